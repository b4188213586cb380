import { type Actor, holds } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { AbsenceInput, HandlerInput } from '../inputs.ts';
import type { PetitionRow } from '../store.ts';
import { insertAbsence, readAbsence, readAbsencesOf, shortenAbsence } from '../store-work.ts';
import { loadForDeed, stay } from './move.ts';

/** Names the person of the lead unit, or of the office, who does it. The unit stays the one that answers for it. */
export async function nameHandler(house: House, actor: Actor, input: HandlerInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const [person, roles] = await Promise.all([
      readPerson(tx, input.personId),
      rolesOn(tx, input.personId, dayOf(house.now())),
    ]);
    const isOfUnit = roles.some(
      (held) =>
        held.organisation_id === petition.organisation_id &&
        (held.unit_id === petition.lead_unit_id || held.role === 'clerk'),
    );
    return await stay(house, tx, {
      petition,
      verb: 'name_handler',
      actor,
      parts,
      facts: { 'of-unit': isOfUnit ? true : { who: person?.name ?? null } },
      set: { handler_id: input.personId },
      story: { handler: person?.name ?? null },
    });
  });
}

/**
 * Somebody is away, and somebody else of the same house does the work meanwhile. One says it for oneself; the office
 * says it for others. Two absences of one person may not overlap.
 */
export async function setAbsence(house: House, actor: Actor, input: AbsenceInput): Promise<void> {
  await house.transact(async (tx) => {
    const { organisationId } = input;
    const isOwn = actor.personId === input.personId;
    if (!isOwn && !holds(actor, ['clerk', 'head', 'administrator'], organisationId)) {
      throw refuse('forbidden', 'petition.part');
    }
    if (input.toDay < input.fromDay) throw refuse('invalid', 'absence.backwards');
    if (input.personId === input.substituteId) throw refuse('invalid', 'absence.self');
    const today = dayOf(house.now());
    const [mine, theirs, substitute] = await Promise.all([
      rolesOn(tx, input.personId, today),
      rolesOn(tx, input.substituteId, today),
      readPerson(tx, input.substituteId),
    ]);
    const worksHere = (roles: typeof mine) => roles.some((held) => held.organisation_id === organisationId);
    if (!worksHere(mine) || !worksHere(theirs)) throw refuse('invalid', 'absence.not-here');
    // Whoever stands in must see the work: the office sees all of it, others that of their own unit.
    const places = (roles: typeof mine) =>
      roles.filter((held) => held.organisation_id === organisationId).map((held) => held.unit_id ?? 'office');
    const seen = places(theirs);
    if (!seen.includes('office') && !places(mine).some((place) => seen.includes(place)))
      throw refuse('invalid', 'absence.not-alike');
    const others = await readAbsencesOf(tx, input.personId);
    const overlaps = others.find((row) => row.from_day <= input.toDay && row.to_day >= input.fromDay);
    if (overlaps !== undefined) {
      throw refuse('conflict', 'absence.overlap', { from: overlaps.from_day, to: overlaps.to_day });
    }
    await insertAbsence(tx, {
      id: house.newId(),
      organisation_id: organisationId,
      person_id: input.personId,
      substitute_id: input.substituteId,
      from_day: input.fromDay,
      to_day: input.toDay,
      added_by: actor.personId,
      added_at: house.now(),
    });
    await record(house, tx, {
      verb: 'person.stand_in',
      organisationId,
      subjectKind: 'person',
      subjectId: input.personId,
      actor,
      facts: { substitute: substitute?.name ?? null, from: input.fromDay, until: input.toDay },
    });
  });
}

/** Somebody is back earlier than was said, or is not away at all: the absence ends yesterday, or is taken away. */
export async function endAbsence(house: House, actor: Actor, input: { id: string }): Promise<void> {
  await house.transact(async (tx) => {
    const row = await readAbsence(tx, input.id);
    const isOwn = row !== undefined && row.person_id === actor.personId;
    if (
      row === undefined ||
      !(isOwn || holds(actor, ['clerk', 'head', 'administrator'], row.organisation_id))
    ) {
      throw refuse('missing', 'absence.missing');
    }
    const today = dayOf(house.now());
    if (row.to_day < today) return;
    const last = row.from_day >= today ? null : addDays(today, -1);
    await shortenAbsence(tx, row.id, last);
    await record(house, tx, {
      verb: 'person.back',
      organisationId: row.organisation_id,
      subjectKind: 'person',
      subjectId: row.person_id,
      actor,
      facts: { from: row.from_day, until: last },
    });
  });
}
