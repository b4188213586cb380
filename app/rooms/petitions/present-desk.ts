import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { isBeforeMeeting } from './acts/approve.ts';
import { dueByRule, parentOf, ruleDays, suggestedUnit } from './acts/due.ts';
import { roomForExtension } from './acts/extend.ts';
import { involvedOn } from './acts/move.ts';
import { signsFor } from './acts/stand-in.ts';
import { type NoExtension, whyNoExtension } from './extension.ts';
import { maskable } from './mask.ts';
import {
  actsFor,
  answersToReview,
  type Involved,
  isFreeToAnswer,
  isFreeToDecide,
  isFreeToSign,
  mayReadDraft,
  mayReadPressure,
  maySee,
  openDeeds,
  partsOf,
} from './may.ts';
import { pointsOf } from './points.ts';
import { photoOf, presentPetition } from './present.ts';
import { presentAboveUnits, presentEscalations } from './present-above.ts';
import { presentBefore, presentHands } from './present-before.ts';
import { presentDraftAsk } from './present-drafts.ts';
import { presentTransfers } from './present-transfer.ts';
import { type PetitionParts, type PetitionRow, readByCode, readParts } from './store.ts';

const handedOn: readonly string[] = [
  'petition.transfer',
  'petition.propose_transfer',
  'petition.refuse_transfer',
  'petition.inherit',
];
const ofDraft: readonly string[] = ['petition.draft_answer', 'petition.return_draft'];

export type DeskView = Awaited<ReturnType<typeof presentDesk>>;

/** The whole petition for somebody who works on it, with what he may do now and why not. */
export async function presentDesk(
  house: House,
  actor: Actor,
  asked: { code: string; reuse?: string | null },
  language: Language,
) {
  const { code } = asked;
  const petition = await readByCode(house.db, code);
  const view = await presentPetition(house, code, language);
  if (petition === undefined || view === null) throw refuse('missing', 'petition.missing', { code });
  const today = dayOf(house.now());
  const involved = await involvedOn(house.db, petition, today);
  if (!maySee(actor, involved)) throw refuse('missing', 'petition.missing', { code });
  const [
    parts,
    events,
    units,
    suggested,
    parent,
    extension,
    repeat,
    before,
    hands,
    draftAsk,
    standsFor,
    transfers,
    isBefore,
  ] = await Promise.all([
    readParts(house.db, petition.id),
    readStory(house.db, 'petition', [petition.id]),
    readUnits(house.db, petition.organisation_id),
    suggestedUnit(house.db, petition, today),
    parentOf(house.db, petition.organisation_id),
    roomForExtension(house.db, house, petition),
    dueByRule(house.db, {
      organisationId: petition.organisation_id,
      key: 'petition.repeat_review_days',
      from: today,
    }),
    presentBefore(house, petition, asked.reuse ?? null),
    presentHands(house, petition),
    presentDraftAsk(house, petition),
    signsFor(house.db, house, { actor, organisationId: petition.organisation_id, paper: 'answer' }),
    presentTransfers(house, petition.id),
    isBeforeMeeting(house.db, petition),
  ]);
  const own = partsOf(actor, involved);
  const roles = standsFor === null ? own : [...own, 'deputy' as const];
  const readsDraft = mayReadDraft(roles);
  const draft = (readsDraft && parts.answers.find((answer) => answer.state !== 'signed')) || null;
  return {
    ...view,
    parts: roles,
    standsFor: standsFor === null ? null : { head: standsFor.name, form: standsFor.form },
    may: openDeeds(petition.state, roles),
    blocked: blockedOf({ actor, involved, parts, extension }),
    units: units
      .filter((unit) => unit.valid_to === null)
      .map((unit) => ({ value: unit.id, label: unit.name })),
    leadUnitId: petition.lead_unit_id,
    ...hands,
    draftAsk,
    suggestedUnitId: suggested?.id ?? null,
    product: petition.product,
    parent: parent?.name ?? null,
    alike: before.alike,
    earlier: before.earlier,
    isRepeat: petition.repeat_of_id !== null,
    withdrawn: {
      note: petition.withdrawn_note,
      isPressed: petition.withdrawn_pressure !== null,
      pressure: mayReadPressure(actor, petition.organisation_id) ? petition.withdrawn_pressure : null,
    },
    extension: { ...extension, none: noExtension(petition, parts, extension), repeatDueOn: repeat.dueOn },
    editor: readsDraft ? editorView(parts.questions, before.copied) : [],
    // Cut by machine, and nobody has corrected it yet.
    isProposed:
      parts.questions.length > 1 && view.questions.join('\n') === pointsOf(petition.text).join('\n'),
    maskable: maskable(parts),
    reuse: before.copied && { id: before.copied.id, code: before.copied.code },
    reusable: before.reusable,
    draft: draft && draftView(draft),
    isBeforeMeeting: isBefore,
    notes: parts.notes.map((note) => ({
      at: note.at.toISOString(),
      headline: note.headline,
      text: note.text,
      isPublic: note.is_public,
    })),
    extensions: parts.extensions.map(extensionView),
    transfers,
    escalations: await presentEscalations(house, parts.escalations, today),
    chaseByRule: await ruleDays(house.db, {
      organisationId: petition.organisation_id,
      key: 'petition.escalation_chase_days',
      from: today,
    }),
    above: await presentAboveUnits(house, { actor, escalations: parts.escalations, today }),
    cooperations: parts.cooperations.map((asked) => ({
      unitId: asked.unit_id,
      unit: asked.unit_name,
      dueOn: asked.due_on,
      repliedAt: asked.replied_at?.toISOString() ?? null,
      reply: asked.reply,
      isMine: actsFor(actor, involved, asked.unit_id),
    })),
    verdicts: parts.verdicts.map((verdict) => ({
      at: verdict.at.toISOString(),
      kind: verdict.kind,
      reason: verdict.reason,
    })),
    story: events.map((event) => storyView(event, readsDraft)),
  };
}

