import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ChangeRuleInput, SetHolidayInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import {
  endRule,
  insertRule,
  lockOwnRules,
  readChain,
  readHoliday,
  ruleValue,
  writeHoliday,
} from '../store-rules.ts';

/**
 * Gives the organisation a value of its own from a day on, with the text that it rests on; earlier days keep the
 * earlier value. What is already running keeps the limit that it was given.
 */
export async function changeRule(house: House, actor: Actor, change: ChangeRuleInput): Promise<void> {
  const { organisationId, key } = change;
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
  if (change.validFrom < dayOf(house.now()))
    throw refuse('invalid', 'rule.past', { day: dayOf(house.now()) });
  await house.transact(async (tx) => {
    const own = await lockOwnRules(tx, organisationId, key);
    const newest = own.at(0);
    if (newest !== undefined && newest.valid_from > change.validFrom) {
      throw refuse('conflict', 'rule.later', { day: newest.valid_from });
    }
    const before = await ruleValue(tx, { organisationId, key, onDay: change.validFrom });
    if (newest !== undefined && newest.valid_to === null) {
      await endRule(tx, newest.id, addDays(change.validFrom, -1));
    }
    const [profileId = before.profile_id] = await readChain(tx, organisationId);
    await insertRule(tx, {
      id: house.newId(),
      profile_id: profileId,
      organisation_id: organisationId,
      key,
      amount: change.amount,
      unit: before.unit,
      basis: change.basis,
      article: change.article ?? null,
      status: change.isChecked ? 'confirmed' : 'to_check',
      valid_from: change.validFrom,
      valid_to: null,
      set_by: actor.personId,
    });
    await record(house, tx, {
      verb: 'rule.change',
      organisationId,
      subjectKind: 'rules',
      subjectId: organisationId,
      actor,
      reason: change.basis,
      facts: { key, before: before.amount, after: change.amount, unit: before.unit, from: change.validFrom },
    });
  });
}

/** Says whether a day is off or worked, and by which announcement; also confirms a day that was to be checked. */
export async function setHoliday(house: House, actor: Actor, said: SetHolidayInput): Promise<void> {
  if (!mayManage(actor, said.organisationId)) throw refuse('forbidden', 'organisation.part');
  await house.transact(async (tx) => {
    const before = await readHoliday(tx, said.day);
    await writeHoliday(tx, {
      day: said.day,
      kind: said.kind,
      name: said.name,
      status: said.isChecked ? 'confirmed' : 'to_check',
      source: said.source,
      added_by: actor.personId,
    });
    await record(house, tx, {
      verb: 'holiday.set',
      organisationId: said.organisationId,
      subjectKind: 'rules',
      subjectId: said.organisationId,
      actor,
      reason: said.source,
      facts: { day: said.day, kind: said.kind, name: said.name, before: before?.kind ?? null },
    });
  });
}
