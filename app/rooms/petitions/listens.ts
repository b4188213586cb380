import { dayOf } from '#app/ground/time.ts';
import type { Listener, Listeners } from '#app/house.ts';
import { giveToUnit } from './acts/assign.ts';
import { divertWithOpinion } from './acts/divert.ts';
import { dueByRule } from './acts/due.ts';
import { sendUp } from './acts/escalate.ts';
import { joinPetition, unjoinPetition } from './acts/join.ts';
import { answerOnSite, giveOnSite, returnToHall, takeParts } from './acts/on-site.ts';
import { openPetition } from './acts/open.ts';
import { takeUpKnown } from './acts/repeat.ts';
import { isGiven } from './petition.ts';
import {
  lockByOpinion,
  lockForContent,
  type PetitionRow,
  readAcceptedOpinion,
  readContents,
  updatePetition,
} from './store.ts';
import { readAskedParts } from './store-parts.ts';

/**
 * An accepted opinion becomes a petition with the same code and the same number in its sender's hand; where its reader
 * named an earlier one that it raises again, it is linked at once.
 */
const openFromOpinion: Listener = async (house, tx, event) => {
  const opinion = await readAcceptedOpinion(tx, event.subjectId);
  if (opinion === undefined || (await lockByOpinion(tx, opinion.id)) !== undefined) return;
  const petition = await openPetition(house, tx, {
    actor: event.actor,
    organisationId: opinion.organisation_id,
    origin: 'opinion',
    code: opinion.code,
    keyHash: opinion.key_hash,
    opinionId: opinion.id,
    dialogueId: opinion.dialogue_id,
    text: opinion.public_text ?? '',
    fieldCode: opinion.field_code,
    residentialUnit: opinion.residential_unit,
    receivedAt: opinion.received_at,
  });
  const { earlier_code: earlierCode } = opinion;
  if (earlierCode !== null) await takeUpKnown(house, tx, { petition, earlierCode, actor: event.actor });
};

/**
 * When a session ends, everything said in it that must be answered becomes a petition: answered in the room,
 * assigned, or sent upward. A content that came from a sent opinion continues that opinion's petition, also where a unit
 * has drafted its answer already.
 */
const takeFromSession: Listener = async (house, tx, event) => {
  const contents = await readContents(tx, event.subjectId);
  for (const content of contents) {
    if (!isForPetition(content.treatment)) continue;
    const petition = await lockForContent(tx, content);
    if (petition?.content_id === content.id) continue;
    const opened =
      (petition &&
        (await updatePetition(tx, petition.id, { content_id: content.id, turn_id: content.turn_id }))) ??
      (await openPetition(house, tx, {
        actor: event.actor,
        organisationId: content.organisation_id,
        origin: 'session',
        dialogueId: content.dialogue_id,
        turnId: content.turn_id,
        contentId: content.id,
        text: content.text,
        fieldCode: content.field_code,
        residentialUnit: content.place,
        receivedAt: content.recorded_at,
      }));
    const asked = await readAskedParts(tx, content.id);
    if (asked.length > 0) await takeParts(house, tx, { petitionId: opened.id, asked });
    await treat(house, tx, { event, content, answer: answerOf(content, asked), petition: opened });
  }
};

/** What was answered, with the answer to each part that the secretary took apart; empty where nothing was. */
function answerOf(content: Content, asked: Awaited<ReturnType<typeof readAskedParts>>): string {
  const parts = asked.flatMap((part, index) =>
    part.answer === null ? [] : [`${index + 1}. ${part.text}: ${part.answer}`],
  );
  return [content.answer ?? '', ...parts].filter((line) => line.trim() !== '').join('\n');
}

async function treat(
  house: Parameters<Listener>[0],
  tx: Parameters<Listener>[1],
  of: { event: Parameters<Listener>[2]; content: Content; answer: string; petition: PetitionRow },
): Promise<void> {
  const { event, content, answer } = of;
  if (!isTreated(content, answer)) return;
  const petition = await returnToHall(house, tx, { petition: of.petition, actor: event.actor });
  const deed = { petition, actor: event.actor, parts: ['session' as const] };
  if (content.treatment === 'assigned') {
    if (isGiven(petition)) {
      await giveOnSite(house, tx, {
        ...{ ...deed, leadUnitId: content.lead_unit_id, dueOn: content.due_on },
        cooperatingUnitIds: content.cooperating_unit_ids,
      });
      return;
    }
    const rule = await dueByRule(tx, {
      organisationId: petition.organisation_id,
      key: 'petition.answer_days',
      from: dayOf(event.at),
    });
    await giveToUnit(house, tx, {
      ...deed,
      leadUnitId: content.lead_unit_id,
      cooperatingUnitIds: content.cooperating_unit_ids,
      dueOn: content.due_on ?? rule.dueOn,
      ruleId: content.due_on === null ? rule.ruleId : null,
      product: null,
    });
  } else if (content.treatment === 'beyond') {
    // It lies above already; nobody sends it there twice.
    if (petition.state === 'escalated') return;
    await sendUp(house, tx, {
      ...deed,
      leadUnitId: content.lead_unit_id,
      whyBeyond: answer || 'Nội dung vượt thẩm quyền, đã nêu tại hội nghị.',
      legalBasis: null,
      toParent: true,
      toBody: 'Cơ quan cấp trên có thẩm quyền',
      documentNumber: null,
      chaseOn: content.due_on,
    });
  } else {
    await answerOnSite(house, tx, {
      ...deed,
      text: answer,
      byName: content.answered_by_name ?? content.answering_name,
      at: content.ended_at ?? content.recorded_at,
    });
  }
}

/** Was it answered, given to a unit or sent upward? What was only raised stays as it is. */
function isTreated(content: Content, answer: string): boolean {
  if (content.treatment === 'assigned') return content.lead_unit_id !== null;
  return content.treatment === 'beyond' || answer !== '';
}

const joinMerged: Listener = async (house, tx, event) => {
  await joinPetition(house, tx, { opinionId: event.subjectId, actor: event.actor });
};

const unjoinMerged: Listener = async (house, tx, event) => {
  await unjoinPetition(house, tx, { opinionId: event.subjectId, actor: event.actor });
};

const divertWithIt: Listener = async (house, tx, event) => {
  await divertWithOpinion(house, tx, { opinionId: event.subjectId, actor: event.actor });
};

export const listeners: Listeners = {
  'opinion.accept': [openFromOpinion],
  'opinion.merge': [joinMerged],
  'opinion.unmerge': [unjoinMerged],
  'opinion.divert': [divertWithIt],
  'session.end': [takeFromSession],
};

type Content = Awaited<ReturnType<typeof readContents>>[number];

function isForPetition(treatment: string): boolean {
  return ['on_site', 'explained', 'assigned', 'beyond'].includes(treatment);
}
