import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { openEngine } from '#app/database/engine.ts';
import { migrate } from '#app/database/migrate.ts';
import { openDatabase } from '#app/database/open.ts';
import { makeFolder } from '#tests/server.ts';
import { type Province, raiseProvince } from './raise.ts';

const quiet = pino({ level: 'silent' });

/** An engine of its own with the province in it; `close` throws all of it away. */
export async function openProvince(wanted: { petitions: number; now: Date }) {
  const folder = makeFolder();
  const engine = await openEngine({
    dataDir: join(folder, 'data'),
    stateDir: process.env.STATE_DIR ?? '/var/lib/diemcau',
    log: quiet,
    settings: ['shared_buffers=256MB'],
  });
  // Making ten years takes longer than any statement of the house may.
  const patient = openDatabase({ ...engine.connection, options: '-c timezone=Asia/Ho_Chi_Minh' }, quiet);
  await migrate(patient, quiet);
  const began = performance.now();
  const province: Province = await raiseProvince(patient, wanted);
  const raisedInSeconds = Math.round((performance.now() - began) / 1000);
  await patient.destroy();
  const db = openDatabase(engine.connection, quiet);
  return {
    db,
    province,
    raisedInSeconds,
    databaseUrl: addressOf(engine.connection),
    async close() {
      await db.destroy();
      await engine.close();
      if (engine.cluster) rmSync(engine.cluster, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(connection: {
  host?: string;
  port?: number;
  user?: string;
  database?: string;
  password?: unknown;
}) {
  const { host = '', port = 0, user = '', database = 'postgres', password } = connection;
  const query = new URLSearchParams({ host, port: String(port), user });
  if (typeof password === 'string') query.set('password', password);
  return `postgresql:///${database}?${query}`;
}
