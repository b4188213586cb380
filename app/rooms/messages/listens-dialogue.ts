import type { RecordedEvent } from '#app/ground/event.ts';
import { dayOf, writtenDay } from '#app/ground/time.ts';
import type { Listener, Listeners, Tx } from '#app/house.ts';
import {
  type ConclusionItemRow,
  readConclusionById,
  readItems,
} from '#app/rooms/commitments/store-conclusion.ts';
import { readHandover } from '#app/rooms/commitments/store-handover.ts';
import { obligationNames } from '#app/rooms/dialogues/plan.ts';
import { readById } from '#app/rooms/dialogues/store.ts';
import { readDraftRequests } from '#app/rooms/dialogues/store-gauge.ts';
import { planWords } from '#app/rooms/dialogues/words.ts';
import { readRecheck } from '#app/rooms/opinions/store-recheck.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readById as readPetition } from '#app/rooms/petitions/store.ts';
import { oweMessage } from './acts/owe.ts';
import { fillingOf, tellFollowersOfDialogue, tellInvitees } from './acts/tell-dialogue.ts';
import { tellStaff } from './acts/tell-staff.ts';
import { readMailOf, readStaff } from './store-office.ts';
import type { Filling, HandoverTemplate, TemplateName } from './template.ts';
import { messageWords } from './words.ts';

/** Those whose invitation carries the moment of this very deed. */
const ofThisDeed =
  (column: 'sent_at' | 'reminded_at', event: RecordedEvent) =>
  (invitation: Readonly<Record<'sent_at' | 'reminded_at', Date | null>>) =>
    invitation[column]?.toISOString() === event.facts?.at;

const sendInvitations: Listener = async (house, tx, event) => {
  await tellInvitees(house, tx, { event, template: 'invitation', only: ofThisDeed('sent_at', event) });
};

const remindInvitees: Listener = async (house, tx, event) => {
  const only = ofThisDeed('reminded_at', event);
  await tellInvitees(house, tx, { event, template: 'invitation_reminder', only });
};

/** An invitation that went out is taken back: whoever had got it hears why. */
const withdrawn: Listener = async (house, tx, event) => {
  await tellInvitees(house, tx, {
    event,
    template: 'invitation_withdrawn',
    filling: { reason: String(event.facts?.reason ?? '') },
    only: (invitation) => invitation.id === event.facts?.invitation,
  });
};

/** The day is off, or there is a new one: who was invited hears of it, and who sent something for it. */
function moved(told: { invitees: TemplateName; followers: TemplateName }): Listener {
  return async (house, tx, event) => {
    const row = await readById(tx, event.subjectId);
    if (row === undefined) return;
    const filling: Filling = event.reason === null ? {} : { reason: event.reason };
    await tellInvitees(house, tx, { event, template: told.invitees, filling });
    await tellFollowersOfDialogue(house, tx, {
      ...{ eventId: event.id, row, template: told.followers, filling },
      ...{ path: `/doi-thoai/${row.code}`, code: row.code },
    });
  };
}

/** A conclusion is out: who had a part in the dialogue is told once, and each unit gets what it has to do. */
const concluded: Listener = async (house, tx, event) => {
  const conclusion = await readConclusionById(tx, event.subjectId);
  const row = conclusion && (await readById(tx, conclusion.dialogue_id));
  if (conclusion === undefined || row === undefined) return;
  const before =
    conclusion.supersedes_id === null ? undefined : await readConclusionById(tx, conclusion.supersedes_id);
  const number = conclusion.number ?? '';
  await tellFollowersOfDialogue(house, tx, {
    ...{ eventId: event.id, row, template: before === undefined ? 'conclusion' : 'conclusion_amended' },
    ...{ path: `/doi-thoai/${row.code}/ket-luan`, code: number },
    filling: before === undefined ? {} : { into: before.number ?? '', reason: conclusion.amend_reason ?? '' },
  });
  const items = await readItems(tx, conclusion.id);
  const units = await readUnits(tx, row.organisation_id);
  for (const unit of units) {
    const own = items.filter(
      (item) => item.lead_unit_id === unit.id || item.cooperating_unit_ids.includes(unit.id),
    );
    if (own.length === 0) continue;
    await tellStaff(house, tx, {
      event,
      ...{
        template: 'conclusion_task',
        key: unit.id,
        unitId: unit.id,
        path: '/lam-viec/viec?loai=promise',
        code: number,
      },
      filling: { ...fillingOf(row), unit: unit.name, list: own.map(lineOf).join('\n') },
    });
  }
};

