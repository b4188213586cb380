import { type Actor, holds } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { readContentRules } from './acts/content-rules.ts';
import { stepsFor } from './reminder.ts';
import { readReminderSteps } from './store-reminders.ts';

export type HabitsView = NonNullable<Awaited<ReturnType<typeof presentHabits>>>;

/** What counts as an empty answer here and when people are reminded; null for somebody who works nowhere. */
export async function presentHabits(house: House, actor: Actor) {
  const organisationId = actor.roles[0]?.organisationId;
  const organisation = organisationId && (await readOrganisation(house.db, organisationId));
  if (!organisation) return null;
  const of = { organisationId: organisation.id, onDay: dayOf(house.now()) };
  const [rules, steps] = await Promise.all([readContentRules(house.db, of), readReminderSteps(house.db)]);
  const running = stepsFor(steps, of);
  return {
    organisation: { id: organisation.id, name: organisation.name },
    mayChange: holds(actor, ['clerk', 'head', 'administrator'], organisation.id),
    minimumWords: rules.minimumWords,
    minimumWordsOfWhole: rules.minimumWordsOfWhole,
    phrases: rules.phrases.length,
    steps: running.map((step) => ({ offsetDays: step.offset_days, audience: step.audience })),
    stepsSource: steps.find((step) => running.includes(step))?.source ?? '',
  };
}
