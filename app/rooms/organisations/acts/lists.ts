import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ListEntryInput } from '../inputs-lists.ts';
import { bindingOn, entriesOn, type ListName, type ListVersion, lists } from '../list.ts';
import { mayKeepList } from '../may.ts';
import {
  deleteListEntry,
  endListEntry,
  insertListEntry,
  isListEntryUsed,
  lockOwnVersions,
  readList,
} from '../store-lists.ts';

type In = Readonly<{ list: ListName; organisationId: string }>;

/**
 * Gives the organisation an entry of its own, or its own version of one that is there, from a day on; earlier days
 * keep what they had. What a province sets holds for its communes. Forbidden `organisation.part`; invalid `list.past`,
 * `list.bound` where a law or the province leaves no choice; conflict `list.later`, `list.used-today`.
 */
export async function writeListEntry(house: House, actor: Actor, input: In & ListEntryInput): Promise<void> {
  await keeping(house, actor, input, async (tx) => {
    const { list, organisationId, validFrom } = input;
    const today = dayOf(house.now());
    if (validFrom < today) throw refuse('invalid', 'list.past', { day: today });
    const code = input.code ?? house.newId();
    const all = await readList(tx, input);
    if (input.code !== null && !all.some((each) => each.code === code))
      throw refuse('missing', 'list.missing');
    holdFree(all, { code, onDay: validFrom });
    await endOwn(tx, { list, organisationId, code, from: validFrom });
    await insertListEntry(tx, {
      ...{ id: all.some((each) => each.id === code) || input.code !== null ? house.newId() : code },
      ...{ list, code, organisation_id: organisationId, position: input.position, source: input.source },
      words: JSON.stringify(input.words),
      status: input.isChecked ? 'confirmed' : 'to_check',
      binds: true,
      ...{ valid_from: validFrom, valid_to: null, added_by_name: actor.name, added_at: house.now() },
    });
    const what = nameIn(input.words);
    await tell(house, tx, { actor, in: input, verb: 'write', facts: { what, from: validFrom } });
  });
}

/** Does without an entry that came from above, from today on. The same refusals; invalid `list.last`. */
export async function leaveOutEntry(
  house: House,
  actor: Actor,
  input: In & { code: string; reason: string },
): Promise<void> {
  await keeping(house, actor, input, async (tx) => {
    const { list, organisationId, code } = input;
    const today = dayOf(house.now());
    const all = await readList(tx, input);
    const above = all.filter((each) => each.code === code && each.level !== 'own');
    if (above.length === 0) throw refuse('missing', 'list.missing');
    holdFree(all, { code, onDay: today });
    await endOwn(tx, { list, organisationId, code, from: today });
    await insertListEntry(tx, {
      ...{ id: house.newId(), list, code, organisation_id: organisationId, position: 1 },
      ...{ words: '{}', source: input.reason, status: 'to_check', binds: true, is_gap: true },
      ...{ valid_from: today, valid_to: null, added_by_name: actor.name, added_at: house.now() },
    });
    await holdLeast(tx, input, today);
    const what = nameIn(above.at(-1)?.words ?? {});
    await tell(house, tx, { actor, in: input, verb: 'leave_out', facts: { what, from: today } });
  });
}

/**
 * Ends the organisation's own version, a gap too, so that what stands above holds again; where nothing does, the entry
 * is offered no more. What it was given to goes on showing it.
 */
export async function endOwnEntry(house: House, actor: Actor, input: In & { code: string }): Promise<void> {
  await keeping(house, actor, input, async (tx) => {
    const today = dayOf(house.now());
    const own = await lockOwnVersions(tx, input);
    const open = own.filter((each) => each.valid_to === null || each.valid_to >= today);
    if (open.length === 0) throw refuse('missing', 'list.missing');
    for (const version of open) await endVersion(tx, version, today);
    await holdLeast(tx, input, today);
    const what = nameIn(open.find((each) => !each.is_gap)?.words ?? {});
    await tell(house, tx, { actor, in: input, verb: 'end', facts: { what, from: today } });
  });
}

async function keeping(house: House, actor: Actor, of: In, work: (tx: Tx) => Promise<void>): Promise<void> {
  if (!mayKeepList(actor, of)) throw refuse('forbidden', 'organisation.part');
  await house.transact(work);
}

function holdFree(all: readonly ListVersion[], of: { code: string; onDay: Day }): void {
  const versions = all.filter((each) => each.code === of.code);
  const binding = bindingOn(versions, of.onDay);
  if (binding !== null)
    throw refuse('invalid', 'list.bound', { source: binding.source, level: binding.level });
}

/** The last version ends on the day before; one that begins later stands in the way. */
async function endOwn(tx: Tx, of: In & { code: string; from: Day }): Promise<void> {
  const [newest] = await lockOwnVersions(tx, of);
  if (newest === undefined || (newest.valid_to !== null && newest.valid_to < of.from)) return;
  if (newest.valid_from > of.from) throw refuse('conflict', 'list.later', { day: newest.valid_from });
  await endVersion(tx, newest, of.from);
}

/** Ends a version before a day. One that would never have held goes for good, unless something was given it today. */
async function endVersion(tx: Tx, version: { id: string; valid_from: Day }, from: Day): Promise<void> {
  if (version.valid_from < from) return await endListEntry(tx, version.id, addDays(from, -1));
  if (await isListEntryUsed(tx, version.id)) throw refuse('conflict', 'list.used-today');
  await deleteListEntry(tx, version.id);
}

async function holdLeast(tx: Tx, of: In, onDay: Day): Promise<void> {
  if (entriesOn(await readList(tx, of), onDay).length < lists[of.list].least)
    throw refuse('invalid', 'list.last');
}

function nameIn(words: Readonly<Record<string, unknown>>): string {
  const name = words.name_vi ?? words.title_vi ?? words.text_vi ?? words.phrase;
  return typeof name === 'string' ? name : '';
}

async function tell(
  house: House,
  tx: Tx,
  of: { actor: Actor; in: In; verb: 'write' | 'leave_out' | 'end'; facts: Readonly<Record<string, string>> },
): Promise<void> {
  await record(house, tx, {
    verb: `list.${of.verb}`,
    organisationId: of.in.organisationId,
    subjectKind: 'rules',
    subjectId: of.in.organisationId,
    actor: of.actor,
    facts: { list: of.in.list, ...of.facts },
  });
}
