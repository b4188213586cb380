import type { Database } from '#app/database/database.ts';
import type { RoleName } from '#app/ground/actor.ts';
import type { RecordedEvent } from '#app/ground/event.ts';
import type { Language } from '#app/ground/language.ts';
import { readOnce } from '#app/ground/once.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readStaff } from '../store-office.ts';
import type { Filling, TemplateName } from '../template.ts';
import { type Owed, oweMessages } from './owe.ts';

export type ToStaff = Readonly<{
  event: Pick<RecordedEvent, 'id' | 'at' | 'organisationId' | 'actor'>;
  template: TemplateName;
  /** What makes it one message for a person, beside the event or its day. */
  key: string;
  unitId: string | null;
  /** Where it goes to those who hold one of these roles instead of to a unit. */
  roles?: readonly RoleName[];
  /** Where it is one person's, as long as that person works here. */
  personId?: string | null;
  path: string;
  code: string | null;
  filling: Filling;
  /** What is counted, in the language of each. */
  inWords?: (language: Language) => Filling;
  isOfDay?: boolean;
  /** One message for a person and this key, whatever happens later. */
  isOnce?: boolean;
}>;

/** Mail to those who do the work of a unit, or who hold a role; not to who did the deed, nor to who wants none. */
export async function tellStaff(house: House, tx: Tx, told: ToStaff): Promise<void> {
  await tellStaffOfAll(house, tx, [told]);
}

/** The same for many: who works where is read once, and all messages are written together. */
export async function tellStaffOfAll(house: House, tx: Tx, all: readonly ToStaff[]): Promise<void> {
  if (house.mail === null) return;
  const staffOf = readOnce((told: ToStaff) => readTold(tx, told), placeOf);
  const owed: Owed[] = [];
  for (const told of all) {
    const staff = await staffOf(told);
    const wanted = staff.filter(
      (person) => person.wants_reminders && person.id !== told.event.actor.personId,
    );
    owed.push(...wanted.map((person) => owedTo(told, person)));
  }
  await oweMessages(house, tx, owed);
}

/** The same key is the same staff. */
function placeOf({ event, unitId, personId, roles }: ToStaff): string {
  return JSON.stringify([event.organisationId, dayOf(event.at), unitId, personId, roles]);
}

function owedTo(told: ToStaff, person: Awaited<ReturnType<typeof readStaff>>[number]): Owed {
  const { event, isOfDay = false, isOnce = false } = told;
  return {
    organisationId: event.organisationId,
    template: told.template,
    language: person.language,
    ...{ channel: 'mail' as const, address: person.email, code: told.code, path: told.path },
    filling: { ...told.filling, ...told.inWords?.(person.language) },
    key: `${told.template}:${isOnce ? 'once' : isOfDay ? dayOf(event.at) : event.id}:${told.key}:${person.id}`,
    personId: person.id,
  };
}

async function readTold(tx: Tx, told: ToStaff) {
  const { event, unitId, roles, personId = null } = told;
  const of = { organisationId: event.organisationId, day: dayOf(event.at) };
  if (roles !== undefined) return await readStaff(tx, { ...of, roles });
  const all =
    personId === null ? [] : await readStaff(tx, { ...of, roles: ['officer', 'clerk', 'head', 'deputy'] });
  const own = all.filter((person) => person.id === personId);
  return own.length > 0 ? own : await readDoers(tx, { ...of, unitId });
}

/** Who does the work of a unit: its officers; the clerks of the office where it has none, or where none is named. */
export async function readDoers(
  db: Database,
  { unitId, ...of }: { organisationId: string; day: Day; unitId: string | null },
) {
  const officers = unitId === null ? [] : await readStaff(db, { ...of, roles: ['officer'], unitId });
  return officers.length > 0 ? officers : await readStaff(db, { ...of, roles: ['clerk'] });
}
