import { type Actor, holds } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { listPeople } from '#app/rooms/people/store.ts';
import { petitionTimes } from '#app/rooms/petitions/present-before.ts';
import { listRaisedAgain } from '#app/rooms/petitions/store-lists.ts';
import { openItems } from './acts/hand-over.ts';
import { mayConclude } from './may.ts';
import { readHandover, readHandovers } from './store-handover.ts';

export type HandoversView = Awaited<ReturnType<typeof presentHandovers>>;
export type LookBackView = NonNullable<Awaited<ReturnType<typeof presentLookBack>>>;

/** The sheets of the actor's organisations, and whether he may make one now, for whom and with what on it. */
export async function presentHandovers(house: House, actor: Actor) {
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const home = ids.find((id) => holds(actor, ['head'], id)) ?? null;
  const [rows, people, items] = await Promise.all([
    readHandovers(house.db, ids),
    home === null ? [] : listPeople(house.db, home),
    home === null ? [] : openItems(house.db, { organisationId: home, today: dayOf(house.now()) }),
  ]);
  return {
    organisationId: home,
    people: people
      .filter((person) => person.id !== actor.personId)
      .map((person) => ({ value: person.id, label: person.name })),
    open: items.length,
    late: items.filter((item) => item.daysLate > 0).length,
    rows: rows.map((row) => ({
      id: row.id,
      from: row.from_name,
      to: row.to_name,
      madeOn: dayOf(row.made_at),
      acceptedOn: row.accepted_at === null ? null : dayOf(row.accepted_at),
      items: row.items.length,
    })),
  };
}

/** One sheet as it was made; null for those who work elsewhere. */
export async function presentHandover(house: House, actor: Actor, id: string) {
  const row = await readHandover(house.db, id);
  if (row === undefined) return null;
  const mayRead = actor.roles.some((held) => held.organisationId === row.organisation_id);
  if (!mayRead && row.to_person_id !== actor.personId) return null;
  return {
    id: row.id,
    from: row.from_name,
    to: row.to_name,
    note: row.note,
    items: row.items,
    madeAt: row.made_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    acceptedNote: row.accepted_note,
    mayAccept: row.accepted_at === null && row.to_person_id === actor.personId,
  };
}

/**
 * What the next dialogue begins with: promises that are still open, and matters that were opened again or are asked
 * again, with how often and since when. Null for those who do not work there.
 */
export async function presentLookBack(house: House, actor: Actor, dialogueCode: string) {
  const dialogue = await readByCode(house.db, dialogueCode);
  if (dialogue === undefined || !mayConclude(actor, dialogue.organisation_id)) return null;
  const of = { organisationId: dialogue.organisation_id, today: dayOf(house.now()) };
  const [items, again] = await Promise.all([
    openItems(house.db, of),
    listRaisedAgain(house.db, of.organisationId),
  ]);
  const matters = await Promise.all(
    again.map(async (row) => ({
      code: row.code,
      title: row.title,
      unit: row.unit_name,
      dueOn: row.due_on,
      ...(await petitionTimes(house, row)),
    })),
  );
  return {
    dialogue: { code: dialogue.code, title: dialogue.title },
    today: of.today,
    promises: items.filter((item) => item.kind === 'promise'),
    matters: matters.toSorted((one, other) => other.times - one.times),
  };
}
