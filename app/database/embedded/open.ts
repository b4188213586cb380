import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Engine, EngineOrder } from '../engine.ts';
import { findBinaries } from './binaries.ts';
import { makeCluster, owner, readPassword, usesLoopback } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { findPlace, makeDataDir } from './place.ts';
import { type Launch, launchPostmaster, stopOrphan, stopPostmaster } from './postmaster.ts';

/** Locks the folder, ends what an earlier process left, makes the cluster where it is missing, and starts it. */
export async function openEmbedded(order: EngineOrder): Promise<Engine> {
  makeDataDir(order.dataDir);
  const lock = lockFolder(order.dataDir);
  try {
    const place = findPlace(order);
    const bin = findBinaries(place.account, order.stateDir);
    await stopOrphan(bin, place, order.log);
    makeCluster(bin, place);
    const port = usesLoopback ? await findFreePort() : 5432;
    const launch = {
      place,
      bin,
      port,
      settings: [...engineSettings, ...(order.settings ?? [])],
      log: order.log,
    };
    const kept = await keepRunning(launch);
    const connection = {
      host: usesLoopback ? '127.0.0.1' : place.socketDir,
      port,
      user: owner,
      ...(usesLoopback ? { password: readPassword(place) ?? '' } : {}),
    };
    await ensureDatabase(connection);
    order.log.info({ cluster: place.cluster }, 'the embedded database is open');
    return {
      kind: 'embedded',
      connection: { ...connection, database: owner },
      cluster: place.cluster,
      onExit: kept.onExit,
      close: async () => {
        await kept.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const engineSettings = [
  'fsync=on',
  'full_page_writes=on',
  'max_connections=60',
  'jit=off',
  'log_checkpoints=off',
];

type Kept = Pick<Engine, 'onExit' | 'close'>;

/** Starts the engine again whenever it dies; after five failures in a row it is given up and told to listeners. */
async function keepRunning(launch: Launch): Promise<Kept> {
  const listeners: ((error: Error) => void)[] = [];
  let child = await launchPostmaster(launch);
  let closing = false;
  let revival = Promise.resolve();
  const interrupt = () => child.kill('SIGINT');
  const watch = (watched: ChildProcess) =>
    watched.once('exit', (code, signal) => {
      if (closing) return;
      launch.log.error({ code, signal }, 'the engine ended by itself; starting it again');
      revival = revive();
    });
  const revive = async (round = 0): Promise<void> => {
    try {
      child = await launchPostmaster(launch);
      launch.log.warn({}, 'the engine runs again');
      watch(child);
    } catch (error) {
      if (closing) return;
      if (round < 5) return await sleep(200 * 2 ** round).then(() => revive(round + 1));
      for (const tell of listeners) tell(error instanceof Error ? error : new Error(String(error)));
    }
  };
  watch(child);
  process.once('exit', interrupt);
  return {
    onExit: (listener) => listeners.push(listener),
    close: async () => {
      closing = true;
      await revival;
      process.off('exit', interrupt);
      if (child.pid && child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        await stopPostmaster(launch.bin, launch.place, child.pid);
        await ended;
      }
    },
  };
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [owner]);
    if (found.rowCount === 0) await client.query(`create database ${owner}`);
  } finally {
    await client.end();
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : 5432;
}
