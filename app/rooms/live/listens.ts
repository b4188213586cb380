import type { Listener, Listeners } from '#app/house.ts';
import { maskSaid, wipeSaid } from './acts/wipe.ts';

const wipe: Listener = async (house, tx, event) => await wipeSaid(house, tx, event.subjectId);
const mask: Listener = async (_house, tx, event) => await maskSaid(tx, event.subjectId);

/** What becomes of a petition later than the session in which it was said (decision 0075). */
export const listeners: Listeners = { 'petition.divert': [wipe], 'petition.redact': [mask] };
