import type { RecordedEvent } from '#app/ground/event.ts';
import { writtenDay } from '#app/ground/time.ts';
import { type House, joinListeners, type Listener, type Listeners, type Tx } from '#app/house.ts';
import { readCommitment } from '#app/rooms/commitments/store.ts';
import { readGivenReason } from '#app/rooms/opinions/acts/lists.ts';
import { readOrganisation, readUnit } from '#app/rooms/organisations/store.ts';
import { readById } from '#app/rooms/petitions/store.ts';
import { followOwn, stopSubscription } from './acts/follow.ts';
import { moveMessage } from './acts/move.ts';
import { tellFollowers } from './acts/owe.ts';
import { askToVerify, remindOfPromise, remindStaff, tellAbove } from './acts/remind.ts';
import { aboveListeners } from './listens-above.ts';
import { dialogueListeners, inherited } from './listens-dialogue.ts';
import { requestListeners } from './listens-request.ts';
import { staffListeners } from './listens-staff.ts';
import { taskListeners } from './listens-tasks.ts';
import { isMobile, phoneAddress } from './message.ts';
import { lockOpenAbout, wipeAbout } from './store.ts';
import { lockSubscription, readOpenOf, readSender } from './store-subscriptions.ts';
import type { Filling, TemplateName } from './template.ts';

/** A listener that tells the followers of the event's code. */
function telling(
  template: TemplateName,
  filled: (event: RecordedEvent, tx: Tx) => Filling | Promise<Filling> = () => ({}),
): Listener {
  return async (house, tx, event) => {
    const code = textOf(event.facts?.code);
    if (code === '') return;
    await tellFollowers(house, tx, { eventId: event.id, code, template, filling: await filled(event, tx) });
  };
}

/** A sent opinion: its sender follows it from now on, and gets a receipt. */
const receipt: Listener = async (house, tx, event) => {
  const follower = await followOwn(house, tx, event.subjectId, event.facts?.language === 'en' ? 'en' : 'vi');
  if (follower === undefined) return;
  const sender = await readSender(tx, event.subjectId);
  await tellFollowers(house, tx, {
    ...{ eventId: event.id, code: follower.code, template: 'received', isAwaited: true },
    filling: { due: writtenDay(sender?.ack_due_on) },
  });
};

/** The same for a row of a sheet, where the clerk said so; a letter of each would be a second sheet to print. */
const receiptOfRow: Listener = async (house, tx, event) => {
  if (event.facts?.tells !== true) return;
  const sender = await readSender(tx, event.subjectId);
  if (sender === undefined) return;
  const phone = sender.contact_phone === null ? null : phoneAddress(sender.contact_phone);
  // Mail goes before text messages, and a message for which no way is set up becomes a letter.
  const way = sender.contact_email !== null ? house.mail : isMobile(phone ?? '') ? house.sms : null;
  if (way !== null) await receipt(house, tx, event);
};

/** Not taken up: each follower reads the reason in the own language. */
const refused: Listener = async (house, tx, event) => {
  const sender = await readSender(tx, event.subjectId);
  const reason = sender && (await readGivenReason(tx, sender, event.at));
  await tellFollowers(house, tx, {
    ...{ eventId: event.id, code: textOf(event.facts?.code), template: 'rejected', filling: {} },
    inWords: (language) => (reason === undefined ? {} : { reason: reason[language].name }),
  });
};

/** Of what was diverted or withdrawn nothing goes out any more, and no address stays behind. */
const forget: Listener = async (house, tx, event) => {
  const code = textOf(event.facts?.code);
  if (code === '') return;
  await stopAll(house, tx, { code, event });
  await wipeAbout(tx, code, event.at);
};

async function stopAll(house: House, tx: Tx, of: { code: string; event: RecordedEvent }): Promise<void> {
  const { actor } = of.event;
  for (const { id } of await readOpenOf(tx, of.code)) {
    const subscription = await lockSubscription(tx, id);
    if (subscription === undefined || subscription.state === 'stopped') continue;
    await stopSubscription(house, tx, { subscription, actor, as: 'room' });
  }
  for (const message of await lockOpenAbout(tx, of.code)) {
    await moveMessage(house, tx, { message, verb: 'stop', actor, parts: ['room'] });
  }
}

/** Only what the office did to the petition itself: a merge of opinions is told as such. */
function byHand(listener: Listener): Listener {
  return async (house, tx, event) => {
    if (event.facts?.byHand === true) await listener(house, tx, event);
  };
}

