import type { Actor } from '#app/ground/actor.ts';
import { holds } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { EndPhraseInput, PhraseInput, StepsInput } from '../inputs.ts';
import { endPhrase, insertPhrase } from '../store-phrases.ts';
import { endReminderSteps, insertReminderStep } from '../store-reminders.ts';

/** The office says which phrase is no answer here, why, and where that comes from. It counts from today. */
export async function addPhrase(house: House, actor: Actor, input: PhraseInput): Promise<void> {
  await house.transact(async (tx) => {
    holdOffice(actor, input.organisationId);
    await insertPhrase(tx, {
      id: house.newId(),
      organisation_id: input.organisationId,
      phrase: input.phrase,
      folded: fold(input.phrase),
      why_vi: input.why,
      why_en: input.why,
      source: input.source,
      valid_from: dayOf(house.now()),
      added_by: actor.name,
      added_at: house.now(),
    });
    await tell(house, tx, { actor, organisationId: input.organisationId, verb: 'add', facts: input.phrase });
  });
}

/** Ends one of the office's own phrases with today. Those of everybody stay. */
export async function removePhrase(house: House, actor: Actor, input: EndPhraseInput): Promise<void> {
  await house.transact(async (tx) => {
    holdOffice(actor, input.organisationId);
    const lastDay = addDays(dayOf(house.now()), -1);
    const isOwn = await endPhrase(tx, { id: input.phraseId, organisationId: input.organisationId, lastDay });
    if (!isOwn) throw refuse('missing', 'petition.phrase-missing');
    await tell(house, tx, {
      actor,
      organisationId: input.organisationId,
      verb: 'end',
      facts: input.phraseId,
    });
  });
}

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
