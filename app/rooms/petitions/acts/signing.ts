import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { SigningInput } from '../inputs-signing.ts';
import { mayGiveSigning } from '../may.ts';
import { holdersOf, isLimited } from '../signature.ts';
import { insertSigningRight, lockSigningRight, shortenSigningRight } from '../store-signing.ts';

/**
 * The head, or the administrator from a paper of his, says who signs which papers in his place and in which form. Nobody
 * gives it to himself. Invalid `signing.role` where the person has no role for the form, `signing.until` where a form
 * that ends has no last day.
 */
export async function giveSigning(house: House, actor: Actor, input: SigningInput): Promise<void> {
  const { organisationId, personId, form, toDay } = input;
  if (!mayGiveSigning(actor, organisationId)) throw refuse('forbidden', 'signing.part');
  if (personId === actor.personId) throw refuse('invalid', 'signing.self');
  if (isLimited(form) && toDay === null) throw refuse('invalid', 'signing.until');
  if (toDay !== null && toDay < input.fromDay) throw refuse('invalid', 'absence.backwards');
  await house.transact(async (tx) => {
    const [person, roles] = await Promise.all([
      readPerson(tx, personId),
      rolesOn(tx, personId, dayOf(house.now())),
    ]);
    const wanted: readonly string[] = holdersOf[form];
    const isHolder = roles.some(
      (held) => held.organisation_id === organisationId && wanted.includes(held.role),
    );
    if (person === null || !isHolder) throw refuse('invalid', 'signing.role', { form });
    await insertSigningRight(tx, {
      id: house.newId(),
      ...{ organisation_id: organisationId, person_id: personId, form, papers: [...input.papers] },
      ...{ basis: input.basis, from_day: input.fromDay, to_day: toDay },
      ...{ added_by: actor.personId, added_by_name: actor.name, added_at: house.now() },
    });
    await record(house, tx, {
      verb: 'person.give_signing',
      organisationId,
      subjectKind: 'person',
      subjectId: personId,
      actor,
      reason: input.basis,
      facts: { form, papers: input.papers.join(', '), from: input.fromDay, until: toDay },
    });
  });
}

/** The right ends with yesterday; one that has not begun is taken away. What was signed stays signed. */
export async function endSigning(house: House, actor: Actor, input: { id: string }): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockSigningRight(tx, input.id);
    const isHolder = row !== undefined && row.person_id === actor.personId;
    if (row === undefined || !(isHolder || mayGiveSigning(actor, row.organisation_id))) {
      throw refuse('missing', 'signing.missing');
    }
    const today = dayOf(house.now());
    if (row.to_day !== null && row.to_day < today) return;
    const last = row.from_day >= today ? null : addDays(today, -1);
    await shortenSigningRight(tx, row.id, last);
    await record(house, tx, {
      verb: 'person.end_signing',
      organisationId: row.organisation_id,
      subjectKind: 'person',
      subjectId: row.person_id,
      actor,
      facts: { form: row.form, from: row.from_day, until: last },
    });
  });
}