function lineOf(item: ConclusionItemRow): string {
  return item.due_on === null ? `- ${item.content}` : `- ${item.content} (${writtenDay(item.due_on)})`;
}

/** Work goes on at another unit: its officers hear of it once a day, however much of it comes. */
export const inherited =
  (unitOf: (tx: Tx, event: RecordedEvent) => Promise<string | null>, path: string): Listener =>
  async (house, tx, event) => {
    const unitId = await unitOf(tx, event);
    if (unitId === null) return;
    await tellStaff(house, tx, {
      event,
      ...{ template: 'inheritance', key: `${unitId}:${path}`, unitId, path, code: null, isOfDay: true },
      filling: { unit: String(event.facts?.unit ?? '') },
    });
  };

/** The day has come on which an answered petition is looked at again. */
const lookDue: Listener = async (house, tx, event) => {
  const petition = await readPetition(tx, event.subjectId);
  if (house.mail === null || petition === undefined) return;
  await tellStaff(house, tx, {
    event,
    ...{ template: 'look_reminder', key: petition.id, unitId: petition.lead_unit_id, code: petition.code },
    path: `/lam-viec/kien-nghi/${petition.code}`,
    filling: { title: petition.title, due: writtenDay(event.facts?.on) },
  });
};

/** A sheet is told to the successor when it comes and goes, and to the leaver and the office in every other case. */
const handOver =
  (template: HandoverTemplate): Listener =>
  async (house, tx, event) => {
    const sheet = await readHandover(tx, event.subjectId);
    if (house.mail === null || sheet === undefined) return;
    const isForSuccessor = template === 'handover' || template === 'handover_taken_back';
    const of = { organisationId: event.organisationId, day: dayOf(event.at) };
    const office = isForSuccessor ? [] : await readStaff(tx, { ...of, roles: ['clerk'] });
    const own = await readMailOf(tx, (isForSuccessor ? sheet.to_person_id : null) ?? sheet.from_person_id);
    const people = new Map([...own, ...office].map((person) => [person.id, person]));
    const matters = template === 'handover_owed' ? Number(event.facts?.items ?? 0) : sheet.items.length;
    const isByFrom = template === 'handover' || template === 'handover_owed';
    for (const person of people.values()) {
      await oweMessage(house, tx, {
        organisationId: event.organisationId,
        ...{ template, language: person.language, channel: 'mail', address: person.email, code: null },
        path: template === 'handover_owed' ? '/lam-viec/ban-giao' : `/lam-viec/ban-giao/${sheet.id}`,
        filling: {
          name: isByFrom ? sheet.from_name : (sheet.to_name ?? ''),
          before: sheet.from_name,
          list: messageWords(person.language).matters(matters),
          reason: sheet.ended_reason ?? '',
          due: sheet.owed_on === null ? '' : writtenDay(sheet.owed_on),
        },
        key: `${event.id}:${person.id}`,
        personId: person.id,
      });
    }
  };

/** A unit is to draft answers before a dialogue, still lacks some, or has a new day for them. */
function draftsOf(template: 'drafts_asked' | 'drafts_reminder'): Listener {
  return async (house, tx, event) => {
    const row = await readById(tx, event.subjectId);
    if (house.mail === null || row === undefined) return;
    const only = event.facts?.unitId;
    const units = await readUnits(tx, row.organisation_id);
    for (const ask of await readDraftRequests(tx, row.id)) {
      if (only !== undefined && ask.unit_id !== only) continue;
      const count = Number(event.facts?.count ?? 0);
      await tellStaff(house, tx, {
        event,
        ...{
          template,
          key: ask.unit_id,
          unitId: ask.unit_id,
          path: '/lam-viec/viec?chong=draft',
          code: row.code,
        },
        filling: {
          ...fillingOf(row),
          unit: units.find((unit) => unit.id === ask.unit_id)?.name ?? '',
          due: writtenDay(ask.due_on),
          reason: ask.note ?? '',
        },
        inWords: (language) => (count === 0 ? {} : { list: messageWords(language).drafts(count) }),
      });
    }
  };
}

