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

export const conclusionStates = ['draft', 'issued', 'superseded'] as const;
export type ConclusionState = (typeof conclusionStates)[number];

/** assigned: somebody does it by a day. explained: explained on the spot. beyond: beyond authority, sent upward. */
export const itemKinds = ['assigned', 'explained', 'beyond'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const evidenceKinds = ['photo', 'document', 'note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const kept: ReadonlySet<CommitmentState> = new Set(['verified', 'closed']);
const broken: ReadonlySet<CommitmentState> = new Set(['not_fulfilled']);
const terminal: ReadonlySet<CommitmentState> = new Set([
  'closed',
  'verified',
  'not_fulfilled',
  'superseded',
  'carried_over',
]);

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

/** Late is computed, never stored: past its due day and not yet finished or reported. */
export function isLate(commitment: { state: CommitmentState; dueOn: string | null }, today: string): boolean {
  return commitment.dueOn !== null && today > commitment.dueOn && !isFinished(commitment.state);
}

/** The board's four columns, in words of the street. */
export type PromiseGroup = 'kept' | 'working' | 'late' | 'broken';

export function groupOf(
  commitment: { state: CommitmentState; dueOn: string | null },
  today: string,
): PromiseGroup {
  if (isKept(commitment.state)) return 'kept';
  if (isBroken(commitment.state)) return 'broken';
  return isLate(commitment, today) ? 'late' : 'working';
}

/** An item of a conclusion as the rules see it. */
export type ConclusionItemFacts = Readonly<{
  position: number;
  kind: ItemKind;
  content: string;
  leadUnitId: string | null;
  dueOn: string | null;
  product: string | null;
}>;
export type Hole = Readonly<{ position: number; lacks: 'content' | 'lead_unit' | 'due_date' }>;

/**
 * What an item still lacks before the conclusion may be issued. What was explained on the spot owes nothing more;
 * everything else needs a lead unit and a date (domain model 6.2: unit and deadline not stated).
 */
export function holesOf(items: readonly ConclusionItemFacts[]): Hole[] {
  const holes: Hole[] = [];
  for (const item of items) {
    if (item.content.trim() === '') holes.push({ position: item.position, lacks: 'content' });
    if (item.kind === 'explained') continue;
    if (item.leadUnitId === null) holes.push({ position: item.position, lacks: 'lead_unit' });
    if (item.dueOn === null) holes.push({ position: item.position, lacks: 'due_date' });
  }
  return holes;
}

/** Where the page of a code is. */
export function pathOf(code: string): string {
  if (code.startsWith('LH')) return `/loi-hua/${code}`;
  return code.startsWith('DT') ? `/doi-thoai/${code}` : `/tra-cuu/${code}`;
}
