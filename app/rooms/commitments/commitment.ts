import type { Refusal } from '#app/ground/refusal.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import { type DialogueState, dialogueStates, isComing } from '#app/rooms/dialogues/dialogue.ts';

/** The life of a promise (cam kết, lời hứa), domain model 5.3. */
export const commitmentStates = [
  'published',
  'assigned',
  'on_track',
  'at_risk',
  'reported_done',
  'verified',
  'closed',
  'not_fulfilled',
  'superseded',
  'carried_over',
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const conclusionStates = ['draft', 'review', 'signed', 'issued', 'superseded', 'dropped'] as const;
export type ConclusionState = (typeof conclusionStates)[number];

/** assigned: somebody does it by a day. explained: explained on the spot. beyond: beyond authority, sent upward. */
export const itemKinds = ['assigned', 'explained', 'beyond'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Where a copy on paper went: posted at the seat, to a village head, on the loudspeaker or in a newspaper. */
export const postingKinds = ['seat', 'village_head', 'media'] as const;
export type PostingKind = (typeof postingKinds)[number];

export const evidenceKinds = ['photo', 'document', 'note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const kept: ReadonlySet<CommitmentState> = new Set(['verified', 'closed']);
const broken: ReadonlySet<CommitmentState> = new Set(['not_fulfilled']);
/** What is carried over is not among them: it is owed, opens the next look-back, and can be late. */
const terminal: ReadonlySet<CommitmentState> = new Set(['closed', 'verified', 'not_fulfilled', 'superseded']);

/** Verified by somebody who is not the executor. */
export function isKept(state: CommitmentState): boolean {
  return kept.has(state);
}

/** Said to be not fulfilled, with reason and responsible person. */
export function isBroken(state: CommitmentState): boolean {
  return broken.has(state);
}

export function isFinished(state: CommitmentState): boolean {
  return terminal.has(state);
}

/** What decides whether a promise is late; `reportedOn` is the day on which its unit reported it done, where it did. */
export type PromiseFacts = Readonly<{
  state: CommitmentState;
  dueOn: string | null;
  reportedOn?: string | null;
}>;

export function promiseFacts(row: {
  state: CommitmentState;
  due_on: string | null;
  reported_at: Date | null;
}): PromiseFacts {
  const reportedOn = row.reported_at === null ? null : dayOf(row.reported_at);
  return { state: row.state, dueOn: row.due_on, reportedOn };
}

/**
 * Calendar days to the due day, negative when late; null where nothing is owed or no day is set. The unit has until its
 * report: what it reported in time is not late because nobody has come to look.
 */
export function daysLeft({ state, dueOn, reportedOn }: PromiseFacts, today: string): number | null {
  if (dueOn === null || isFinished(state)) return null;
  return daysBetween(state === 'reported_done' ? (reportedOn ?? today) : today, dueOn);
}

/** Late is computed, never stored: past its due day and not yet finished, or reported only after it. */
export function isLate(promise: PromiseFacts, today: string): boolean {
  return (daysLeft(promise, today) ?? 0) < 0;
}

/**
 * May a promise be carried over to this dialogue? To one of its house that is still to come, other than its own. What is
 * broken is not carried over: it stays broken in public, and the look-back names it all the same.
 */
export function mayGoTo(
  promise: { organisationId: string; dialogueId: string | null },
  dialogue: { id: string; organisationId: string; state: DialogueState },
): boolean {
  return (
    dialogue.organisationId === promise.organisationId &&
    dialogue.id !== promise.dialogueId &&
    comingStates.includes(dialogue.state)
  );
}

/** Dialogues that are planned or announced and not yet held. */
export const comingStates: readonly DialogueState[] = dialogueStates.filter(
  (state) => state === 'planned' || state === 'preparing' || isComing(state),
);

/** The board's four columns, in words of the street. */
export type PromiseGroup = 'kept' | 'working' | 'late' | 'broken';

export function groupOf(promise: PromiseFacts, today: string): PromiseGroup {
  if (isKept(promise.state)) return 'kept';
  if (isBroken(promise.state)) return 'broken';
  return isLate(promise, today) ? 'late' : 'working';
}

/** An item of a conclusion as the rules see it. */
export type ConclusionItemFacts = Readonly<{
  position: number;
  kind: ItemKind;
  content: string;
  leadUnitId: string | null;
  dueOn: string | null;
  product: string | null;
  /** A turn of speech, a promise in the hall or a petition from which it comes is named. */
  hasSource: boolean;
  /**
   * How the day came about. counted by a rule: it stands as it is. said in the hall: it may fall on a day off. typed
   * (unless said): it must be a day on which people work.
   */
  day?: 'counted' | 'said' | 'typed';
  /** The petition that it speaks of, while that waits for its answer: it has a unit and a day of its own. */
  petition?: Readonly<{ leadUnitId: string | null; dueOn: string | null }> | undefined;
}>;
/** `position` 0 is the conclusion as a whole. One that does not block is shown and may be issued all the same. */
export type Hole = Readonly<{
  position: number;
  blocks: boolean;
  lacks:
    | 'content'
    | 'lead_unit'
    | 'due_date'
    | 'due_past'
    | 'due_far'
    | 'due_holiday'
    | 'petition_unit'
    | 'petition_due'
    | 'product'
    | 'source'
    | 'monitor';
}>;

/** What the house asks for beyond unit and day, and whether it is merely reminded (rules `conclusion.*_blocks`). */
export type HoleRules = Readonly<{
  hasMonitor: boolean;
  monitorBlocks: boolean;
  productBlocks: boolean;
  sourceBlocks: boolean;
}>;

/**
 * What an item still lacks before the conclusion may be issued. What was explained on the spot owes nothing more;
 * everything else needs a lead unit and a date (domain model 6.2: unit and deadline not stated). Where it speaks of a
 * petition both must be those of the petition: a notice that says otherwise than the clock and the inbox misleads all.
 * A product of each item that is given to a unit, and one unit that follows the whole, are asked for as well. So is the
 * source of each item; a head may also conclude what nobody asked for, so that its lack is only shown unless a rule says more.
 */
export function holesOf(
  items: readonly ConclusionItemFacts[],
  rules: HoleRules,
  checkDay: (day: string) => true | Refusal = () => true,
): Hole[] {
  const holes = items.flatMap((item) =>
    lacksOf(item, checkDay).map((lacks): Hole => {
      const blocks = byRule[lacks] === undefined ? true : rules[byRule[lacks]];
      return { position: item.position, blocks, lacks };
    }),
  );
  const isFollowed = rules.hasMonitor || items.every((item) => item.kind === 'explained');
  return isFollowed ? holes : [{ position: 0, blocks: rules.monitorBlocks, lacks: 'monitor' }, ...holes];
}

/** What blocks only where the house says so. */
const byRule: Readonly<Partial<Record<Hole['lacks'], 'productBlocks' | 'sourceBlocks'>>> = {
  product: 'productBlocks',
  source: 'sourceBlocks',
};

function lacksOf(item: ConclusionItemFacts, checkDay: (day: string) => true | Refusal): Hole['lacks'][] {
  return [
    ...(item.content.trim() === '' ? (['content'] as const) : []),
    ...(item.kind === 'explained' ? [] : lacksOfDuty(item, checkDay)),
    ...(item.hasSource ? [] : (['source'] as const)),
  ];
}

function lacksOfDuty(item: ConclusionItemFacts, checkDay: (day: string) => true | Refusal): Hole['lacks'][] {
  const lacks: Hole['lacks'][] = [];
  if (item.leadUnitId === null) lacks.push('lead_unit');
  const { petition } = item;
  if (petition && item.leadUnitId !== null && petition.leadUnitId !== item.leadUnitId)
    lacks.push('petition_unit');
  if (petition && item.dueOn !== null && petition.dueOn !== item.dueOn) lacks.push('petition_due');
  if (item.dueOn === null) lacks.push('due_date');
  else if (item.day !== 'counted') {
    const answer = checkDay(item.dueOn);
    const wrong = answer === true ? undefined : wrongDays[answer.code];
    const isMeant = wrong === 'due_holiday' && item.day === 'said';
    if (wrong !== undefined && !isMeant) lacks.push(wrong);
  }
  if (item.kind === 'assigned' && (item.product ?? '').trim() === '') lacks.push('product');
  return lacks;
}

/** The refusals of a day that cannot be meant, as holes of an item. */
const wrongDays: Readonly<Record<string, Hole['lacks']>> = {
  'day.past': 'due_past',
  'day.far': 'due_far',
  'day.holiday': 'due_holiday',
};

/** Where the page of a code is. */
export function pathOf(code: string): string {
  if (code.startsWith('LH')) return `/loi-hua/${code}`;
  return code.startsWith('DT') ? `/doi-thoai/${code}` : `/tra-cuu/${code}`;
}
