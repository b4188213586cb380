import type { Database, Tx } from '#app/database/database.ts';

export async function readPushIdentity(
  db: Database,
): Promise<{ publicKey: string; privateKey: string } | undefined> {
  return await db
    .selectFrom('push_identity')
    .select(['public_key as publicKey', 'private_key as privateKey'])
    .where('id', '=', 1)
    .executeTakeFirst();
}

/** The first to write wins. */
export async function insertPushIdentity(
  tx: Tx,
  keys: { publicKey: string; privateKey: string },
): Promise<void> {
  await tx
    .insertInto('push_identity')
    .values({ id: 1, public_key: keys.publicKey, private_key: keys.privateKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
