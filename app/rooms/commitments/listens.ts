import type { Listener, Listeners } from '#app/house.ts';
import { promiseOfPetition } from './acts/of-petition.ts';

/** The office answered "we will do it by this day": that is a promise with a code of its own. */
const promise: Listener = async (house, tx, event) => {
  await promiseOfPetition(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

export const listeners: Listeners = { 'petition.commit': [promise] };
