import type { Actor } from '#app/ground/actor.ts';
import type { Happening, RecordedEvent } from '#app/ground/event.ts';
import type { House, Tx } from '#app/house.ts';
import { appendEvent, appendEvents, insertReading, lastReading } from './store.ts';

/**
 * Writes what has happened, in the transaction of the deed, and tells the upper rooms that listen for it:
 * they act in the same transaction, so that a deed and its consequences are one fact.
 */
export async function record(house: House, tx: Tx, happening: Happening): Promise<RecordedEvent> {
  const event: RecordedEvent = { ...happening, id: house.newId(), at: house.now() };
  await appendEvent(tx, event);
  await tell(house, tx, [event]);
  return event;
}

/**
 * The same for many things at once, such as the rows of a sheet: written together, then told one after the other, and
 * after that to those who hear them together.
 */
export async function recordAll(house: House, tx: Tx, happenings: readonly Happening[]): Promise<void> {
  const at = house.now();
  const events = happenings.map((happening): RecordedEvent => ({ ...happening, id: house.newId(), at }));
  await appendEvents(tx, events);
  await tell(house, tx, events);
}

async function tell(house: House, tx: Tx, events: readonly RecordedEvent[]): Promise<void> {
  for (const event of events) {
    for (const hear of house.listeners[event.verb] ?? []) {
      if (typeof hear === 'function') await hear(house, tx, event);
    }
  }
  for (const verb of new Set(events.map((event) => event.verb))) {
    const own = events.filter((event) => event.verb === verb);
    for (const hear of house.listeners[verb] ?? []) {
      if (typeof hear !== 'function') await hear.hearAll(house, tx, own);
    }
  }
}

/** Minutes within which the same person opening the same thing again is one reading. */
const oneReading = 30;

/**
 * Notes that somebody who supervises has opened the record of a thing: supervision may be asked what it has read,
 * and the office may see it. Opening it again soon is the same reading.
 */
export async function noteReading(
  house: House,
  actor: Actor,
  of: Readonly<{
    organisationId: string;
    subjectKind: string;
    subjectId: string;
    code: string;
    /** Code of the supervision by which it is opened. */
    via?: string;
  }>,
): Promise<void> {
  const { personId, name } = actor;
  if (personId === null) return;
  await house.transact(async (tx) => {
    const last = await lastReading(tx, { ...of, via: of.via ?? null, personId });
    const now = house.now();
    if (last !== null && now.getTime() - last.getTime() < oneReading * 60_000) return;
    await insertReading(tx, {
      id: house.newId(),
      organisation_id: of.organisationId,
      subject_kind: of.subjectKind,
      subject_id: of.subjectId,
      code: of.code,
      person_id: personId,
      person_name: name ?? '',
      read_at: now,
      via: of.via ?? null,
    });
  });
}
