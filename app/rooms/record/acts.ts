import type { Happening, RecordedEvent } from '#app/ground/event.ts';
import type { House, Tx } from '#app/house.ts';
import { appendEvent, appendEvents } from './store.ts';

/**
 * Writes what has happened, in the transaction of the deed, and tells the upper rooms that listen for it:
 * they act in the same transaction, so that a deed and its consequences are one fact.
 */
export async function record(house: House, tx: Tx, happening: Happening): Promise<RecordedEvent> {
  const event: RecordedEvent = { ...happening, id: house.newId(), at: house.now() };
  await appendEvent(tx, event);
  for (const hear of house.listeners[event.verb] ?? []) await hear(house, tx, event);
  return event;
}

/** The same for many things at once, such as the rows of a sheet: written together, then told one after the other. */
export async function recordAll(house: House, tx: Tx, happenings: readonly Happening[]): Promise<void> {
  const at = house.now();
  const events = happenings.map((happening): RecordedEvent => ({ ...happening, id: house.newId(), at }));
  await appendEvents(tx, events);
  for (const event of events) {
    for (const hear of house.listeners[event.verb] ?? []) await hear(house, tx, event);
  }
}