/** What the actor's place in the story forbids although his role would allow it: shown as a sentence, not a button. */
function blockedOf(of: {
  actor: Actor;
  involved: Involved;
  parts: PetitionParts;
  extension: Awaited<ReturnType<typeof roomForExtension>>;
}) {
  const { actor, involved, parts, extension } = of;
  const signed = answersToReview(parts);
  const draft = parts.answers.find((answer) => answer.state === 'review');
  const asked = parts.extensions.find((row) => row.decided_at === null);
  const isAnswerer = !isFreeToAnswer(actor.personId, signed);
  return {
    draft: isAnswerer,
    sign: isAnswerer || (draft !== undefined && !isFreeToSign(actor.personId, draft)),
    decide: asked === undefined || !extension.isBeforeDue || !isFreeToDecide(actor, involved, asked.asked_by),
    answerers: [
      ...new Set(signed.flatMap((answer) => [answer.drafted_by_name, answer.signed_by_name])),
    ].filter((name) => name !== null),
  };
}

function noExtension(
  petition: PetitionRow,
  parts: PetitionParts,
  room: Awaited<ReturnType<typeof roomForExtension>>,
): NoExtension | null {
  const open = parts.extensions.find((row) => row.decided_at === null);
  const asked = open && { on: dayOf(open.asked_at), from: open.from_due_on, to: open.to_due_on };
  return whyNoExtension({ ...room, dueOn: petition.due_on, asked: asked ?? null });
}

function editorView(
  questions: PetitionParts['questions'],
  copied: Awaited<ReturnType<typeof presentBefore>>['copied'],
) {
  return questions.map((question, index) => ({
    text: question.text,
    treatment: question.treatment,
    answer: copied?.questions[index]?.answer ?? question.answer ?? '',
    basis: copied?.questions[index]?.basis ?? question.basis ?? '',
    nextStep: question.next_step ?? '',
    nextStepOn: question.next_step_on ?? '',
  }));
}

/** From which unit to which, where a deed is about that. */
function handedOnOf({ fromUnit, unit }: Readonly<Record<string, unknown>>) {
  return typeof fromUnit === 'string' && typeof unit === 'string' ? { from: fromUnit, to: unit } : null;
}

/** That a draft was handed in or sent back is no secret among colleagues; its outcome and what was lacking are. */
function storyView(event: Awaited<ReturnType<typeof readStory>>[number], readsDraft: boolean) {
  const isOpen = readsDraft || !ofDraft.includes(event.verb);
  return {
    at: event.at.toISOString(),
    verb: event.verb,
    who: event.actor_name,
    part: event.actor_kind,
    reason: isOpen ? event.reason : null,
    facts: isOpen ? event.facts : {},
    handedOn: handedOn.includes(event.verb) ? handedOnOf(event.facts) : null,
  };
}

function draftView(draft: PetitionParts['answers'][number]) {
  return {
    number: draft.number,
    state: draft.state,
    text: draft.text,
    outcome: draft.outcome,
    lookAgainOn: draft.look_again_on ?? '',
    evidence: draft.evidence ?? '',
    photo: photoOf(draft),
    photoAlt: draft.photo_alt ?? '',
    documentNumber: draft.document_number ?? '',
    documentOn: draft.document_on ?? '',
    validUntil: draft.valid_until ?? '',
    gapsReason: draft.gaps_reason ?? '',
    reusesId: draft.reuses_id ?? '',
    draftedBy: draft.drafted_by_name,
    draftedAt: draft.drafted_at.toISOString(),
    returnedReason: draft.returned_reason,
    approved:
      draft.approved_at === null ? null : { by: draft.approved_by_name, at: draft.approved_at.toISOString() },
  };
}

function extensionView(row: PetitionParts['extensions'][number]) {
  return {
    fromDueOn: row.from_due_on,
    toDueOn: row.to_due_on,
    reason: row.reason,
    isApproved: row.is_approved,
    decisionReason: row.decision_reason,
    askedAt: row.asked_at.toISOString(),
  };
}
