import { type Actor, holds, unitsOf } from '#app/ground/actor.ts';
import { openVerbs, verbsOf } from '#app/ground/lifecycle.ts';
import type { AnswerState, Outcome } from './answer.ts';
import { type PetitionPart, type PetitionVerb, petitionMoves } from './lifecycle.ts';
import { type PetitionStay, petitionStays } from './lifecycle-stays.ts';
import type { PetitionState, VerdictKind } from './petition.ts';

/** What has to be known of a petition to say who takes which part in it. */
export type Involved = Readonly<{
  organisation_id: string;
  lead_unit_id: string | null;
  cooperatingUnitIds: readonly string[];
  /** Those of its units that have no officer, such as the office: their clerks do what an officer would do. */
  withoutOfficers?: readonly string[];
  /** Organisations to which it was escalated and which have not answered; units of theirs that are to answer. */
  superiorIds: readonly string[];
  aboveUnits?: readonly AboveUnit[];
  /** Organisations to which it was ever escalated. */
  everAboveIds?: readonly string[];
}>;

export type AboveUnit = Readonly<{ organisationId: string; unitId: string }>;

/** Every part that the actor takes in this petition. The asker proves a number and is not found here. */
export function partsOf(actor: Actor, petition: Involved): PetitionPart[] {
  if (actor.kind === 'clock') return ['clock'];
  if (actor.kind !== 'staff') return [];
  const { organisation_id: home, lead_unit_id: lead } = petition;
  const parts: PetitionPart[] = [];
  if (holds(actor, ['clerk', 'head'], home)) parts.push('office');
  if (
    lead !== null &&
    (holds(actor, ['officer', 'clerk', 'head'], home, lead) || isClerkOf(actor, petition, lead))
  )
    parts.push('lead');
  if (petition.cooperatingUnitIds.some((unit) => actsFor(actor, petition, unit))) parts.push('cooperating');
  if (holds(actor, ['front'], home)) parts.push('front');
  const isAbove = petition.superiorIds.some((id) => isAboveOffice(actor, id));
  if (isAbove) parts.push('above_office');
  if (isAbove || (petition.aboveUnits ?? []).some((unit) => isOfAboveUnit(actor, unit)))
    parts.push('superior');
  return parts;
}

/** Does the actor answer for the organisation above in this escalation? */
export function answersAbove(
  actor: Actor,
  sent: { to_organisation_id: string | null; above_unit_id: string | null },
): boolean {
  const { to_organisation_id: organisationId, above_unit_id: unitId } = sent;
  if (organisationId === null) return false;
  if (isAboveOffice(actor, organisationId)) return true;
  return unitId !== null && isOfAboveUnit(actor, { organisationId, unitId });
}

function isAboveOffice(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['clerk', 'head'], organisationId);
}

function isOfAboveUnit(actor: Actor, { organisationId, unitId }: AboveUnit): boolean {
  return holds(actor, ['officer'], organisationId, unitId);
}

/** Does the actor speak for this unit: as one of its own, or as a clerk where it has no officer? */
export function actsFor(
  actor: Actor,
  petition: Pick<Involved, 'organisation_id' | 'withoutOfficers'>,
  unitId: string,
): boolean {
  return unitsOf(actor, petition.organisation_id).includes(unitId) || isClerkOf(actor, petition, unitId);
}

function isClerkOf(
  actor: Actor,
  { organisation_id: home, withoutOfficers = [] }: Pick<Involved, 'organisation_id' | 'withoutOfficers'>,
  unitId: string,
): boolean {
  return withoutOfficers.includes(unitId) && holds(actor, ['clerk'], home);
}

/** Staff of its organisation may open it, and staff of the one to which it was escalated. For others it is missing. */
export function maySee(actor: Actor, petition: Involved): boolean {
  const houses = [petition.organisation_id, ...petition.superiorIds, ...(petition.everAboveIds ?? [])];
  return actor.kind === 'staff' && actor.roles.some((held) => houses.includes(held.organisationId));
}

/** A draft is read by those who write, return or sign it; the others wait for what is signed. */
export function mayReadDraft(parts: readonly PetitionPart[]): boolean {
  const hands: readonly PetitionPart[] = [
    ...petitionMoves.draft_answer.by,
    ...petitionMoves.return_draft.by,
    ...petitionMoves.answer.by,
  ];
  return parts.some((part) => hands.includes(part));
}

