import type { Language } from '#app/ground/language.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { isPublic } from '#app/rooms/dialogues/dialogue.ts';
import { readHomeOrganisation, readUnits } from '#app/rooms/organisations/store.ts';
import { type EventRow, readStory } from '#app/rooms/record/store.ts';
import { type CommitmentState, daysLeft, groupOf, isBroken, isKept, promiseFacts } from './commitment.ts';
import {
  type CommitmentRow,
  type EvidenceRow,
  readCommitment,
  readEvidence,
  readVerifications,
  type VerificationRow,
} from './store.ts';
import { readOrigin } from './store-thread.ts';
import { commitmentWords } from './words.ts';

export type CommitmentSummary = ReturnType<typeof summaryOf>;
export type CommitmentView = NonNullable<Awaited<ReturnType<typeof presentCommitment>>>;

/** The organisation whose promises the public pages show; null before the set-up. */
export async function homeOf(house: House): Promise<string | null> {
  return (await readHomeOrganisation(house.db))?.id ?? null;
}

/** One promise as anybody may read it: units and titles, not the names of staff; null where the code is nobody's. */
export async function presentCommitment(house: House, code: string, language: Language) {
  const row = await readCommitment(house.db, code);
  if (row === undefined) return null;
  const [units, origin, events, evidence, verifications] = await Promise.all([
    readUnits(house.db, row.organisation_id),
    readOrigin(house.db, row.id),
    readStory(house.db, 'commitment', [row.id]),
    readEvidence(house.db, row.id),
    readVerifications(house.db, row.id),
  ]);
  const today = dayOf(house.now());
  const unit = units.find((each) => each.id === row.unit_id);
  const petition = origin?.petition_code ?? origin?.spoken_code ?? null;
  return {
    ...summaryOf(row, { today, units }),
    stage: stageOf(row.state),
    unitTitle: unit?.head_title ?? null,
    cooperating: units.filter((each) => row.cooperating_unit_ids.includes(each.id)).map((each) => each.name),
    promisedBy: origin?.promised_by ?? null,
    originalDueOn: row.original_due_on,
    publishedOn: row.published_at === null ? null : dayOf(row.published_at),
    reportedOn: row.reported_at === null ? null : dayOf(row.reported_at),
    verifiedOn: row.verified_at === null ? null : dayOf(row.verified_at),
    broken:
      !isBroken(row.state) || row.not_fulfilled_reason === null
        ? null
        : { reason: row.not_fulfilled_reason, by: row.not_fulfilled_by },
    dialogue: origin?.dialogue_code
      ? { code: origin.dialogue_code, title: origin.dialogue_title ?? '' }
      : null,
    petition:
      petition === null
        ? null
        : { code: petition, title: origin?.petition_title ?? origin?.spoken_title ?? '' },
    conclusion: origin?.conclusion_number
      ? {
          number: origin.conclusion_number,
          on: origin.conclusion_on,
          item: origin.item_position,
          oldEdition: origin.conclusion_state === 'superseded' ? origin.edition : null,
        }
      : null,
    replacedBy: origin?.heir_code ? { code: origin.heir_code, dueOn: origin.heir_due_on } : null,
    carriedTo:
      origin?.next_code && origin.next_state && isPublic(origin.next_state)
        ? { code: origin.next_code, title: origin.next_title ?? '' }
        : null,
    replaces: origin?.before_code ? { code: origin.before_code, dueOn: origin.before_due_on } : null,
    evidence: evidence.map((piece) => evidenceView(piece)),
    verifications: verificationViews(verifications, { events, units, language }),
    steps: events.map((event) => stepView(event, language)),
    version: row.version,
    updatedAt: (events.at(-1)?.at ?? row.published_at ?? house.now()).toISOString(),
  };
}

/** The bytes of a photo of the evidence or of a verification; null where this promise has none with that id. */
export async function presentEvidencePhoto(
  house: House,
  asked: { code: string; id: string },
): Promise<Uint8Array | null> {
  const row = await readCommitment(house.db, asked.code);
  if (row === undefined) return null;
  const pieces = [...(await readEvidence(house.db, row.id)), ...(await readVerifications(house.db, row.id))];
  const name = pieces.find((piece) => piece.id === asked.id)?.file_name ?? null;
  return name === null ? null : await house.files.get(name);
}

type Units = readonly Readonly<{ id: string; name: string }>[];

/** One row for lists; days are counted for today. */
export function summaryOf(row: CommitmentRow, now: { today: Day; units: Units }) {
  return {
    code: row.code,
    text: row.text,
    dueOn: row.due_on,
    ...standOf(row, now.today),
    unit: now.units.find((unit) => unit.id === row.unit_id)?.name ?? null,
    unitId: row.unit_id,
  };
}

/** How a promise stands today; days are counted for today. */
export function standOf(row: Parameters<typeof promiseFacts>[0], today: Day) {
  const facts = promiseFacts(row);
  const group = groupOf(facts, today);
  const left = daysLeft(facts, today);
  return {
    state: row.state,
    group,
    tone: toneOf(row.state, group),
    daysLeft: left,
    daysLate: left !== null && left < 0 ? -left : 0,
  };
}

function toneOf(state: CommitmentState, group: ReturnType<typeof groupOf>) {
  if (group === 'late' || group === 'broken') return 'late' as const;
  if (isKept(state)) return 'done' as const;
  return state === 'published' || state === 'assigned' ? ('received' as const) : ('work' as const);
}

/** Which of the four named steps it has reached, past the last when kept; null where it left the road. */
function stageOf(state: CommitmentState): number | null {
  if (state === 'published' || state === 'assigned') return 0;
  if (state === 'on_track' || state === 'at_risk') return 1;
  if (state === 'reported_done') return 3;
  return isKept(state) ? 4 : null;
}

function evidenceView(piece: EvidenceRow) {
  return {
    id: piece.id,
    text: piece.text,
    documentNumber: piece.document_number,
    hasPhoto: piece.file_name !== null,
    at: piece.at.toISOString(),
  };
}

/** Who verified, as the body for which he acts; the n-th verification is told by the n-th event of its kind. */
function verificationViews(
  rows: readonly VerificationRow[],
  of: { events: readonly EventRow[]; units: Units; language: Language },
) {
  const words = commitmentWords(of.language).thing;
  const told = of.events.filter((event) => /\.(verify|refuse)$/.test(event.verb));
  return rows.map((row, index) => ({
    id: row.id,
    isAccepted: row.is_accepted,
    note: row.note,
    hasPhoto: row.file_name !== null,
    at: row.at.toISOString(),
    by:
      of.units.find((unit) => unit.id === row.unit_id)?.name ??
      (told[index]?.facts.by === 'front' ? words.front : words.office),
  }));
}

function stepView(event: EventRow, language: Language) {
  const words = commitmentWords(language);
  const verb = event.verb.split('.').at(-1) ?? '';
  return {
    id: event.id,
    verb,
    at: event.at.toISOString(),
    title: Object.entries(words.told).find(([name]) => name === verb)?.[1] ?? verb,
    // Why something was masked is for colleagues.
    reason: verb === 'redact' ? null : event.reason,
    from: textOf(event.facts.from),
    to: textOf(event.facts.to),
  };
}

function textOf(fact: unknown): string | null {
  return typeof fact === 'string' ? fact : null;
}
