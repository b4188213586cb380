import type { Listener, Listeners } from '#app/house.ts';
import { tellChoice } from './acts/choose.ts';
import { maskSaid, wipeSaid } from './acts/wipe.ts';

const wipe: Listener = async (house, tx, event) => await wipeSaid(house, tx, event.subjectId);
const mask: Listener = async (_house, tx, event) => await maskSaid(tx, event.subjectId);

const choice: Listener = async (house, tx, event) =>
  await tellChoice(house, tx, String(event.facts?.code ?? ''));

/**
 * What becomes of a petition later than the session in which it was said (decision 0075), and choices for the floor that
 * change while it runs.
 */
export const listeners: Listeners = {
  'petition.divert': [wipe],
  'petition.redact': [mask],
  'selection.choose': [choice],
  'selection.take_back': [choice],
  'selection.draw': [choice],
};
