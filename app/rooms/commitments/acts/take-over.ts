import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { AcceptHandoverInput, EndHandoverInput } from '../inputs.ts';
import { type HandoverRow, lockHandover } from '../store-handover.ts';
import { mayReadHandover } from './hand-over.ts';
import { handoverParts, moveHandover } from './move-handover.ts';
import { oweAgain } from './owe-handover.ts';

/** The successor takes it over, and nobody else. From here on nothing on it is the predecessor's any more. */
export async function acceptHandover(house: House, actor: Actor, input: AcceptHandoverInput): Promise<void> {
  await house.transact(async (tx) => {
    const row = await load(tx, actor, input.id);
    if (!handoverParts(actor, row).includes('successor')) throw refuse('missing', 'handover.missing');
    await moveHandover(house, tx, {
      row,
      verb: 'accept',
      actor,
      writes: { accepted_at: house.now(), accepted_note: input.note },
      tells: { from: row.from_name, items: row.items.length },
    });
  });
}

/** The successor says why he does not take it. What is on it stays with the leaver, or with the office once he is gone. */
export async function refuseHandover(house: House, actor: Actor, input: EndHandoverInput): Promise<void> {
  await end(house, actor, { ...input, verb: 'refuse' });
}

/** It went to the wrong person: whoever handed it over, or the office, takes it back before it is accepted. */
export async function takeBackHandover(house: House, actor: Actor, input: EndHandoverInput): Promise<void> {
  await end(house, actor, { ...input, verb: 'take_back' });
}

async function end(
  house: House,
  actor: Actor,
  input: EndHandoverInput & { verb: 'refuse' | 'take_back' },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await load(tx, actor, input.id);
    const ended = await moveHandover(house, tx, {
      row,
      verb: input.verb,
      actor,
      facts: { reason: true },
      writes: { ended_at: house.now(), ended_by_name: actor.name, ended_reason: input.reason },
      reason: input.reason,
      tells: { to: row.to_name },
    });
    await oweAgain(house, tx, { row: ended, actor });
  });
}

async function load(tx: Tx, actor: Actor, id: string): Promise<HandoverRow> {
  const row = await lockHandover(tx, id);
  if (row === undefined || !mayReadHandover(actor, row)) throw refuse('missing', 'handover.missing');
  return row;
}
