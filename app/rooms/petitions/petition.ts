import { type Day, daysBetween } from '#app/ground/time.ts';

/**
 * `joined`: its opinion was merged into another, whose petition now speaks for both. `diverted`: it was a complaint or
 * a denunciation; a stub without words, in no list.
 * `answered` (the body says so) and settled (the asker agrees, or a rule after silence) are two facts.
 */
export const petitionStates = [
  'accepted',
  'answered_on_site',
  'assigned',
  'in_progress',
  'escalated',
  'answer_review',
  'answered',
  'resolved',
  'committed',
  'closed',
  'withdrawn',
  'joined',
  'diverted',
] as const;
export type PetitionState = (typeof petitionStates)[number];

/** States in which there are words to read: all but a stub. */
export const wordedStates = [
  'accepted',
  'answered_on_site',
  'assigned',
  'in_progress',
  'escalated',
  'answer_review',
  'answered',
  'resolved',
  'committed',
  'closed',
  'withdrawn',
  'joined',
] as const satisfies readonly PetitionState[];

/** Every petition is born accepted: what came before is the life of its opinion or of its turn of speech. */
export const birthState: PetitionState = 'accepted';

/** Where a petition came from. */
export const origins = ['opinion', 'session', 'conclusion'] as const;
export type Origin = (typeof origins)[number];

/** Who has settled: the asker said so, or the rule after silence did. */
export type SettledBy = 'asker' | 'silence';

/** What the public may choose in the list, in a clerk's words. */
export const stateGroups = {
  received: ['accepted'],
  working: ['assigned', 'in_progress', 'answer_review'],
  escalated: ['escalated'],
  answered: ['answered_on_site', 'answered', 'resolved'],
  promised: ['committed'],
  closed: ['closed'],
  withdrawn: ['withdrawn', 'joined'],
} as const satisfies Record<string, readonly PetitionState[]>;
export type StateGroup = keyof typeof stateGroups;
export const stateGroupNames = [
  'received',
  'working',
  'escalated',
  'answered',
  'promised',
  'closed',
  'withdrawn',
] as const satisfies readonly StateGroup[];

/** States in which somebody still owes the asker an answer: the clock runs. */
export const waitingStates = [
  'accepted',
  'assigned',
  'in_progress',
  'escalated',
  'answer_review',
] as const satisfies readonly PetitionState[];
/** States in which an answer stands and the asker may still object. */
export const answeredStates = [
  'answered_on_site',
  'answered',
  'resolved',
  'committed',
] as const satisfies readonly PetitionState[];
/**
 * States in which a body above may still owe its answer: while the matter lies there, and after the asker was told so,
 * whatever the first level does meanwhile.
 */
export const awaitingAboveStates = [
  'escalated',
  'assigned',
  'in_progress',
  'answer_review',
  'answered',
  'answered_on_site',
] as const satisfies readonly PetitionState[];
/** The same, and states in which the answer from above changes nothing any more: it is owed and told all the same. */
export const owedAboveStates = [
  ...awaitingAboveStates,
  'resolved',
  'committed',
  'closed',
] as const satisfies readonly PetitionState[];
/** States that nothing but a reopening leaves. */
export const terminalStates = [
  'closed',
  'withdrawn',
  'joined',
  'diverted',
] as const satisfies readonly PetitionState[];

export const verdictKinds = ['satisfied', 'partly', 'not_solved'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** How something that an answer promised stands, in the four words of the public board. */
export const promiseStandings = ['kept', 'working', 'late', 'broken'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** May the asker say this of an answer after what he has said of it? Once; "partly" may still become more or less. */
export function mayRate(given: VerdictKind | null, kind: VerdictKind): boolean {
  return given === null || (given === 'partly' && kind !== 'partly');
}

/** Does somebody still owe an answer? */
export function isWaiting(petition: { state: PetitionState }): boolean {
  return waitingStates.some((state) => state === petition.state);
}

/** Does it lie with the unit that leads, which has neither answered nor sent it on? */
export function isWithUnit(petition: { state: PetitionState }): boolean {
  return petition.state === 'assigned' || petition.state === 'in_progress';
}

/** May the answer of a body above still come, where it was sent to one? */
export function mayHearAbove(petition: { state: PetitionState }): boolean {
  return owedAboveStates.some((state) => state === petition.state);
}

/** Does the answer of a body above bring it back to its unit? Not what is settled or promised meanwhile. */
export function isMovedByAbove(petition: { state: PetitionState }): boolean {
  return awaitingAboveStates.some((state) => state === petition.state);
}

/** Has it been answered and not reopened? */
export function isAnswered(petition: { answered_at: Date | null }): boolean {
  return petition.answered_at !== null;
}

/**
 * What a new voice in the matter becomes: joined while nobody has answered, raised again once somebody has, also where it
 * was opened again since; null where it was taken back or speaks through another.
 */
export function takesIn(petition: {
  state: PetitionState;
  answered_at: Date | null;
  reopened: number;
}): 'join' | 'again' | null {
  const { state } = petition;
  if (state === 'withdrawn' || state === 'joined' || state === 'diverted') return null;
  return isAnswered(petition) || petition.reopened > 0 ? 'again' : 'join';
}

/** Was it answered or closed, so that nobody reads a letter that is only put under it? One opened again is read. */
export function takesNoMore(petition: { state: PetitionState }): boolean {
  const { state } = petition;
  return !isWaiting(petition) && state !== 'joined';
}

/** Is there nothing left to do for it, so that its dialogue may be closed? */
export function isTerminal(petition: { state: PetitionState }): boolean {
  return terminalStates.some((state) => state === petition.state);
}

/** Is it in the unit's hands, in any way? From then on it always has a lead unit. */
export function isGiven(petition: { lead_unit_id: string | null }): boolean {
  return petition.lead_unit_id !== null;
}

/**
 * Calendar days from `today` to the due date: negative when late; null where no clock runs.
 * Days are those of Vietnam.
 */
export function daysLeft(petition: { state: PetitionState; due_on: Day | null }, today: Day): number | null {
  if (petition.due_on === null || !isWaiting(petition)) return null;
  return daysBetween(today, petition.due_on);
}

/** How many calendar days late it is now; 0 when it is not. Late is computed, never stored as a state. */
export function daysLate(petition: { state: PetitionState; due_on: Day | null }, today: Day): number {
  const left = daysLeft(petition, today);
  return left !== null && left < 0 ? -left : 0;
}

/** Calendar days until the office looks at an answered petition again: negative when that day has passed; null where none is named. */
export function daysToLook(
  petition: { state: PetitionState; look_again_on: Day | null },
  today: Day,
): number | null {
  if (petition.state !== 'answered' || petition.look_again_on === null) return null;
  return daysBetween(today, petition.look_again_on);
}

/** How many calendar days after the date then due an answer was signed; 0 when in time. Never forgotten. */
export function answeredLate(answer: { signed_on: Day | null; due_on: Day | null }): number {
  if (answer.signed_on === null || answer.due_on === null) return 0;
  return Math.max(0, daysBetween(answer.due_on, answer.signed_on));
}

/** The first sentence of the text, at most 110 characters, cut between words: a title nobody had to invent. */
export function titleOf(text: string): string {
  const line = (text.trim().split(/(?<=[.?!])\s|\n/u)[0] ?? '').replace(/[.\s]+$/u, '');
  if (line.length <= 110) return line;
  const cut = line.slice(0, 109);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`;
}
