import type { RecordedEvent } from '#app/ground/event.ts';
import { type Day, dayOf, daysBetween, writtenDay } from '#app/ground/time.ts';
import type { House, Listener, Tx } from '#app/house.ts';
import { readCommitment } from '#app/rooms/commitments/store.ts';
import { readOrganisation, readUnit } from '#app/rooms/organisations/store.ts';
import { daysLeft } from '#app/rooms/petitions/petition.ts';
import { readById } from '#app/rooms/petitions/store.ts';
import { readOpenEscalations } from '#app/rooms/petitions/store-parts.ts';
import { wipeSettled } from '../store.ts';
import { readStaff, readStaffed } from '../store-office.ts';
import { messageWords } from '../words.ts';
import { oweMessage } from './owe.ts';
import { settingOf } from './setting.ts';
import { readDoers, tellStaff } from './tell-staff.ts';

/**
 * A petition that comes due or is late: its unit hears of it, later its head; of a silent upper level the office; of
 * help that is owed the unit that owes it.
 */
export const remindStaff: Listener = async (house, tx, event) => {
  // What lies with a unit of the level above is told there.
  if (event.facts?.to === 'above_unit') return;
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  if (event.facts?.to === 'helper') return await remindHelper(house, tx, { event, code: petition.code });
  await remind(house, tx, {
    event,
    template: 'reminder',
    path: `/lam-viec/kien-nghi/${petition.code}`,
    code: petition.code,
    unitId: petition.lead_unit_id,
    dueOn: petition.due_on,
    left: daysLeft(petition, dayOf(event.at)) ?? 0,
  });
};

/** A unit that was asked to help and let its days pass. */
async function remindHelper(house: House, tx: Tx, of: { event: RecordedEvent; code: string }): Promise<void> {
  const { facts, at } = of.event;
  const { unitId, dueOn } = facts ?? {};
  if (typeof unitId !== 'string' || typeof dueOn !== 'string') return;
  await remind(house, tx, {
    ...of,
    template: 'help_reminder',
    path: `/lam-viec/kien-nghi/${of.code}`,
    unitId,
    dueOn,
    left: daysBetween(dayOf(at), dueOn),
  });
}

/** A petition is sent up, or asked for again: the office of the body above hears of it, where it works in this house. */
export const tellAbove: Listener = async (house, tx, event) => {
  if (house.mail === null || (event.facts?.to ?? 'above') !== 'above') return;
  const sent = (await readOpenEscalations(tx, event.subjectId)).at(-1);
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined || sent?.to_organisation_id == null) return;
  const organisationId = sent.to_organisation_id;
  const below = await readOrganisation(tx, sent.from_organisation_id);
  // The unit there that is to answer, where it was given to one; else its office.
  const doers = { organisationId, day: dayOf(event.at), unitId: sent.above_unit_id };
  for (const person of await readDoers(tx, doers)) {
    if (!person.wants_reminders) continue;
    await oweMessage(house, tx, {
      organisationId,
      ...{ template: 'escalated_here', language: person.language, channel: 'mail', address: person.email },
      ...{ code: petition.code, path: `/lam-viec/kien-nghi/${petition.code}` },
      filling: { unit: below?.name ?? '', title: petition.title, reason: sent.why_beyond ?? '' },
      key: `${event.id}:${person.id}`,
      personId: person.id,
    });
  }
};

/** A unit says that a promise is kept: the Front hears that there is something to look at. */
export const askToVerify: Listener = async (house, tx, event) => {
  const promise = await readCommitment(tx, String(event.facts?.code ?? ''));
  if (house.mail === null || promise === undefined) return;
  const { organisationId } = event;
  const unit = promise.unit_id === null ? undefined : await readUnit(tx, promise.unit_id);
  for (const person of await readStaff(tx, { organisationId, day: dayOf(event.at), roles: ['front'] })) {
    if (!person.wants_reminders) continue;
    await oweMessage(house, tx, {
      organisationId,
      ...{ template: 'to_verify', language: person.language, channel: 'mail', address: person.email },
      ...{ code: promise.code, path: `/lam-viec/cam-ket/${promise.code}` },
      filling: { unit: unit?.name ?? '', title: promise.text },
      key: `${event.id}:${person.id}`,
      personId: person.id,
    });
  }
};

/** The same for a promise. */
export const remindOfPromise: Listener = async (house, tx, event) => {
  const promise = await readCommitment(tx, String(event.facts?.code ?? ''));
  if (promise === undefined) return;
  await remind(house, tx, {
    event,
    template: 'promise_reminder',
    path: `/lam-viec/cam-ket/${promise.code}`,
    code: promise.code,
    unitId: promise.unit_id,
    dueOn: promise.due_on,
    left: promise.due_on === null ? 0 : daysBetween(dayOf(event.at), promise.due_on),
  });
};

type Reminded = Readonly<{
  event: RecordedEvent;
  template: 'reminder' | 'promise_reminder' | 'help_reminder';
  path: string;
  code: string;
  unitId: string | null;
  dueOn: Day | null;
  /** Days until it is due; negative when late. */
  left: number;
}>;

async function remind(house: House, tx: Tx, of: Reminded): Promise<void> {
  const { event, unitId } = of;
  const to = event.facts?.to;
  const unit = unitId === null ? undefined : await readUnit(tx, unitId);
  await tellStaff(house, tx, {
    ...{ event, template: of.template, key: of.code, code: of.code, path: of.path },
    ...(to === 'unit' || to === 'helper'
      ? { unitId }
      : { unitId: null, roles: to === 'head' ? (['head', 'clerk'] as const) : (['clerk'] as const) }),
    filling: { unit: unit?.name ?? '', due: writtenDay(of.dueOn) },
    inWords: (language) => ({ days: messageWords(language).left(of.left) }),
  });
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
