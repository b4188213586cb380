import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notice } from '../../ground/notice.ts';
import { type Account, canEnter, chooseAccount, ownerOf } from './account.ts';

/** Where a cluster lies, who runs it, and through which folder of sockets it is reached. */
export type Place = Readonly<{ cluster: string; socketDir: string; account: Account }>;

type Folders = Readonly<{ dataDir: string; stateDir: string }>;

const major = 18;
const longestSocket = 100;

/** Makes the data folder where it is missing; root's own stays open to the account that runs the engine. */
export function makeDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return;
  const root = process.getuid?.() === 0;
  try {
    mkdirSync(dataDir, { recursive: true, mode: root ? 0o755 : 0o700 });
    if (root) chmodSync(dataDir, 0o711);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw notice(
      `Không tạo được thư mục dữ liệu ${dataDir}: ${reason}. Hãy đặt DATA_DIR tới một thư mục ghi được.`,
      `The data folder ${dataDir} cannot be made: ${reason}. Set DATA_DIR to a folder that can be written.`,
    );
  }
}

/**
 * The cluster lies in the data folder; only where root starts us and no other account may enter that folder does
 * it lie in the state folder, and then a note in the data folder says so for good.
 */
export function findPlace({ dataDir, stateDir }: Folders): Place {
  const note = join(dataDir, 'database-is-at');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  const usual = join(dataDir, `postgres-${major}`);
  if (noted === null && existsSync(usual)) return makePlace(usual, ownerOf(usual), stateDir);
  if (noted !== null && existsSync(noted)) return makePlace(noted, ownerOf(noted), stateDir);
  const account = chooseAccount();
  if (noted === null && canEnter(account, dataDir)) return makePlace(usual, account, stateDir);
  const moved = noted ?? join(stateDir, 'data', shorten(dataDir), `postgres-${major}`);
  mkdirSync(join(moved, '..'), { recursive: true, mode: 0o755 });
  writeFileSync(note, `${moved}\n`);
  return makePlace(moved, account, stateDir);
}

function makePlace(cluster: string, account: Account, stateDir: string): Place {
  return { cluster, account, socketDir: findSocketDir(cluster, account, stateDir) };
}

/** The system allows a socket's path about 100 bytes: a deep cluster gets a short folder of its own. */
function findSocketDir(cluster: string, account: Account, stateDir: string): string {
  if (isShort(cluster)) return cluster;
  const uid = account?.uid ?? process.getuid?.();
  const short = join(account ? join(stateDir, 'run') : tmpdir(), `diemcau-${shorten(cluster)}`);
  if (!isShort(short)) throw tooDeep(cluster);
  if (!existsSync(short)) {
    mkdirSync(short, { recursive: true, mode: 0o755 });
    chmodSync(short, 0o700);
    if (account) chownSync(short, account.uid, account.gid);
  }
  const facts = lstatSync(short);
  if (!facts.isDirectory() || (uid !== undefined && facts.uid !== uid)) throw tooDeep(cluster);
  return short;
}

function isShort(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) < longestSocket;
}

function shorten(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function tooDeep(cluster: string): Error {
  return notice(
    `Đường dẫn ${cluster} quá dài cho ổ cắm của cơ sở dữ liệu. Hãy đặt DATA_DIR tới một thư mục có đường dẫn ngắn hơn.`,
    `The path ${cluster} is too long for the socket of the database. Set DATA_DIR to a folder with a shorter path.`,
  );
}
