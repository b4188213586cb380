import { type Actor, clockActor } from '#app/ground/actor.ts';
import { readOnce } from '#app/ground/once.ts';
import { orThrow } from '#app/ground/refusal.ts';
import { type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { doEach, doPortions } from '#app/rooms/record/acts/each.ts';
import { record, recordAll } from '#app/rooms/record/acts.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { decideStay } from '../lifecycle-stays.ts';
import { isWaiting, mayHearAbove } from '../petition.ts';
import { stepDue, stepsFor } from '../reminder.ts';
import { lockById, type PetitionRow } from '../store.ts';
import { lockPortion, readAboveDue, readChaseDue, readHelpDue } from '../store-clock.ts';
import { updateCooperation, updateEscalation } from '../store-parts.ts';
import { insertReminders, readRemindable, readReminderSteps } from '../store-reminders.ts';
import { ruleDays } from './due.ts';

/** So many reminders are written in one transaction: a long standstill is caught up without one giant write. */
const batch = 200;

type Due = Readonly<{
  row: Awaited<ReturnType<typeof readRemindable>>[number];
  dueOn: Day;
  step: NonNullable<ReturnType<typeof stepDue>>;
}>;

/** Reminds before and after the due date by the steps of the organisation; once for each step and due date. */
export async function remindDue(house: House): Promise<number> {
  const today = dayOf(house.now());
  const steps = await readReminderSteps(house.db);
  if (steps.length === 0) return 0;
  const earliest = Math.min(...steps.map((step) => step.offset_days));
  const due: Due[] = (await readRemindable(house.db, { today, earliest })).flatMap((row) => {
    if (row.due_on === null) return [];
    const own = stepsFor(steps, { organisationId: row.organisation_id, onDay: today });
    const step = stepDue(own, row.due_on, today);
    if (step === null || (row.last_offset !== null && row.last_offset >= step.offset_days)) return [];
    return [{ row, dueOn: row.due_on, step }];
  });
  const each = { deed: 'petition.remind', idOf: (one: Due) => one.row.id, atOnce: batch };
  return await doPortions(house, each, due, (some) =>
    house.transact(async (tx) => {
      const written = await insertReminders(
        tx,
        some.map(({ row, dueOn, step }) => ({
          id: house.newId(),
          organisation_id: row.organisation_id,
          subject_kind: 'petition' as const,
          subject_id: row.id,
          code: row.code,
          unit_id: row.lead_unit_id,
          offset_days: step.offset_days,
          audience: step.audience,
          due_on: dueOn,
          at: house.now(),
        })),
      );
      const told = written.map((reminder) => ({
        petition: { ...reminder, id: reminder.subject_id },
        actor: clockActor,
        facts: { mark: reminder.offset_days, dueOn: reminder.due_on, to: reminder.audience },
      }));
      await recordAll(house, tx, told.map(happening));
      return written.length;
    }),
  );
}

type Sent = Awaited<ReturnType<typeof readChaseDue>>[number];

/**
 * The clock of the first level towards the body above: on each day that was set it is to be asked again, and the next
 * day is set by the rule. Once it has been silent for the days of the rule, the head is told.
 */
export async function chaseAbove(house: House): Promise<number> {
  const today = dayOf(house.now());
  const due = await readChaseDue(house.db, today);
  const each = { deed: 'petition.chase_above', idOf: (sent: Sent) => sent.petition_id, atOnce: batch };
  return await doPortions(house, each, due, (some) =>
    house.transact((tx) => chaseSome(house, tx, { some, today })),
  );
}

async function chaseSome(house: House, tx: Tx, of: { some: readonly Sent[]; today: Day }): Promise<number> {
  const { some, today } = of;
  const held = await lockPortion(
    tx,
    some.map((sent) => sent.petition_id),
  );
  const petitions = new Map(held.map((petition) => [petition.id, petition]));
  const daysBy: DaysBy = readOnce((asked) => ruleDays(tx, asked), JSON.stringify);
  const told: Told[] = [];
  for (const sent of some) {
    const petition = petitions.get(sent.petition_id);
    if (petition === undefined || !mayHearAbove(petition)) continue;
    const { set, facts } = await chaseOf({ sent, today, now: house.now() }, daysBy);
    if (facts.length === 0) continue;
    await updateEscalation(tx, sent.id, set);
    told.push(...facts.map((each) => ({ petition, actor: clockActor, facts: each })));
  }
  await recordAll(house, tx, told.map(happening));
  return told.length;
}

type DaysBy = (asked: Parameters<typeof ruleDays>[1]) => ReturnType<typeof ruleDays>;

/** What is told of one that was sent, and what that changes of it. */
async function chaseOf(of: { sent: Sent; today: Day; now: Date }, daysBy: DaysBy) {
  const { sent, today, now } = of;
  const sentOn = dayOf(sent.sent_at);
  const asked = { organisationId: sent.from_organisation_id };
  const common = { body: sent.to_body, waited: daysBetween(sentOn, today), sentOn };
  const facts: Told['facts'][] = [];
  let set: Parameters<typeof updateEscalation>[2] = {};
  if (sent.chase_on !== null && sent.chase_on <= today) {
    const next = await daysBy({ ...asked, key: 'petition.escalation_chase_days', from: today });
    const number = sent.chased + 1;
    set = { chased: number, chase_on: next };
    facts.push({ ...common, to: 'above', number, dueOn: sent.chase_on, next });
  }
  const silentFrom = await daysBy({ ...asked, key: 'petition.escalation_silent_days', from: sentOn });
  if (sent.silent_told_at === null && silentFrom !== null && silentFrom <= today) {
    set = { ...set, silent_told_at: now };
    facts.push({ ...common, to: 'head', silent: true });
  }
  return { set, facts };
}

/** A unit that was asked to help and let its days pass is reminded once. */
export async function chaseHelp(house: House): Promise<number> {
  return await doEach(
    house,
    { deed: 'petition.chase_help', idOf: (row) => row.petition_id },
    await readHelpDue(house.db, dayOf(house.now())),
    (asked) =>
      house.transact(async (tx) => {
        const petition = await lockById(tx, asked.petition_id);
        if (petition === undefined || !isWaiting(petition)) return 0;
        const of = { petitionId: petition.id, unitId: asked.unit_id };
        await updateCooperation(tx, of, { chased_at: house.now() });
        const { unit_id: unitId, unit_name: unit, due_on: dueOn } = asked;
        const facts = { to: 'helper', unitId, unit, dueOn };
        await tell(house, tx, { petition, actor: clockActor, facts });
        return 1;
      }),
  );
}

/** A unit of the body above that let its day for the level below pass is reminded once. */
export async function remindAboveUnits(house: House): Promise<number> {
  return await doEach(
    house,
    { deed: 'petition.remind_above', idOf: (row) => row.petition_id },
    await readAboveDue(house.db, dayOf(house.now())),
    (given) =>
      house.transact(async (tx) => {
        const petition = await lockById(tx, given.petition_id);
        if (petition === undefined || !mayHearAbove(petition)) return 0;
        await updateEscalation(tx, given.id, { above_told_at: house.now() });
        const { above_unit_id: aboveUnitId, above_handler_id: handlerId } = given;
        const facts = { to: 'above_unit', unit: given.unit_name, dueOn: given.above_due_on, aboveUnitId };
        const told = { ...facts, handlerId, aboveId: given.to_organisation_id };
        await tell(house, tx, { petition, actor: clockActor, facts: told });
        return 1;
      }),
  );
}

/** Somebody of the office reminds by hand, whatever the day; it stands in the story like the clock's own. */
export async function remindByHand(
  house: House,
  tx: Tx,
  by: { petition: PetitionRow; actor: Actor; parts: readonly PetitionPart[] },
): Promise<void> {
  const { petition, actor, parts } = by;
  orThrow(decideStay('chase', { state: petition.state, parts }));
  const today: Day = dayOf(house.now());
  const dueOn = petition.due_on ?? today;
  const [written] = await insertReminders(tx, [
    {
      id: house.newId(),
      organisation_id: petition.organisation_id,
      subject_kind: 'petition',
      subject_id: petition.id,
      code: petition.code,
      unit_id: petition.lead_unit_id,
      offset_days: daysBetween(dueOn, today),
      audience: 'unit',
      due_on: dueOn,
      at: house.now(),
    },
  ]);
  if (written === undefined) return;
  await tell(house, tx, { petition, actor, facts: { mark: written.offset_days, dueOn, to: 'unit' } });
}

type Told = Readonly<{
  petition: { id: string; organisation_id: string; code: string };
  actor: Actor;
  facts: Readonly<Record<string, string | number | boolean | null>>;
}>;

async function tell(house: House, tx: Tx, told: Told): Promise<void> {
  await record(house, tx, happening(told));
}

/** A reminder changes nothing of the petition, so nobody's open form is out of date because of it. */
function happening({ petition, actor, facts }: Told) {
  return {
    verb: 'petition.chase',
    organisationId: petition.organisation_id,
    subjectKind: 'petition',
    subjectId: petition.id,
    actor,
    facts: { code: petition.code, ...facts },
  };
}
