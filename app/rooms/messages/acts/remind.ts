import { addDays, type Day, dayOf, timeOf } from '#app/ground/time.ts';
import type { House, Listener } from '#app/house.ts';
import { readUnit } from '#app/rooms/organisations/store.ts';
import { daysLeft, writtenDay } from '#app/rooms/petitions/petition.ts';
import { readById } from '#app/rooms/petitions/store.ts';
import { wipeSettled } from '../store.ts';
import { readLoad, readStaff, readStaffed } from '../store-office.ts';
import { messageWords } from '../words.ts';
import { oweMessage } from './owe.ts';
import { settingOf } from './setting.ts';

/** A petition that comes due or is late: its unit hears of it, later its head; of a silent upper level the office. */
export const remindStaff: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined || house.mail === null) return;
  const to = event.facts?.to;
  const [roles, unitId] =
    to === 'unit' && petition.lead_unit_id !== null
      ? ([['officer'], petition.lead_unit_id] as const)
      : to === 'head'
        ? ([['head', 'clerk'], null] as const)
        : ([['clerk'], null] as const);
  const today = dayOf(event.at);
  const staff = await readStaff(tx, { organisationId: petition.organisation_id, day: today, roles, unitId });
  const unit = petition.lead_unit_id === null ? undefined : await readUnit(tx, petition.lead_unit_id);
  const left = daysLeft(petition, today) ?? 0;
  for (const person of staff) {
    if (!person.wants_reminders) continue;
    await oweMessage(house, tx, {
      organisationId: petition.organisation_id,
      template: 'reminder',
      language: person.language,
      ...{ channel: 'mail', address: person.email, code: petition.code },
      path: `/lam-viec/kien-nghi/${petition.code}`,
      filling: {
        unit: unit?.name ?? '',
        due: writtenDay(petition.due_on),
        days: messageWords(person.language).left(left),
      },
      key: `${event.id}:${person.id}`,
      personId: person.id,
    });
  }
};

/** One mail in the morning to everybody with whom something waits; once a day, and none where nothing does. */
export async function sendDigests(house: House): Promise<number> {
  if (house.mail === null) return 0;
  const now = house.now();
  const today = dayOf(now);
  let written = 0;
  for (const organisationId of await readStaffed(house.db, today)) {
    const { digestAt } = await settingOf(house.db, organisationId);
    if (timeOf(now) < digestAt) continue;
    written += await digestsOf(house, { organisationId, today });
  }
  return written;
}

async function digestsOf(house: House, of: { organisationId: string; today: Day }): Promise<number> {
  const { organisationId, today } = of;
  const roles = ['officer', 'clerk', 'head'] as const;
  const staff = await readStaff(house.db, { organisationId, day: today, roles });
  let written = 0;
  for (const person of staff.filter((each) => each.wants_digest)) {
    const isOffice = person.roles.some((role) => role === 'clerk' || role === 'head');
    const unitIds = isOffice ? null : person.unit_ids;
    const load = await readLoad(house.db, { organisationId, day: today, soon: addDays(today, 3), unitIds });
    const list = messageWords(person.language).digest(isOffice ? load : { ...load, opinions: 0, review: 0 });
    if (list.length === 0) continue;
    const row = await house.transact((tx) =>
      oweMessage(house, tx, {
        organisationId,
        template: 'digest',
        language: person.language,
        ...{ channel: 'mail', address: person.email, code: null },
        path: isOffice ? '/lam-viec' : '/lam-viec/kien-nghi',
        filling: { unit: person.name, list: list.join('\n') },
        key: `digest:${organisationId}:${person.id}:${today}`,
        personId: person.id,
      }),
    );
    written += row === undefined ? 0 : 1;
  }
  return written;
}

/** Addresses and words of what was settled long ago go; that it was sent, and when, stays. */
export async function wipeOld(house: House): Promise<number> {
  const at = house.now();
  let wiped = 0;
  for (const organisationId of await readStaffed(house.db, dayOf(at))) {
    const { keepDays } = await settingOf(house.db, organisationId);
    const before = new Date(at.getTime() - keepDays * 86_400_000);
    wiped += await house.transact((tx) => wipeSettled(tx, { organisationId, before, at }));
  }
  return wiped;
}
