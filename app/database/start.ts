import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import type { Database } from './database.ts';
import { type Engine, openEngine } from './engine.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

export type Store = Readonly<{ engine: Engine; db: Database; version: string; close: () => Promise<void> }>;

type Place = Pick<Settings, 'dataDir' | 'stateDir' | 'databaseUrl'>;

/** Engine, pool and migrations in one call; `close` ends the pool, then the engine. */
export async function openStore(place: Place, log: Logger): Promise<Store> {
  const engine = await openEngine({ ...place, log });
  // An engine that cannot be brought back is a bug or a full disk: the process ends and says so.
  engine.onExit((error) => setImmediate(() => raise(error)));
  const db = openDatabase(engine.connection, log);
  const close = async () => {
    await db.destroy();
    await engine.close();
  };
  try {
    return { engine, db, version: await migrate(db, log), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function raise(error: Error): never {
  throw error;
}
