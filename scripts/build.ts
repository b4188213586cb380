import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runTool, say, secondsSince } from './step.ts';

const sources = ['app', 'vite.config.ts', 'react-router.config.ts', 'package-lock.json', 'tsconfig.json'];

if (import.meta.main && !(await buildApp())) process.exitCode = 1;

/** Builds the app where a source has changed since the last build; false where the build failed. */
export async function buildApp(): Promise<boolean> {
  const folder = resolve(process.env.DIEMCAU_BUILD || 'build');
  const stamp = join(folder, 'built-from');
  const wanted = describeSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const began = performance.now();
  say('Đang dựng ứng dụng từ mã nguồn…', 'building the app');
  rmSync(stamp, { force: true });
  const quiet = process.env.DIEMCAU_VERBOSE ? [] : ['--logLevel', 'warn'];
  const code = await runTool('react-router', ['build', ...quiet], { NODE_ENV: 'production' });
  if (code !== 0) {
    say('Dựng không thành công; xem lỗi ở trên.', 'the build failed; see above');
    return false;
  }
  lendModules(folder);
  writeFileSync(stamp, wanted);
  say(`Đã dựng xong sau ${secondsSince(began)} giây.`, 'built');
  return true;
}

/** Name, time and size of every file that the build reads; tests are none of them. */
function describeSources(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles).sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A build outside the project still finds the project's packages. */
function lendModules(folder: string): void {
  const link = join(folder, 'node_modules');
  if (!relative(process.cwd(), folder).startsWith('..') || existsSync(link)) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), link, 'dir');
}
