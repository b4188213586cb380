import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnit } from '#app/rooms/organisations/store.ts';
import { organisationsOf, unitsIn } from './may.ts';
import { isWaiting } from './petition.ts';
import { readNames, readWaitingOfUnit } from './store.ts';
import { readReminders } from './store-reminders.ts';

export type RemindersView = Awaited<ReturnType<typeof presentReminders>>;
export type ReminderSheet = Awaited<ReturnType<typeof presentReminderSheet>>;

const shown = 200;

/** The newest reminders of the actor's offices and units, each with what became of it. */
export async function presentReminders(house: House, actor: Actor) {
  const rows = await readReminders(house.db, {
    organisationIds: organisationsOf(actor, ['clerk', 'head', 'front', 'administrator']),
    unitIds: unitsIn(actor),
    limit: shown,
  });
  const names = await readNames(
    house.db,
    rows.map((row) => row.subject_id),
  );
  return rows.map((row) => {
    const about = names.find((name) => name.id === row.subject_id);
    return {
      id: row.id,
      code: row.code,
      /** A promise is reminded of in the same way and has a desk of its own. */
      isPromise: row.promise !== null,
      title: about?.title ?? row.promise ?? row.code,
      isOpen: about !== undefined && isWaiting(about),
      unitId: row.unit_id,
      unit: row.unit_name,
      offsetDays: row.offset_days,
      audience: row.audience,
      dueOn: row.due_on,
      at: row.at.toISOString(),
      printedAt: row.printed_at?.toISOString() ?? null,
    };
  });
}

/** The paper for one unit: what is open and was reminded of, with how late it is and how often it was said. */
export async function presentReminderSheet(house: House, actor: Actor, unitId: string) {
  const unit = await readUnit(house.db, unitId);
  const mayRead =
    unit !== undefined &&
    (holds(actor, ['clerk', 'head', 'administrator'], unit.organisation_id) ||
      unitsIn(actor).includes(unit.id));
  if (!mayRead) throw refuse('missing', 'petition.unit-missing');
  const today = dayOf(house.now());
  const open = await readWaitingOfUnit(house.db, unit.id);
  const told = await readReminders(house.db, { organisationIds: [], unitIds: [unit.id], limit: 2000 });
  const items = open.flatMap((petition) => {
    const own = told.filter((reminder) => reminder.subject_id === petition.id);
    if (own.length === 0 || petition.due_on === null) return [];
    return [
      {
        code: petition.code,
        title: petition.title,
        dueOn: petition.due_on,
        daysLate: Math.max(0, daysBetween(petition.due_on, today)),
        told: own.map((reminder) => dayOf(reminder.at)).toReversed(),
        risen: own.some((reminder) => reminder.audience === 'head'),
      },
    ];
  });
  return {
    unit: { id: unit.id, name: unit.name, headName: unit.head_name },
    organisationId: unit.organisation_id,
    today,
    items,
    ids: told.filter((reminder) => reminder.printed_at === null).map((reminder) => reminder.id),
    lastPrinted:
      told
        .map((reminder) => reminder.printed_at?.toISOString() ?? '')
        .sort()
        .at(-1) || null,
  };
}
