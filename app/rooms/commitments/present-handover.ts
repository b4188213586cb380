import { type Actor, holds } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { petitionTimes } from '#app/rooms/petitions/present-before.ts';
import { listRaisedAgain } from '#app/rooms/petitions/store-lists.ts';
import { readWorkers } from '#app/rooms/petitions/store-work.ts';
import { mayReadHandover } from './acts/hand-over.ts';
import { handoverParts } from './acts/move-handover.ts';
import { openItems } from './acts/open-items.ts';
import { mayConclude } from './may.ts';
import { type HandoverRow, readHandover, readHandovers, readOwedHandovers } from './store-handover.ts';

export type HandoverView = NonNullable<Awaited<ReturnType<typeof presentHandover>>>;
export type HandoversView = Awaited<ReturnType<typeof presentHandovers>>;
export type LookBackView = NonNullable<Awaited<ReturnType<typeof presentLookBack>>>;

/**
 * The sheets of the actor's organisations, those that are still to be made with what is open, and whether he may make
 * one of his own now: as the head for the house, as an officer for the unit.
 */
export async function presentHandovers(house: House, actor: Actor) {
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const [rows, owed, own] = await Promise.all([
    readHandovers(house.db, ids),
    readOwedHandovers(house.db, ids),
    ownPart(house, actor),
  ]);
  return {
    own,
    owed: await Promise.all(
      owed.map(async (row) => ({
        id: row.id,
        from: row.from_name,
        unit: row.unit_name,
        until: row.owed_on,
        items: await openItems(house.db, {
          ...{ organisationId: row.organisation_id, unitId: row.unit_id, today: dayOf(house.now()) },
        }),
        people: mayMake(actor, row) ? await successors(house, row.organisation_id, row.from_person_id) : null,
      })),
    ),
    rows: rows.map((row) => ({
      id: row.id,
      from: row.from_name,
      to: row.to_name ?? '',
      state: row.state,
      madeOn: row.made_at === null ? null : dayOf(row.made_at),
      endedOn: dayIf(row.accepted_at ?? row.ended_at),
      items: row.items.length,
    })),
  };
}

/** Who left without a sheet in the organisations where the actor is of the office; the longest ago first. */
export async function presentOwedHandovers(house: House, actor: Actor) {
  const ids = actor.roles.flatMap((held) =>
    held.role === 'clerk' || held.role === 'head' ? [held.organisationId] : [],
  );
  const rows = await readOwedHandovers(house.db, [...new Set(ids)]);
  return rows.map((row) => ({ id: row.id, from: row.from_name, unit: row.unit_name, until: row.owed_on }));
}

/** One sheet as it was made; null for those who work elsewhere. */
export async function presentHandover(house: House, actor: Actor, id: string) {
  const row = await readHandover(house.db, id);
  if (row === undefined || row.made_at === null || !mayReadHandover(actor, row)) return null;
  const isWaiting = row.state === 'waiting';
  const parts = handoverParts(actor, row);
  return {
    id: row.id,
    from: row.from_name,
    to: row.to_name ?? '',
    state: row.state,
    /** Who made it, where that was not the leaver. */
    madeBy: row.made_by_name === row.from_name ? null : row.made_by_name,
    note: row.note,
    items: row.items,
    madeAt: row.made_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    acceptedNote: row.accepted_note,
    ended:
      row.ended_at === null
        ? null
        : { at: row.ended_at.toISOString(), by: row.ended_by_name ?? '', reason: row.ended_reason ?? '' },
    mayAccept: isWaiting && parts.includes('successor'),
    mayTakeBack: isWaiting && parts.some((part) => part === 'leaver' || part === 'office'),
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
  const [items, again, forerunners] = await Promise.all([
    openItems(house.db, of),
    listRaisedAgain(house.db, of.organisationId),
    readForerunners(house.db, of.organisationId),
  ]);
  const former = await Promise.all(
    forerunners.map(async ({ id, name }) => ({
      name,
      promises: (await openItems(house.db, { organisationId: id, today: of.today })).filter(isPromise),
    })),
  );
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
    promises: items.filter(isPromise),
    /** The same of communes that went into this one, each under its name. */
    former: former.filter((each) => each.promises.length > 0),
    matters: matters.toSorted((one, other) => other.times - one.times),
  };
}

/** What the actor himself would hand over: the house as its head, or the unit for which he works. Null for others. */
async function ownPart(house: House, actor: Actor) {
  const held =
    actor.roles.find((role) => role.role === 'head') ??
    actor.roles.find((role) => role.role === 'officer' && role.unitId !== null);
  if (held === undefined) return null;
  const { organisationId } = held;
  const unitId = held.role === 'head' ? null : held.unitId;
  const [people, items, units] = await Promise.all([
    successors(house, organisationId, actor.personId),
    openItems(house.db, { organisationId, unitId, today: dayOf(house.now()) }),
    unitId === null ? [] : readUnits(house.db, organisationId),
  ]);
  return {
    organisationId,
    unitId,
    unit: units.find((unit) => unit.id === unitId)?.name ?? null,
    people,
    open: items.length,
    late: items.filter((item) => item.daysLate > 0).length,
  };
}

/** Who works there today and could take it over. */
async function successors(house: House, organisationId: string, exceptId: string | null) {
  const workers = await readWorkers(house.db, { organisationId, today: dayOf(house.now()) });
  const names = new Map(workers.map((person) => [person.id, person.name]));
  return [...names].filter(([id]) => id !== exceptId).map(([value, label]) => ({ value, label }));
}

function mayMake(actor: Actor, row: HandoverRow): boolean {
  if (actor.personId === row.from_person_id) return true;
  return holds(actor, ['clerk', 'head'], row.organisation_id);
}

function dayIf(at: Date | null): string | null {
  return at === null ? null : dayOf(at);
}

function isPromise(item: Readonly<{ kind: string }>): boolean {
  return item.kind === 'promise';
}
