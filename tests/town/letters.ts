import { addDays, dayOf } from '#app/ground/time.ts';
import { markPrinted } from '#app/rooms/messages/acts/office.ts';
import { presentLetters } from '#app/rooms/messages/present.ts';
import { at, type Town } from './people.ts';

/** No gateway is set up in the town, so news went out as letters: all but those of the last week have been printed. */
export async function printLetters(town: Town, now: Date): Promise<void> {
  const { clerk } = town.people;
  const lastWeek = addDays(dayOf(now), -7);
  for (;;) {
    const letters = await presentLetters(town.house, clerk);
    const old = letters.filter((letter) => dayOf(new Date(letter.madeAt)) < lastWeek);
    if (old.length === 0) return;
    await markPrinted(at(town.house, lastWeek, '09:00'), clerk, { ids: old.map((letter) => letter.id) });
  }
}
