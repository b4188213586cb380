import { type Day, daysBetween } from '#app/ground/time.ts';

/** Whom a reminder goes to: the unit that leads, or the head, to whom it rises. */
export const audiences = ['unit', 'head'] as const;
export type Audience = (typeof audiences)[number];

/** One step of reminding as the office has set it: so many days after the due date, negative before it. */
export type ReminderStep = Readonly<{
  organisation_id: string | null;
  offset_days: number;
  audience: Audience;
  valid_from: Day;
  valid_to: Day | null;
}>;

/** The steps that hold for an organisation on a day: its own where it has any, else those for everybody. */
export function stepsFor(
  steps: readonly ReminderStep[],
  of: { organisationId: string; onDay: Day },
): ReminderStep[] {
  const held = steps.filter(
    (step) => step.valid_from <= of.onDay && (step.valid_to === null || step.valid_to >= of.onDay),
  );
  const own = held.filter((step) => step.organisation_id === of.organisationId);
  const shared = held.filter((step) => step.organisation_id === null);
  return (own.length > 0 ? own : shared).toSorted((one, other) => one.offset_days - other.offset_days);
}

/** The step that is due now: the last one whose day has come. After days of standstill the earlier ones are not made up. */
export function stepDue(steps: readonly ReminderStep[], dueOn: Day, today: Day): ReminderStep | null {
  const passed = daysBetween(dueOn, today);
  return steps.findLast((step) => passed >= step.offset_days) ?? null;
}
