import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { Database, House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { PostingKind } from '../commitment.ts';
import type { PostingInput, StrikeInput, TakeDownInput } from '../inputs.ts';
import { mayConclude } from '../may.ts';
import { readConclusionById } from '../store-conclusion.ts';
import {
  insertPosting,
  lockPosting,
  readPostings,
  readVillageHeads,
  updatePosting,
} from '../store-posting.ts';
import { happening } from './move-conclusion.ts';

type On = Readonly<{ conclusionId: string }>;

/**
 * Notes copies on paper: where they hang or who got them, by whom, from when until when; one for each place that is
 * named. A place that has its copy already is refused by name, so that a second press writes nothing twice.
 */
export async function recordPosting(house: House, actor: Actor, input: PostingInput & On): Promise<void> {
  await house.transact(async (tx) => {
    const row = await issuedFor(tx, actor, input.conclusionId);
    if (input.fromDay < row.issuedOn) throw refuse('invalid', 'posting.early', { issuedOn: row.issuedOn });
    if (input.fromDay > dayOf(house.now())) throw refuse('invalid', 'posting.later');
    if (input.untilDay !== null && input.untilDay < input.fromDay) {
      throw refuse('invalid', 'posting.backwards');
    }
    const lacking = await lackingOf(tx, row);
    const heads = input.allKnown ? lacking : input.known;
    const copies: Copy[] = [
      ...heads.map((place) => ({ kind: 'village_head' as const, place })),
      ...input.places.map((place) => ({ kind: input.kind, place })),
    ];
    const there = (await readPostings(tx, [row.id])).filter((copy) => copy.taken_down_on === null);
    const twice = copies.find(
      (copy, index) =>
        there.some((other) => isSame(copy, other)) ||
        copies.findIndex((each) => isSame(each, copy)) !== index,
    );
    if (twice !== undefined) throw refuse('conflict', 'posting.twice', { place: twice.place });
    for (const copy of copies) {
      await insertPosting(tx, {
        id: house.newId(),
        conclusion_id: row.id,
        organisation_id: row.organisation_id,
        ...copy,
        who: input.who,
        from_day: input.fromDay,
        until_day: input.untilDay,
        added_by_name: actor.name,
        added_at: house.now(),
      });
    }
    const { fromDay: from, untilDay: until } = input;
    const places = copies.map((copy) => copy.place);
    await record(house, tx, { ...happening(row, actor, 'post'), facts: { places, from, until } });
  });
}

/** Heads of villages who got a copy of an earlier conclusion of this office and none of this one. */
export async function lackingOf(
  db: Database,
  row: { id: string; organisation_id: string },
): Promise<string[]> {
  const [known, copies] = await Promise.all([
    readVillageHeads(db, row.organisation_id),
    readPostings(db, [row.id]),
  ]);
  const byName = new Intl.Collator('vi', { numeric: true }).compare;
  return known
    .filter((place) => !copies.some((copy) => isSame(copy, { kind: 'village_head', place })))
    .toSorted(byName);
}

/** A copy came down before its day: until when it really hung. Also of a conclusion that was replaced meanwhile. */
export async function takeDownPosting(house: House, actor: Actor, input: TakeDownInput): Promise<void> {
  await house.transact(async (tx) => {
    const { copy, row } = await copyOf(tx, actor, input.postingId);
    if (input.day < copy.from_day) throw refuse('invalid', 'posting.backwards');
    if (input.day > dayOf(house.now())) throw refuse('invalid', 'posting.down-later');
    await updatePosting(tx, copy.id, { taken_down_on: input.day, taken_down_by_name: actor.name });
    await record(house, tx, {
      ...happening(row, actor, 'take_down'),
      facts: { kind: copy.kind, place: copy.place, on: input.day },
    });
  });
}

/** A line was noted wrongly: it goes from every list, with why; the right one is noted anew. */
export async function strikePosting(house: House, actor: Actor, input: StrikeInput): Promise<void> {
  await house.transact(async (tx) => {
    const { copy, row } = await copyOf(tx, actor, input.postingId);
    await updatePosting(tx, copy.id, {
      ...{ struck_at: house.now(), struck_by_name: actor.name, struck_reason: input.reason },
    });
    await record(house, tx, {
      ...happening(row, actor, 'strike_posting'),
      reason: input.reason,
      facts: { kind: copy.kind, place: copy.place },
    });
  });
}

/** The issued conclusion; missing for strangers. */
async function issuedFor(tx: Tx, actor: Actor, id: string) {
  const row = await readConclusionById(tx, id);
  if (row === undefined || !mayConclude(actor, row.organisation_id)) {
    throw refuse('missing', 'conclusion.missing');
  }
  if (row.state !== 'issued' || row.issued_on === null) throw refuse('conflict', 'posting.not-issued');
  return { ...row, issuedOn: row.issued_on };
}

/** A copy that is not struck out, held until the transaction ends, with its conclusion; missing for strangers. */
async function copyOf(tx: Tx, actor: Actor, id: string) {
  const copy = await lockPosting(tx, id);
  const row = copy && (await readConclusionById(tx, copy.conclusion_id));
  if (copy?.struck_at !== null || row === undefined || !mayConclude(actor, row.organisation_id)) {
    throw refuse('missing', 'posting.missing');
  }
  return { copy, row };
}

type Copy = Readonly<{ kind: PostingKind; place: string }>;

function isSame(one: Copy, other: Copy): boolean {
  return one.kind === other.kind && fold(one.place) === fold(other.place);
}
