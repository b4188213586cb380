import type { RecordedEvent } from '#app/ground/event.ts';
import { dayOf, writtenDay } from '#app/ground/time.ts';
import type { Listener, Listeners, Tx } from '#app/house.ts';
import { readConclusionById } from '#app/rooms/commitments/store-conclusion.ts';
import { readById as readDialogue } from '#app/rooms/dialogues/store.ts';
import { readUnit } from '#app/rooms/organisations/store.ts';
import { type PetitionRow, readById, readCooperations } from '#app/rooms/petitions/store.ts';
import { readAnswers } from '#app/rooms/petitions/store-parts.ts';
import { readSigners } from '#app/rooms/petitions/store-signing.ts';
import { fillingOf } from './acts/tell-dialogue.ts';
import { tellStaff } from './acts/tell-staff.ts';
import type { Filling, TemplateName } from './template.ts';

/** What every mail to staff about a petition may say of it. */
async function petitionFilling(tx: Tx, petition: PetitionRow): Promise<Filling> {
  const unit = petition.lead_unit_id === null ? undefined : await readUnit(tx, petition.lead_unit_id);
  return { unit: unit?.name ?? '', due: writtenDay(petition.due_on), title: petition.title };
}

/** The unit that leads hears what has come to it or back to it. */
function tellingLead(
  template: TemplateName,
  more: (event: RecordedEvent) => Filling = (event) => ({ reason: event.reason ?? '' }),
): Listener {
  return async (house, tx, event) => {
    const petition = await readById(tx, event.subjectId);
    if (petition === undefined) return;
    const { code, lead_unit_id: unitId } = petition;
    await tellStaff(house, tx, {
      ...{ event, template, key: code, unitId, code, path: `/lam-viec/kien-nghi/${code}` },
      filling: { ...(await petitionFilling(tx, petition)), ...more(event) },
    });
  };
}

/** A petition is given; what a session gives at its end comes as one mail for each unit. */
const given: Listener = async (house, tx, event) => {
  if (event.facts?.inSession !== true) return await tellingLead('given_here')(house, tx, event);
  const unitId = (await readById(tx, event.subjectId))?.lead_unit_id ?? null;
  await tellStaff(house, tx, {
    ...{ event, template: 'given_many', key: unitId ?? '', unitId, code: null, isOfDay: true },
    path: '/lam-viec/viec?chong=new',
    filling: { unit: String(event.facts.unit ?? '') },
  });
};

/** The office hears that a unit wants to hand on what it has, and by when that is to be decided. */
const transferAsked: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const { code, title } = petition;
  await tellStaff(house, tx, {
    ...{ event, template: 'transfer_asked', key: code, unitId: null, roles: ['clerk', 'head'], code },
    path: `/lam-viec/kien-nghi/${code}`,
    filling: {
      ...{ before: textOf(event, 'fromUnit'), unit: textOf(event, 'unit'), title },
      ...{ reason: event.reason ?? '', due: writtenDay(event.facts?.decideBy) },
    },
  });
};

/** Whoever proposed to hand it on hears what the office has done. */
function tellingProposer(template: 'transfer_agreed' | 'transfer_refused'): Listener {
  return async (house, tx, event) => {
    const { askedBy } = event.facts ?? {};
    const petition = await readById(tx, event.subjectId);
    if (petition === undefined || typeof askedBy !== 'string') return;
    const { code } = petition;
    await tellStaff(house, tx, {
      ...{ event, template, key: code, unitId: null, personId: askedBy, code },
      path: `/lam-viec/kien-nghi/${code}`,
      filling: {
        ...(await petitionFilling(tx, petition)),
        ...{ before: textOf(event, 'fromUnit'), reason: event.reason ?? '' },
      },
    });
  };
}

/** Nobody decided on a request for time: who asked hears it, and the office and the head who let the day pass. */
const timeLapsed: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const { code, lead_unit_id: unitId } = petition;
  const told = {
    ...({ event, template: 'time_lapsed', key: code, unitId, code } as const),
    path: `/lam-viec/kien-nghi/${code}`,
    filling: await petitionFilling(tx, petition),
  };
  await tellStaff(house, tx, { ...told, personId: textOf(event, 'askedBy') || null });
  await tellStaff(house, tx, { ...told, roles: ['clerk', 'head'] });
};

/** Each unit that is asked to help hears by when its help is owed. */
const helpAsked: Listener = async (house, tx, event) => {
  const ids = event.facts?.helperIds;
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined || !Array.isArray(ids)) return;
  const { code } = petition;
  for (const asked of await readCooperations(tx, petition.id)) {
    if (!ids.includes(asked.unit_id)) continue;
    await tellStaff(house, tx, {
      ...{ event, template: 'help_asked', key: asked.unit_id, unitId: asked.unit_id, code },
      path: `/lam-viec/kien-nghi/${code}`,
      filling: { unit: asked.unit_name, due: writtenDay(asked.due_on), title: petition.title },
    });
  }
};

/** A draft came back: who drafted it hears what is lacking. */
const draftReturned: Listener = async (house, tx, event) => {
  const petition = await readById(tx, event.subjectId);
  if (petition === undefined) return;
  const { code, lead_unit_id: unitId } = petition;
  const draft = (await readAnswers(tx, petition.id)).findLast((answer) => answer.state !== 'signed');
  await tellStaff(house, tx, {
    ...{ event, template: 'draft_returned', key: code, unitId, code, path: `/lam-viec/kien-nghi/${code}` },
    personId: draft?.drafted_by ?? null,
    filling: { ...(await petitionFilling(tx, petition)), reason: event.reason ?? '' },
  });
};

/** The draft of a conclusion waits for the head, and for each who signs in his place today. */
const toSign: Listener = async (house, tx, event) => {
  const conclusion = await readConclusionById(tx, event.subjectId);
  const row = conclusion && (await readDialogue(tx, conclusion.dialogue_id));
  if (row === undefined) return;
  const told = {
    ...({ event, template: 'conclusion_to_sign', key: row.code, unitId: null, code: row.code } as const),
    path: `/lam-viec/ket-luan/${row.code}`,
    filling: { ...fillingOf(row), name: event.actor.name ?? '' },
  };
  await tellStaff(house, tx, { ...told, roles: ['head'] });
  const of = { organisationId: event.organisationId, day: dayOf(event.at), paper: 'conclusion' } as const;
  for (const personId of await readSigners(tx, of)) await tellStaff(house, tx, { ...told, personId });
};

/** What those who work here are to do from now on, and what was decided on what they asked for. */
export const staffListeners: Listeners = {
  'petition.assign': [given, helpAsked],
  'petition.transfer': [tellingLead('given_here'), tellingProposer('transfer_agreed')],
  'petition.propose_transfer': [transferAsked],
  'petition.refuse_transfer': [tellingProposer('transfer_refused')],
  'petition.assign_on_site': [given, helpAsked],
  'petition.continue_without': [tellingLead('given_here')],
  'petition.reopen': [tellingLead('given_here')],
  'petition.ask_cooperation': [helpAsked],
  'petition.return_draft': [draftReturned],
  'petition.approve_extension': [tellingLead('time_given', () => ({}))],
  'petition.refuse_extension': [tellingLead('time_refused')],
  'petition.lapse_extension': [timeLapsed],
  'petition.escalation_answered': [
    tellingLead('answer_returned', (event) => ({ before: String(event.facts?.body ?? '') })),
  ],
  'conclusion.submit': [toSign],
};

function textOf(event: RecordedEvent, name: string): string {
  const value = event.facts?.[name];
  return typeof value === 'string' ? value : '';
}