/** On the way from one topic to another it stands alone for a moment: its sender reads of the new one only. */
function unlessCarried(listener: Listener): Listener {
  return async (house, tx, event) => {
    if (event.facts?.isCarried !== true) await listener(house, tx, event);
  };
}

const unitAndDay = (event: RecordedEvent): Filling => ({
  unit: textOf(event.facts?.unit),
  due: writtenDay(event.facts?.dueOn),
});

/** Who has answered: the person who did so in the hall, else the unit that leads, else the place itself. */
async function answering(event: RecordedEvent, tx: Tx): Promise<Filling> {
  const by = textOf(event.facts?.by);
  if (by !== '') return { unit: by };
  const lead = (await readById(tx, event.subjectId))?.lead_unit_id ?? null;
  const unit = lead === null ? undefined : await readUnit(tx, lead);
  return { unit: unit?.name ?? (await readOrganisation(tx, event.organisationId))?.name ?? '' };
}

const petitionPassedOn = inherited(
  async (tx, event) => (await readById(tx, event.subjectId))?.lead_unit_id ?? null,
  '/lam-viec/kien-nghi',
);
const promisePassedOn = inherited(
  async (tx, event) => (await readCommitment(tx, textOf(event.facts?.code)))?.unit_id ?? null,
  '/lam-viec/cam-ket',
);

const caseListeners: Listeners = {
  'opinion.send': [receipt],
  'opinion.import': [receiptOfRow],
  'opinion.retract': [forget],
  'opinion.accept': [telling('accepted')],
  'opinion.reject': [refused],
  'opinion.merge': [telling('merged', (event) => ({ into: textOf(event.facts?.intoCode) }))],
  'opinion.unmerge': [unlessCarried(telling('unmerged'))],
  'opinion.split': [telling('split', (event) => ({ parts: textOf(event.facts?.parts) }))],
  'opinion.divert': [forget],
  'opinion.withdraw': [forget],
  'petition.divert': [forget],
  'petition.withdraw': [forget],
  'petition.assign': [telling('assigned', unitAndDay)],
  'petition.assign_on_site': [telling('assigned', unitAndDay)],
  'petition.transfer': [telling('assigned', unitAndDay)],
  'petition.approve_extension': [
    telling('extended', (event) => ({ due: writtenDay(event.facts?.toDueOn), reason: event.reason ?? '' })),
  ],
  'petition.escalate': [telling('escalated', (event) => ({ unit: textOf(event.facts?.body) })), tellAbove],
  'petition.escalation_answered': [
    telling('escalation_answered', (event) => ({ unit: textOf(event.facts?.body) })),
  ],
  'petition.note_above': [telling('heard_above', (event) => ({ unit: textOf(event.facts?.body) }))],
  'petition.recall_escalation': [telling('assigned', unitAndDay)],
  'petition.answer_on_site': [telling('answered', answering)],
  'petition.answer': [telling('answered', answering)],
  'petition.commit': [telling('promised')],
  'petition.look_again': [
    telling('looked_again', (event) => ({
      reason: event.reason ?? '',
      due: writtenDay(event.facts?.next),
    })),
  ],
  'petition.resolve': [telling('resolved')],
  'petition.owe_again': [telling('promised')],
  'petition.reopen': [telling('reopened', unitAndDay)],
  'petition.settle_by_silence': [telling('settled', (event) => ({ days: textOf(event.facts?.days) }))],
  'petition.link_repeat': [
    telling('repeat', (event) => ({
      into: textOf(event.facts?.earlier),
      due: writtenDay(event.facts?.dueOn),
    })),
  ],
  'petition.join': [byHand(telling('merged', (event) => ({ into: textOf(event.facts?.into) })))],
  'petition.unjoin': [byHand(telling('unmerged'))],
  'petition.unjoin_given': [byHand(telling('unmerged'))],
  'petition.inherit': [telling('inherited', unitAndDay), petitionPassedOn],
  'commitment.inherit': [promisePassedOn],
  'petition.chase': [remindStaff, tellAbove],
  'commitment.chase': [remindOfPromise],
  'commitment.report_done': [telling('promise_reported'), askToVerify],
  'commitment.verify': [telling('promise_kept')],
  'commitment.fail': [telling('promise_broken')],
};

export const listeners: Listeners = joinListeners([
  caseListeners,
  dialogueListeners,
  requestListeners,
  staffListeners,
  aboveListeners,
  taskListeners,
]);

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
