import type { Listener, Listeners } from '#app/house.ts';
import { promiseSteps } from './acts/of-petition.ts';
import { oweHandover } from './acts/owe-handover.ts';
import { redactOfPetition } from './acts/redact.ts';
import { wipeOfPetition } from './acts/wipe.ts';

/** The office answered "we will do it by this day": each such step is a promise with a code of its own. */
const promise: Listener = async (house, tx, event) => {
  await promiseSteps(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

const wipe: Listener = async (house, tx, event) => {
  await wipeOfPetition(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

const mask: Listener = async (house, tx, event) => {
  await redactOfPetition(house, tx, { petitionId: event.subjectId, actor: event.actor });
};

/** Whoever ends a role asks for the sheet by it. A role that ends by its own day is found by the clock. */
const owe: Listener = async (house, tx, event) => {
  const { role, unit, until } = event.facts ?? {};
  if ((role !== 'head' && role !== 'officer') || typeof until !== 'string') return;
  await oweHandover(house, tx, {
    organisationId: event.organisationId,
    personId: event.subjectId,
    unitId: role === 'officer' && typeof unit === 'string' ? unit : null,
    lastDay: until,
    actor: event.actor,
  });
};

export const listeners: Listeners = {
  'petition.answer': [promise],
  'petition.divert': [wipe],
  'petition.redact': [mask],
  'person.end_role': [owe],
};
