import type { Actor } from '#app/ground/actor.ts';
import { holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { StepsInput } from '../inputs.ts';
import { endReminderSteps, insertReminderStep } from '../store-reminders.ts';

/** Sets the organisation's own steps of reminding from today on; they take the place of all earlier own ones. */
export async function setReminderSteps(house: House, actor: Actor, input: StepsInput): Promise<void> {
  await house.transact(async (tx) => {
    holdOffice(actor, input.organisationId);
    const today = dayOf(house.now());
    await endReminderSteps(tx, input.organisationId, addDays(today, -1));
    const steps = new Map(input.steps.map((step) => [step.offsetDays, step.audience]));
    for (const [offset_days, audience] of steps) {
      await insertReminderStep(tx, {
        id: house.newId(),
        organisation_id: input.organisationId,
        offset_days,
        audience,
        source: input.source,
        valid_from: today,
      });
    }
    const facts = [...steps.keys()].join(', ');
    await tell(house, tx, { actor, organisationId: input.organisationId, verb: 'steps', facts });
  });
}

function holdOffice(actor: Actor, organisationId: string): void {
  if (!holds(actor, ['clerk', 'head', 'administrator'], organisationId)) {
    throw refuse('forbidden', 'petition.part');
  }
}

async function tell(
  house: House,
  tx: Tx,
  of: { actor: Actor; organisationId: string; verb: string; facts: string },
): Promise<void> {
  await record(house, tx, {
    verb: `answer_habit.${of.verb}`,
    organisationId: of.organisationId,
    subjectKind: 'organisation',
    subjectId: of.organisationId,
    actor: of.actor,
    facts: { what: of.facts },
  });
}
