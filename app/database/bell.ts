import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The one channel of the bell; the payload is the topic. */
export const bellChannel = 'diemcau';

/** Rings a topic when this transaction commits, and never when it rolls back. At most 7,900 bytes of topic. */
export async function ring(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify(${bellChannel}, ${topic})`.execute(tx);
}
