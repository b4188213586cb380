import type { Actor } from '#app/ground/actor.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { AcceptInput } from '../inputs.ts';
import { lookedOver } from '../look.ts';
import { mayDo } from '../may.ts';
import { type OpinionRow, updateOpinion } from '../store.ts';
import { insertLook, readLooks } from '../store-look.ts';

type Looking = Readonly<{ actor: Actor; row: OpinionRow; input: AcceptInput }>;

/** The words that come out of this look, and whether it is the one that lets all read them. Signs it where it is. */
export async function lookOver(house: House, tx: Tx, { actor, row, input }: Looking) {
  const { release = [], hide = [] } = input;
  const publicText = lookedOver({
    original: row.text,
    sender: row.contact_name,
    publicText: input.publicText,
    release,
    hide,
  });
  if (publicText instanceof Refusal) throw publicText;
  // Who may not accept hears so from the table of moves, not from a look.
  if (!mayDo(actor, row).includes('accept')) return { publicText, isLast: true };
  const needed = await looksNeeded(tx, {
    organisationId: row.organisation_id,
    onDay: dayOf(house.now()),
  });
  const looks = await readLooks(tx, [row.id]);
  if (needed === 2 && !looks.some((look) => look.looked_by !== actor.personId))
    return { publicText, isLast: false };
  if (input.seenText !== publicText)
    throw refuse('invalid', 'opinion.look', { text: publicText, changed: release.length + hide.length > 0 });
  await sign(house, tx, { actor, row });
  return { publicText, isLast: true };
}

/** Keeps what the first person would show; nothing of it is public, and another person finds it waiting. */
export async function keepFirstLook(
  house: House,
  tx: Tx,
  of: { actor: Actor; row: OpinionRow; writes: Partial<Omit<OpinionRow, 'id' | 'state' | 'version'>> },
): Promise<OpinionRow> {
  const { actor, row } = of;
  await sign(house, tx, { actor, row });
  const kept = await updateOpinion(tx, row.id, { ...of.writes, version: row.version + 1 });
  await record(house, tx, {
    verb: 'opinion.look',
    organisationId: row.organisation_id,
    subjectKind: 'opinion',
    subjectId: row.id,
    actor,
    facts: { code: row.code },
  });
  return kept;
}

async function sign(house: House, tx: Tx, { actor, row }: Omit<Looking, 'input'>): Promise<void> {
  await insertLook(tx, {
    id: house.newId(),
    opinion_id: row.id,
    version: row.version + 1,
    looked_by: actor.personId,
    looked_by_name: actor.name,
    looked_at: house.now(),
  });
}

/** How many persons must look: the rule `opinion.looks`, but no more than there are clerks that day; at least one. */
async function looksNeeded(tx: Tx, of: { organisationId: string; onDay: Day }): Promise<1 | 2> {
  const rule = await ruleIfAny(tx, { ...of, key: 'opinion.looks' });
  const clerks = await listHolders(tx, { ...of, role: 'clerk', day: of.onDay });
  return Math.min(rule?.amount ?? 1, clerks.length) >= 2 ? 2 : 1;
}
