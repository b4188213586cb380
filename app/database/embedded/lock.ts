import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice } from '../../ground/notice.ts';

/** Held by the one process that uses a data folder. */
export type Lock = Readonly<{ release: () => void }>;

/**
 * Takes the folder for this process. The lock names the process by number and time of birth, so that a lock left
 * behind by a killed process is recognised even when its number has been given to another. Throws a notice.
 */
export function lockFolder(folder: string): Lock {
  const file = join(folder, 'lock');
  const own = describe(process.pid) ?? `${process.pid} unknown`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let round = 0; round < 5; round += 1) {
      if (placeLink(draft, file)) return { release: () => releaseLock(file, own) };
      const holder = readHolder(file);
      if (holder === null) continue;
      if (isAlive(holder)) throw taken(folder, holder);
      removeStale(file, holder);
    }
    throw taken(folder, '?');
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Number and birth of a living process, or null: the same text can never mean another process. */
function describe(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return stat[0] === 'Z' ? null : `${pid} ${boot}-${stat[19]}`;
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return `${pid} alive`;
    }
    const birth = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return birth ? `${pid} ${birth}` : null;
  } catch {
    return null;
  }
}

function isAlive(holder: string): boolean {
  return describe(Number.parseInt(holder, 10)) === holder;
}

function placeLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Another process may have done the same and locked meanwhile: what was taken away by mistake is put back. */
function removeStale(file: string, holder: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside) !== holder) placeLink(aside, file);
  rmSync(aside, { force: true });
}

function releaseLock(file: string, own: string): void {
  if (readHolder(file) === own) rmSync(file, { force: true });
}

function taken(folder: string, holder: string): Error {
  const pid = Number.parseInt(holder, 10);
  return notice(
    `Thư mục dữ liệu ${folder} đang được một tiến trình khác dùng (số ${pid}). Hãy dừng tiến trình đó, hoặc đặt DATA_DIR tới thư mục khác.`,
    `The data folder ${folder} is in use by another process (number ${pid}). Stop that one, or set DATA_DIR to another folder.`,
  );
}
