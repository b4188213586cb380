import type { Listener, Listeners } from '#app/house.ts';
import { promiseOfPetition } from './acts/of-petition.ts';
import { wipeOfPetition } from './acts/wipe.ts';

/** The office answered "we will do it by this day": that is a promise with a code of its own. */
const promise: Listener = async (house, tx, event) => {
  await promiseOfPetition(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

const wipe: Listener = async (house, tx, event) => {
  await wipeOfPetition(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

export const listeners: Listeners = { 'petition.commit': [promise], 'petition.divert': [wipe] };
