import type { RecordedEvent } from '#app/ground/event.ts';
import { dayOf, daysBetween, writtenDay } from '#app/ground/time.ts';
import type { House, Listener, Listeners, Tx } from '#app/house.ts';
import { readOrganisation, readUnit } from '#app/rooms/organisations/store.ts';
import { type PetitionRow, readById } from '#app/rooms/petitions/store.ts';
import { tellStaff } from './acts/tell-staff.ts';
import type { Filling, TemplateName } from './template.ts';
import { messageWords } from './words.ts';

type Told = Readonly<{
  event: RecordedEvent;
  template: TemplateName;
  petition: PetitionRow;
  filling: Filling;
  days?: number;
}>;

/** The body above gave it to a unit: that unit, or its person, hears whose matter it is and by when. */
const givenAbove: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const filling = { ...(await namesOf(tx, event, petition)), reason: event.reason ?? '' };
  await tellAboveUnit(house, tx, { event, template: 'above_given', petition, filling });
};

/** The unit above let its day pass. */
const remindAbove: Listener = async (house, tx, event) => {
  const { to, dueOn } = event.facts ?? {};
  if (to !== 'above_unit' || typeof dueOn !== 'string') return;
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const filling = await namesOf(tx, event, petition);
  const days = daysBetween(dayOf(event.at), dueOn);
  await tellAboveUnit(house, tx, { event, template: 'above_reminder', petition, filling, days });
};

/** Sent by mistake: whoever had it above hears that nothing is owed any more. */
const recalled: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const below = await readOrganisation(tx, petition.organisation_id);
  const filling = { unit: below?.name ?? '', title: petition.title, reason: event.reason ?? '' };
  await tellAboveUnit(house, tx, { event, template: 'above_recalled', petition, filling });
};

export const aboveListeners: Listeners = {
  'petition.give_above': [givenAbove],
  'petition.chase': [remindAbove],
  'petition.recall_escalation': [recalled],
};

/** To the unit above that has it, or its person; to that office's clerks where no unit has it. */
async function tellAboveUnit(house: House, tx: Tx, told: Told): Promise<void> {
  const { event, template, petition, filling, days } = told;
  const { aboveId, aboveUnitId, handlerId } = event.facts ?? {};
  if (typeof aboveId !== 'string') return;
  const { code } = petition;
  await tellStaff(house, tx, {
    ...{ event: { ...event, organisationId: aboveId }, template, key: code, code, filling },
    unitId: typeof aboveUnitId === 'string' ? aboveUnitId : null,
    personId: typeof handlerId === 'string' ? handlerId : null,
    path: `/lam-viec/kien-nghi/${code}`,
    ...(days !== undefined && { inWords: (language) => ({ days: messageWords(language).left(days) }) }),
  });
}

async function namesOf(tx: Tx, event: RecordedEvent, petition: PetitionRow): Promise<Filling> {
  const { aboveUnitId, dueOn } = event.facts ?? {};
  const unit = typeof aboveUnitId === 'string' ? await readUnit(tx, aboveUnitId) : undefined;
  const below = await readOrganisation(tx, petition.organisation_id);
  return {
    ...{ unit: unit?.name ?? '', before: below?.name ?? '' },
    ...{ title: petition.title, due: writtenDay(dueOn) },
  };
}
