import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The one channel of the bell; the payload is the topic. */
export const bellChannel = 'diemcau';

/** The same as a value among others, for a statement that writes many: rung once where it gives a row. */
export function ringing(topic: string) {
  return sql<string>`(select pg_notify(${bellChannel}, ${topic})::text)`;
}

/** Rings a topic when this transaction commits, and never when it rolls back. At most 7,900 bytes of topic. */
export async function ring(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify(${bellChannel}, ${topic})`.execute(tx);
}
