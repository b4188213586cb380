import type { RecordedEvent } from '#app/ground/event.ts';
import { readOnce } from '#app/ground/once.ts';
import { type Day, dayOf, daysBetween, writtenDay } from '#app/ground/time.ts';
import type { House, Listener, PortionListener, Tx } from '#app/house.ts';
import { readCommitment } from '#app/rooms/commitments/store.ts';
import { readOrganisation, readUnit } from '#app/rooms/organisations/store.ts';
import { daysLeft } from '#app/rooms/petitions/petition.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import { readPortion } from '#app/rooms/petitions/store-clock.ts';
import { readOpenEscalationsOf } from '#app/rooms/petitions/store-parts.ts';
import { wipeSettled } from '../store.ts';
import { readStaff, readStaffed } from '../store-office.ts';
import { messageWords } from '../words.ts';
import { type Owed, oweMessage, oweMessages } from './owe.ts';
import { settingOf } from './setting.ts';
import { readDoers, type ToStaff, tellStaffOfAll } from './tell-staff.ts';

/**
 * A petition that comes due or is late: its unit hears of it, later its head; of a silent upper level the office; of
 * help that is owed the unit that owes it. Thousands come due on one morning, so they are heard by the portion.
 */
export const remindStaff: PortionListener = {
  hearAll: async (house, tx, events) => {
    // What lies with a unit of the level above is told there.
    const here = events.filter((event) => event.facts?.to !== 'above_unit');
    const found = await readPortion(tx, [...new Set(here.map((event) => event.subjectId))]);
    const petitions = new Map(found.map((petition) => [petition.id, petition]));
    const reminded = here.map((event) => {
      const petition = petitions.get(event.subjectId);
      if (petition === undefined) return null;
      return event.facts?.to === 'helper' ? helperReminded(event, petition) : leadReminded(event, petition);
    });
    await remindAll(
      house,
      tx,
      reminded.filter((one) => one !== null),
    );
  },
};

function leadReminded(event: RecordedEvent, petition: PetitionRow): Reminded {
  return {
    event,
    template: 'reminder',
    path: `/lam-viec/kien-nghi/${petition.code}`,
    code: petition.code,
    unitId: petition.lead_unit_id,
    dueOn: petition.due_on,
    left: daysLeft(petition, dayOf(event.at)) ?? 0,
  };
}

/** A unit that was asked to help and let its days pass. */
function helperReminded(event: RecordedEvent, { code }: PetitionRow): Reminded | null {
  const { unitId, dueOn } = event.facts ?? {};
  if (typeof unitId !== 'string' || typeof dueOn !== 'string') return null;
  return {
    ...{ event, template: 'help_reminder', path: `/lam-viec/kien-nghi/${code}`, code, unitId, dueOn },
    left: daysBetween(dayOf(event.at), dueOn),
  };
}

/**
 * A petition is sent up, or asked for again by the clock: the office of the body above hears of it, where it works in
 * this house; its other reminders stay below.
 */
export const tellAbove: PortionListener = {
  hearAll: async (house, tx, events) => {
    const up = events.filter((event) => (event.facts?.to ?? 'above') === 'above');
    if (house.mail === null || up.length === 0) return;
    const ids = [...new Set(up.map((event) => event.subjectId))];
    const petitions = new Map((await readPortion(tx, ids)).map((petition) => [petition.id, petition]));
    const sent = new Map((await readOpenEscalationsOf(tx, ids)).map((row) => [row.petition_id, row]));
    const belowOf = readOnce((id: string) => readOrganisation(tx, id), String);
    const doersOf = readOnce((of: DoersOf) => readDoers(tx, of), JSON.stringify);
    const owed: Owed[] = [];
    for (const event of up) {
      const petition = petitions.get(event.subjectId);
      const last = sent.get(event.subjectId);
      if (petition === undefined || last?.to_organisation_id == null) continue;
      const organisationId = last.to_organisation_id;
      const below = await belowOf(last.from_organisation_id);
      // The unit there that is to answer, where it was given to one; else its office.
      const doers = await doersOf({ organisationId, day: dayOf(event.at), unitId: last.above_unit_id });
      const told = doers.filter((person) => person.wants_reminders);
      owed.push(...told.map((person) => escalatedHere({ event, petition, last, below, person })));
    }
    await oweMessages(house, tx, owed);
  },
};

type DoersOf = Parameters<typeof readDoers>[1];

function escalatedHere(of: {
  event: RecordedEvent;
  petition: PetitionRow;
  last: Awaited<ReturnType<typeof readOpenEscalationsOf>>[number];
  below: Awaited<ReturnType<typeof readOrganisation>>;
  person: Awaited<ReturnType<typeof readDoers>>[number];
}): Owed {
  const { event, petition, last, below, person } = of;
  return {
    organisationId: last.to_organisation_id ?? event.organisationId,
    ...{ template: 'escalated_here', language: person.language, channel: 'mail', address: person.email },
    ...{ code: petition.code, path: `/lam-viec/kien-nghi/${petition.code}` },
    filling: { unit: below?.name ?? '', title: petition.title, reason: last.why_beyond ?? '' },
    key: `${event.id}:${person.id}`,
    personId: person.id,
  };
}

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
  await remindAll(house, tx, [
    {
      event,
      template: 'promise_reminder',
      path: `/lam-viec/cam-ket/${promise.code}`,
      code: promise.code,
      unitId: promise.unit_id,
      dueOn: promise.due_on,
      left: promise.due_on === null ? 0 : daysBetween(dayOf(event.at), promise.due_on),
    },
  ]);
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

async function remindAll(house: House, tx: Tx, all: readonly Reminded[]): Promise<void> {
  const unitOf = readOnce((id: string) => readUnit(tx, id), String);
  const told: ToStaff[] = [];
  for (const { event, template, code, path, unitId, dueOn, left } of all) {
    const to = event.facts?.to;
    const unit = unitId === null ? undefined : await unitOf(unitId);
    told.push({
      ...{ event, template, key: code, code, path },
      ...(to === 'unit' || to === 'helper'
        ? { unitId }
        : { unitId: null, roles: to === 'head' ? (['head', 'clerk'] as const) : (['clerk'] as const) }),
      filling: { unit: unit?.name ?? '', due: writtenDay(dueOn) },
      inWords: (language) => ({ days: messageWords(language).left(left) }),
    });
  }
  await tellStaffOfAll(house, tx, told);
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
