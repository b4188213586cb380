import type { Listener, Listeners } from '#app/house.ts';
import { promiseSteps } from './acts/of-petition.ts';

/** The office answered "we will do it by this day": each such step is a promise with a code of its own. */
const promise: Listener = async (house, tx, event) => {
  await promiseSteps(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

export const listeners: Listeners = { 'petition.answer': [promise] };
