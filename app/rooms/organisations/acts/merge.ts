import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { MergeOrganisationInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { lockOrganisation } from '../store.ts';
import { readForerunners, setSuccessor } from '../store-merged.ts';

/**
 * Says that an organisation was taken over by another: the office of the other then reads what was asked and answered
 * there. Only for who administers both, since it opens the records of the one to the other.
 */
export async function mergeOrganisation(
  house: House,
  actor: Actor,
  input: MergeOrganisationInput,
): Promise<void> {
  await house.transact(async (tx) => {
    const [first, second] = [input.formerId, input.organisationId].toSorted();
    const held = [await lockOrganisation(tx, first ?? ''), await lockOrganisation(tx, second ?? '')];
    const former = held.find((row) => row?.id === input.formerId);
    const successor = held.find((row) => row?.id === input.organisationId);
    if (former === undefined || successor === undefined) throw refuse('missing', 'organisation.missing');
    if (!mayManage(actor, former.id) || !mayManage(actor, successor.id)) {
      throw refuse('missing', 'organisation.missing');
    }
    const { name } = former;
    if (former.successor_id !== null) {
      throw refuse('conflict', 'organisation.merged', { name, day: former.merged_on });
    }
    const isRing = (await readForerunners(tx, former.id)).some((row) => row.id === successor.id);
    if (isRing || former.id === successor.id) {
      throw refuse('invalid', 'organisation.own-successor', { name });
    }
    if (former.level !== successor.level) throw refuse('invalid', 'organisation.merged-level', { name });
    if (input.mergedOn > dayOf(house.now())) throw refuse('invalid', 'organisation.merged-later');
    await setSuccessor(tx, {
      organisationId: former.id,
      successorId: successor.id,
      mergedOn: input.mergedOn,
      basis: input.mergedBasis,
    });
    await record(house, tx, {
      verb: 'organisation.merge',
      organisationId: successor.id,
      subjectKind: 'organisation',
      subjectId: successor.id,
      actor,
      facts: { former: name, formerId: former.id, mergedOn: input.mergedOn, basis: input.mergedBasis },
    });
  });
}
