import type { Tx } from '#app/house.ts';
import { readById, updateOpinion } from '../store.ts';

/** For the room above: the matter goes on without whoever sent it, and how to reach them is kept no longer. */
export async function forgetSender(tx: Tx, opinionId: string): Promise<void> {
  const opinion = await readById(tx, opinionId);
  if (opinion === undefined) return;
  await updateOpinion(tx, opinion.id, {
    ...{ contact_name: null, contact_phone: null, contact_email: null, is_name_public: false },
    version: opinion.version + 1,
  });
}
