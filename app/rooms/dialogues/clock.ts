import type { ClockDeed } from '#app/gateways/clock.ts';
import { clockActor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { forgetVoterContacts } from './acts/forget-voter.ts';
import { moveDialogueInTx } from './acts/move.ts';
import { remindOfPlans } from './acts/remind-plan.ts';
import { remindInvitations } from './acts/send-invitations.ts';
import { listByState } from './store.ts';

export const dialoguesClock: ClockDeed<House> = { name: 'dialogues', everyMinutes: 60, run: tickDialogues };

/** What time does to dialogues. Twice changes nothing. */
export async function tickDialogues(house: House): Promise<void> {
  await openCollecting(house);
  await remindInvitations(house);
  await remindOfPlans(house);
  await forgetVoterContacts(house);
}

/** An announced dialogue takes opinions without anybody pressing a button. Twice changes nothing. */
export async function openCollecting(house: House): Promise<void> {
  for (const row of await listByState(house.db, 'announced')) {
    const move = { dialogueId: row.id, verb: 'collect', actor: clockActor, parts: ['clock'] } as const;
    await house.transact((tx) => moveDialogueInTx(house, tx, move)).catch(letGo);
  }
}

/** Somebody was faster: the table refuses, and that is as it should be. */
function letGo(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