/** A refusal was found wrong in the second look: head and office hear why, and can reopen it. */
const foundWrong: Listener = async (house, tx, event) => {
  if (house.mail === null || event.facts?.verdict !== 'wrong') return;
  const of = { organisationId: event.organisationId, day: dayOf(event.at) };
  const code = String(event.facts?.opinion ?? '');
  const check = await readRecheck(tx, code);
  for (const person of await readStaff(tx, { ...of, roles: ['head', 'clerk'] })) {
    if (!person.wants_reminders) continue;
    await oweMessage(house, tx, {
      organisationId: event.organisationId,
      ...{ template: 'recheck_wrong', language: person.language, channel: 'mail', address: person.email },
      ...{ code, path: `/lam-viec/y-kien/${code}`, filling: { reason: check?.note ?? '' } },
      key: `${event.id}:${person.id}`,
      personId: person.id,
    });
  }
};

/** Refusals wait for a second look: office and Front hear of it once, each in the organisation of the draw. */
const drawn: Listener = async (house, tx, event) => {
  const [count, all] = [Number(event.facts?.count ?? 0), Number(event.facts?.of ?? 0)];
  await tellStaff(house, tx, {
    event,
    ...{
      template: 'recheck_drawn',
      key: event.subjectId,
      unitId: null,
      roles: ['clerk', 'front'],
      code: null,
    },
    path: '/lam-viec/y-kien/xem-lai',
    filling: {},
    inWords: (language) => ({ list: messageWords(language).rechecks(count, all) }),
  });
};

/** The year's plan does not reach its duties: first the office hears of it, later the head. */
const planShort: Listener = async (house, tx, event) => {
  if (house.mail === null) return;
  const { organisationId, facts } = event;
  const roles = facts?.to === 'head' ? (['head', 'clerk'] as const) : (['clerk'] as const);
  for (const person of await readStaff(tx, { organisationId, day: dayOf(event.at), roles })) {
    if (!person.wants_reminders) continue;
    const words = messageWords(person.language);
    const gapNames = planWords(person.language).gaps.names;
    await oweMessage(house, tx, {
      organisationId,
      ...{ template: 'plan_gap', language: person.language, channel: 'mail', address: person.email },
      code: String(facts?.year ?? ''),
      path: `/lam-viec/ke-hoach/${String(facts?.year ?? '')}`,
      filling: {
        due: writtenDay(facts?.dueOn),
        list: obligationNames
          .map((name) => ({ name, count: Number(facts?.[name] ?? 0) }))
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => words.planGap(gapNames[name].toLowerCase(), count))
          .join('\n'),
      },
      key: `${event.id}:${person.id}`,
      personId: person.id,
    });
  }
};

/** What is heard of dialogues, their conclusions, hand-overs and plans. */
export const dialogueListeners: Listeners = {
  'dialogue.send_invitations': [sendInvitations],
  'dialogue.remind_invitations': [remindInvitees],
  'invitation.withdraw': [withdrawn],
  'dialogue.postpone': [moved({ invitees: 'dialogue_postponed', followers: 'dialogue_postponed' })],
  'dialogue.announce_again': [
    moved({ invitees: 'invitation_moved', followers: 'dialogue_moved' }),
    draftsOf('drafts_asked'),
  ],
  'dialogue.ask_drafts': [draftsOf('drafts_asked')],
  'dialogue.remind_drafts': [draftsOf('drafts_reminder')],
  'dialogue.cancel': [moved({ invitees: 'dialogue_cancelled', followers: 'dialogue_cancelled' })],
  'conclusion.issue': [concluded],
  'conclusion.enter': [concluded],
  'petition.remind_look': [lookDue],
  'handover.make': [handOver('handover')],
  'handover.accept': [handOver('handover_accepted')],
  'handover.owe': [handOver('handover_owed')],
  'handover.refuse': [handOver('handover_refused')],
  'handover.take_back': [handOver('handover_taken_back')],
  'plan.remind': [planShort],
  'recheck.draw': [drawn],
  'recheck.say': [foundWrong],
};
