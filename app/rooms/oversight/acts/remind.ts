import { clockActor } from '#app/ground/actor.ts';
import { type Day, dayOf, daysBetween, writtenDay } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { oweMessage } from '#app/rooms/messages/acts/owe.ts';
import { readDoers } from '#app/rooms/messages/acts/tell-staff.ts';
import { readStaff } from '#app/rooms/messages/store-office.ts';
import { messageWords } from '#app/rooms/messages/words.ts';
import { readUnit } from '#app/rooms/organisations/store.ts';
import { type ReminderStep, stepDue, stepsFor } from '#app/rooms/petitions/reminder.ts';
import { readReminderSteps } from '#app/rooms/petitions/store-reminders.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lockRequest, readSentRequests, updateRequest } from '../store-found.ts';

/**
 * Reminds units of requests that come due or are late, by the same steps as of petitions; each step once, asked again
 * or not. Gives how many reminders were given.
 */
export async function remindRequests(house: House): Promise<number> {
  const today = dayOf(house.now());
  const steps = await readReminderSteps(house.db);
  let told = 0;
  for (const row of await readSentRequests(house.db)) {
    const held = stepsFor(steps, { organisationId: row.organisation_id, onDay: today });
    const step = stepDue(held, row.due_on, today);
    if (step === null || !isNew(step, row.reminded_offset)) continue;
    told += await house.transact((tx) => remindOne(house, tx, { id: row.id, step, today }));
  }
  return told;
}

type Reminded = Readonly<{ id: string; step: ReminderStep; today: Day }>;

async function remindOne(house: House, tx: Tx, { id, step, today }: Reminded): Promise<number> {
  const row = await lockRequest(tx, id);
  if (row === undefined || row.state !== 'sent' || !isNew(step, row.reminded_offset)) return 0;
  await updateRequest(tx, id, { reminded_offset: step.offset_days });
  const unit = await readUnit(tx, row.unit_id);
  await record(house, tx, {
    verb: 'supervision.chase',
    organisationId: row.organisation_id,
    subjectKind: 'supervision',
    subjectId: row.supervision_id,
    actor: clockActor,
    facts: {
      code: row.supervision_code,
      request: id,
      unit: unit?.name ?? null,
      mark: step.offset_days,
      dueOn: row.due_on,
      to: step.audience,
    },
  });
  if (house.mail === null) return 1;
  const of = { organisationId: row.organisation_id, day: today };
  const staff =
    step.audience === 'head'
      ? await readStaff(tx, { ...of, roles: ['head', 'clerk'] })
      : await readDoers(tx, { ...of, unitId: row.unit_id });
  for (const person of staff.filter((each) => each.wants_reminders)) {
    await oweMessage(house, tx, {
      organisationId: row.organisation_id,
      template: 'supervision_reminder',
      language: person.language,
      ...{ channel: 'mail', address: person.email, code: row.supervision_code },
      path: `/lam-viec/giam-sat/${row.supervision_code}`,
      filling: {
        unit: unit?.name ?? '',
        due: writtenDay(row.due_on),
        days: messageWords(person.language).left(daysBetween(today, row.due_on)),
      },
      key: `supervision:${id}:${step.offset_days}:${person.id}`,
      personId: person.id,
    });
  }
  return 1;
}

function isNew(step: ReminderStep, reminded: number | null): boolean {
  return reminded === null || reminded < step.offset_days;
}