/** Who may say who signs in the head's place: the head himself, and the administrator who enters his paper. */
export function mayGiveSigning(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['head', 'administrator'], organisationId);
}

/** Organisations in which the actor holds one of the roles. */
export function organisationsOf(actor: Actor, roles: readonly string[]): string[] {
  const ids = actor.roles.flatMap((held) => (roles.includes(held.role) ? [held.organisationId] : []));
  return [...new Set(ids)];
}

/** Units for which the actor is an officer, in every organisation. */
export function unitsIn(actor: Actor): string[] {
  return actor.roles.flatMap((held) =>
    held.role === 'officer' && held.unitId !== null ? [held.unitId] : [],
  );
}

/** What an asker said of threats is read by the head and by the Front, and by nobody else. */
export function mayReadPressure(actor: Actor, organisationId: string): boolean {
  return holds(actor, ['head', 'front'], organisationId);
}

/** Everything the actor may try now, moves and deeds that stay; what a page shows as buttons. */
export function openDeeds(
  state: PetitionState,
  parts: readonly PetitionPart[],
): (PetitionVerb | PetitionStay)[] {
  const stays = verbsOf(petitionStays).filter((verb) => {
    const stay: { from: readonly PetitionState[]; by: readonly PetitionPart[] } = petitionStays[verb];
    return stay.from.includes(state) && stay.by.some((part) => parts.includes(part));
  });
  return [...openVerbs(petitionMoves, state, parts), ...stays];
}

/**
 * May this person draft or sign the next answer? After "not solved" whoever drafted or signed the answer that was not
 * accepted, the last one, may do neither: the review is another person's. Who answered before that may again, or an
 * office with one head and one clerk could not review a third time.
 */
export function isFreeToAnswer(personId: string | null, earlier: readonly Signed[]): boolean {
  const last = earlier.at(-1);
  if (personId === null || last === undefined) return true;
  return last.drafted_by !== personId && last.signed_by !== personId;
}

/**
 * The signed answers whose authors may not write the next one. "Passed on above" is not among them once the body above
 * has answered: then the same people go on, unless the asker has said that it solved nothing.
 */
export function answersToReview<A extends SignedAnswer>(of: {
  answers: readonly A[];
  escalations: readonly Readonly<{
    after_id: string | null;
    answered_at: Date | null;
    answer: string | null;
  }>[];
  verdicts: readonly Readonly<{ answer_id: string | null; kind: VerdictKind }>[];
}): A[] {
  const heard = of.escalations
    .filter((sent) => sent.after_id === null && sent.answer !== null)
    .map((sent) => sent.answered_at);
  return of.answers.filter((answer) => {
    const signedAt = answer.signed_at;
    if (answer.state !== 'signed' || signedAt === null) return false;
    if (answer.outcome !== 'forwarded_up') return true;
    const isRefused = of.verdicts.some(
      ({ answer_id, kind }) => answer_id === answer.id && kind === 'not_solved',
    );
    return isRefused || !heard.some((at) => at !== null && at >= signedAt);
  });
}

/** May this person sign this draft? Never the one who drafted it. */
export function isFreeToSign(personId: string | null, draft: { drafted_by: string | null }): boolean {
  return personId !== null && draft.drafted_by !== personId;
}

/**
 * May this person decide on the extension? Not the one who asked, nor anybody who does the work of the unit that asks:
 * where that unit has no officer, these are the clerks.
 */
export function isFreeToDecide(actor: Actor, petition: Involved, askedBy: string | null): boolean {
  if (actor.personId === askedBy) return false;
  const { organisation_id: home, lead_unit_id: lead, withoutOfficers = [] } = petition;
  if (lead === null) return true;
  if (withoutOfficers.includes(lead)) return !holds(actor, ['clerk'], home);
  return !holds(actor, ['officer'], home, lead);
}

type SignedAnswer = Readonly<{
  id: string;
  state: AnswerState;
  outcome: Outcome | null;
  signed_at: Date | null;
}>;
type Signed = { drafted_by: string | null; signed_by: string | null };
