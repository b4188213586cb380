import type { Tx } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ChangeRuleInput, ChooseProfileInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { chainOf, circleOf, hasScopes, limitOf, pickRule, type Rule } from '../rule.ts';
import { lockOrganisation, updateProfile } from '../store.ts';
import {
  endRule,
  insertRule,
  lockOwnRules,
  readProfiles,
  readRulesOfKey,
  readStanding,
  ruleValue,
} from '../store-rules.ts';
import { readLegalBases, readTextsOf } from '../store-texts.ts';

/**
 * Gives the organisation a value of its own from a day on, with the text that it rests on; earlier days keep the
 * earlier value. What is already running keeps the limit that it was given. A province may set it for its communes
 * instead, either may set it for some dialogues only, and any value may have a last day, after which what is above
 * holds again. Invalid `rule.laxer` where a confirmed text, or the province, already asks for more;
 * `rule.ends-before` for a last day before the first; `rule.basis` where neither a known text nor words stand behind
 * it; `rule.unit` for days of what is no limit in days; `rule.scope` where the rule knows no circles.
 */
export async function changeRule(house: House, actor: Actor, change: ChangeRuleInput): Promise<void> {
  refuseUnfit(house, actor, change);
  const { organisationId, key, bindsCommunes = false, onlyFor = null } = change;
  await house.transact(async (tx) => {
    const basis = await basisOf(tx, change);
    const own = await lockOwnRules(tx, { organisationId, key, bindsCommunes, onlyFor, basis });
    const newest = own.at(0);
    if (newest !== undefined && newest.valid_from > change.validFrom) {
      throw refuse('conflict', 'rule.later', { day: newest.valid_from });
    }
    const circle = circleOf(onlyFor, basis);
    const before = bindsCommunes
      ? await communeRule(tx, change, circle)
      : await ruleValue(tx, { organisationId, key, onDay: change.validFrom, ...circle });
    const { chain, parentId } = await readStanding(tx, organisationId);
    if (change.unit !== undefined && change.unit !== before.unit && limitOf(before) === null)
      throw refuse('invalid', 'rule.unit');
    const row = {
      ...{ id: house.newId(), organisation_id: organisationId, key, basis, set_by: actor.personId },
      ...{ profile_id: chain[0] ?? before.profile_id, binds_communes: bindsCommunes, only_for: onlyFor },
      ...{ amount: change.amount, unit: change.unit ?? before.unit, article: change.article ?? null },
      status: change.isChecked ? ('confirmed' as const) : ('to_check' as const),
      ...{ valid_from: change.validFrom, valid_to: change.validTo ?? null },
    };
    const others = (await readRulesOfKey(tx, { organisationId, parentId, key })).filter(
      (rule) => rule.organisation_id !== organisationId,
    );
    const asked = { organisationId, chain, parentId, key, onDay: change.validFrom, ...circle };
    const holding = bindsCommunes ? row : pickRule([...others, row], asked);
    if (holding !== undefined && holding !== row) await refuseLaxer(tx, holding);
    await insertRule(tx, row);
    if (newest !== undefined && (newest.valid_to === null || newest.valid_to >= change.validFrom)) {
      await endRule(tx, newest, { lastDay: addDays(change.validFrom, -1), by: row.id });
    }
    await recordChange(house, tx, { actor, row, before });
  });
}

/** Puts the organisation on another profile of its level from today on; its own values stay. */
export async function chooseProfile(house: House, actor: Actor, chosen: ChooseProfileInput): Promise<void> {
  const { organisationId, profileId } = chosen;
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
  await house.transact(async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    const profile = (await readProfiles(tx)).find((each) => each.id === profileId);
    if (row === undefined) throw refuse('missing', 'organisation.missing');
    if (profile?.level !== row.level) throw refuse('invalid', 'organisation.profile', { level: row.level });
    if (row.rule_profile_id === profileId) return;
    await updateProfile(tx, organisationId, profileId);
    await record(house, tx, {
      verb: 'rules.choose_profile',
      organisationId,
      subjectKind: 'rules',
      subjectId: organisationId,
      actor,
      facts: { before: row.rule_profile_id, after: profileId, name: profile.name_vi },
    });
  });
}

function refuseUnfit(house: House, actor: Actor, change: ChangeRuleInput): void {
  if (!mayManage(actor, change.organisationId)) throw refuse('forbidden', 'organisation.part');
  if (change.validFrom < dayOf(house.now()))
    throw refuse('invalid', 'rule.past', { day: dayOf(house.now()) });
  if (change.validTo != null && change.validTo < change.validFrom)
    throw refuse('invalid', 'rule.ends-before', { day: change.validFrom });
  if (change.onlyFor != null && !hasScopes(change.key)) throw refuse('invalid', 'rule.scope');
}

async function recordChange(
  house: House,
  tx: Tx,
  { actor, row, before }: { actor: Actor; row: Rule & { organisation_id: string }; before: Rule },
): Promise<void> {
  await record(house, tx, {
    verb: 'rule.change',
    organisationId: row.organisation_id,
    subjectKind: 'rules',
    subjectId: row.organisation_id,
    actor,
    reason: await nameOfBasis(tx, row.basis),
    facts: {
      ...{ key: row.key, before: before.amount, after: row.amount, unit: row.unit },
      ...{ from: row.valid_from, to: row.valid_to },
      ...{ bindsCommunes: row.binds_communes, onlyFor: row.only_for },
    },
  });
}

/** What holds in a commune without the value that the province is about to set. */
async function communeRule(
  tx: Tx,
  change: ChangeRuleInput,
  circle: ReturnType<typeof circleOf>,
): Promise<Rule> {
  const { organisationId, key } = change;
  const rules = await readRulesOfKey(tx, { organisationId, parentId: null, key });
  const chain = chainOf(await readProfiles(tx), 'commune');
  const rule = pickRule(rules, {
    organisationId: '',
    parentId: organisationId,
    chain,
    key,
    onDay: change.validFrom,
    ...circle,
  });
  if (rule === undefined) throw refuse('missing', 'organisation.no-rule', { key });
  return rule;
}

/** The id of the known text that was chosen, or the words that were written. */
async function basisOf(tx: Tx, change: ChangeRuleInput): Promise<string> {
  const { basisId, basis, onlyFor } = change;
  if (basisId === undefined) {
    if (basis.length < 2 || onlyFor === 'cited') throw refuse('invalid', 'rule.basis');
    return basis;
  }
  if (!(await readTextsOf(tx, change.organisationId)).some((known) => known.id === basisId))
    throw refuse('invalid', 'rule.basis');
  return basisId;
}

async function nameOfBasis(tx: Tx, basis: string): Promise<string> {
  const named = (await readLegalBases(tx)).find((known) => known.id === basis);
  return named === undefined ? basis : `${named.title} ${named.number}`;
}

async function refuseLaxer(tx: Tx, holding: Rule): Promise<never> {
  throw refuse('invalid', 'rule.laxer', {
    amount: holding.amount,
    unit: holding.unit,
    basis: await nameOfBasis(tx, holding.basis),
  });
}
