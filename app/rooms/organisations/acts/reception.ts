import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type {
  CloseReceptionInput,
  EndReceptionInput,
  ReceptionPlaceInput,
  ReceptionTimeInput,
} from '../inputs-reception.ts';
import { mayKeepReception } from '../may.ts';
import {
  endReceptionTime,
  insertReceptionPlace,
  insertReceptionTime,
  lockReceptionPlace,
  type ReceptionPlaceRow,
  updateReceptionPlace,
} from '../store-reception.ts';

/** Adds a place where people are received, or says anew what stands at one; returns its id. */
export async function keepReceptionPlace(
  house: House,
  actor: Actor,
  said: ReceptionPlaceInput,
): Promise<string> {
  if (!mayKeepReception(actor, said.organisationId)) throw refuse('forbidden', 'reception.part');
  const { organisationId, placeId, ...words } = said;
  return await house.transact(async (tx) => {
    if (placeId !== null) {
      const place = await keepable(tx, actor, placeId);
      await updateReceptionPlace(tx, placeId, words);
      await tell(house, tx, { actor, place: { ...place, ...words }, verb: 'reception.edit' });
      return placeId;
    }
    const id = house.newId();
    const row = {
      id,
      organisation_id: organisationId,
      ...words,
      valid_from: dayOf(house.now()),
      valid_to: null,
    };
    await insertReceptionPlace(tx, row);
    await tell(house, tx, { actor, place: row, verb: 'reception.add' });
    return id;
  });
}

/** Closes a place from today on: it leaves the public page, its story stays. */
export async function closeReceptionPlace(
  house: House,
  actor: Actor,
  said: CloseReceptionInput,
): Promise<void> {
  await house.transact(async (tx) => {
    const place = await keepable(tx, actor, said.placeId);
    const today = dayOf(house.now());
    // Yesterday was its last day; what was opened today has had none and ends with today.
    const lastDay = place.valid_from < today ? dayBefore(house) : today;
    await updateReceptionPlace(tx, place.id, { valid_to: lastDay });
    await tell(house, tx, { actor, place, verb: 'reception.close' });
  });
}

/** Adds a line to the calendar of a place, from today on. */
export async function addReceptionTime(house: House, actor: Actor, said: ReceptionTimeInput): Promise<void> {
  await house.transact(async (tx) => {
    const place = await keepable(tx, actor, said.placeId);
    await insertReceptionTime(tx, {
      id: house.newId(),
      place_id: place.id,
      host: said.host,
      host_title: said.hostTitle,
      weekday: said.weekday,
      month_days: said.monthDays,
      from_time: said.fromTime,
      to_time: said.toTime,
      valid_from: dayOf(house.now()),
    });
    await tell(house, tx, { actor, place, verb: 'reception.time_add' });
  });
}

/** Takes a line out of the calendar of a place; today still counts. */
export async function removeReceptionTime(
  house: House,
  actor: Actor,
  said: EndReceptionInput,
): Promise<void> {
  await house.transact(async (tx) => {
    const place = await keepable(tx, actor, said.placeId);
    const ended = await endReceptionTime(tx, {
      id: said.timeId,
      placeId: place.id,
      lastDay: dayOf(house.now()),
    });
    if (ended === undefined) throw refuse('missing', 'reception.missing');
    await tell(house, tx, { actor, place, verb: 'reception.time_end' });
  });
}

function dayBefore(house: House): string {
  return dayOf(new Date(house.now().getTime() - 86_400_000));
}

async function keepable(tx: Tx, actor: Actor, placeId: string): Promise<ReceptionPlaceRow> {
  const place = await lockReceptionPlace(tx, placeId);
  if (place === undefined || !mayKeepReception(actor, place.organisation_id)) {
    throw refuse('missing', 'reception.missing');
  }
  if (place.valid_to !== null) throw refuse('conflict', 'reception.closed');
  return place;
}

async function tell(
  house: House,
  tx: Tx,
  given: Readonly<{ actor: Actor; place: ReceptionPlaceRow; verb: string }>,
): Promise<void> {
  await record(house, tx, {
    verb: given.verb,
    organisationId: given.place.organisation_id,
    subjectKind: 'reception',
    subjectId: given.place.organisation_id,
    actor: given.actor,
    facts: { name: given.place.name },
  });
}
