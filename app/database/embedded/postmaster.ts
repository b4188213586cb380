import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { notice } from '../../ground/notice.ts';
import type { EngineLog } from '../engine.ts';
import type { Place } from './place.ts';

export type Launch = Readonly<{
  place: Place;
  bin: string;
  port: number;
  settings: readonly string[];
  log: EngineLog;
}>;

/**
 * Starts the engine's process and resolves when it takes connections. It leads a process group of its own: a
 * Ctrl+C in the terminal reaches only us, who end it after the last answer.
 */
export async function launchPostmaster(launch: Launch): Promise<ChildProcess> {
  for (let round = 0; ; round += 1) {
    const { child, complaint } = await launchOnce(launch);
    if (complaint === null) return child;
    // Backends of a killed engine end with their statement, which may last 30 seconds.
    if (round >= 180 || !/shared memory block|lock file|in use/.test(complaint))
      throw brokenEngine(complaint);
    await sleep(250);
  }
}

/** Ends the engine: fast (open transactions are rolled back), and at once where that takes too long. */
export async function stopPostmaster(bin: string, place: Place, pid: number): Promise<void> {
  for (const [signal, mode, seconds] of stops) {
    tell(pid, signal, () => execFileSync(join(bin, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', mode]));
    if (await isGone(pid, seconds)) return;
  }
  throw brokenEngine(`process ${pid} does not end`);
}

/**
 * After a `kill -9` of our process its engine still runs: ends it. A stale number in `postmaster.pid` that now
 * belongs to another program is cleared. Called only while we hold the folder's lock.
 */
export async function stopOrphan(bin: string, place: Place, log: EngineLog): Promise<void> {
  const file = join(place.cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const command = readCommand(pid);
  if (command?.includes(place.cluster)) {
    log.warn({ engine: pid }, 'ending the engine that an earlier process left behind');
    await stopPostmaster(bin, place, pid);
  } else if (await answers(join(place.socketDir, '.s.PGSQL.5432'))) {
    throw notice(
      `Cơ sở dữ liệu ở ${place.cluster} đang chạy ở một máy hay một vùng chứa khác. Hãy dừng nơi đó trước.`,
      `The database in ${place.cluster} is running on another machine or in another container. Stop that one first.`,
    );
  } else if (command !== null) {
    rmSync(file, { force: true });
  }
}

const stops = [
  ['SIGINT', 'fast', 20],
  ['SIGQUIT', 'immediate', 10],
] as const;

async function launchOnce({ place, bin, port, settings, log }: Launch) {
  const options = [...settings, ...reach(place, port), 'logging_collector=off', 'log_error_verbosity=terse'];
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', place.cluster, ...options.flatMap((each) => ['-c', each])],
    {
      ...place.account,
      cwd: place.cluster,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const { promise, resolve } = Promise.withResolvers<string | null>();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
    if (said.includes('ready to accept connections')) resolve(null);
    for (const line of text.split('\n'))
      if (/ (ERROR|FATAL|PANIC|WARNING): /.test(line)) log.warn({ line }, 'engine');
  });
  child.on('error', (error) => resolve(error.message));
  child.on('exit', (code) => resolve(said || `exit ${code}`));
  return { child, complaint: await promise };
}

function reach(place: Place, port: number): string[] {
  if (process.platform === 'win32') return ['listen_addresses=127.0.0.1', `port=${port}`];
  return ['listen_addresses=', `unix_socket_directories=${place.socketDir}`, 'unix_socket_permissions=0700'];
}

function tell(pid: number, signal: NodeJS.Signals, windows: () => void): void {
  try {
    if (process.platform === 'win32') windows();
    else process.kill(pid, signal);
  } catch {
    // Gone already: what we wanted.
  }
}

async function isGone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (readCommand(pid) === null) return true;
    await sleep(50);
  }
  return readCommand(pid) === null;
}

/** The command line of a living process; null where there is none. */
function readCommand(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command === '' ? null : command;
    }
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'unknown' : null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

async function answers(socket: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = connect(socket);
  probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
  const answered = await promise;
  probe.destroy();
  return answered;
}

function brokenEngine(complaint: string): Error {
  return notice(
    `Cơ sở dữ liệu đi kèm không khởi động được. Nó báo:\n${complaint.trim()}`,
    'The embedded database did not start; its own words stand above.',
  );
}
