import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { EndRuleInput, WithdrawRuleInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { endRule, lockOwnRule, type RuleRow, reopenEndedBy } from '../store-rules.ts';

/**
 * Takes back an own value that has not begun, such as one with a mistyped year: it never holds, and what it was to
 * end goes on as before. Conflict `rule.begun` for one that holds already, `rule.later-first` (its day) where a still
 * later one follows.
 */
export async function withdrawRule(house: House, actor: Actor, input: WithdrawRuleInput): Promise<void> {
  await onOwnRule(house, { actor, input }, async (tx, rule) => {
    if (rule.valid_from <= dayOf(house.now()))
      throw refuse('conflict', 'rule.begun', { day: rule.valid_from });
    await endRule(tx, rule, { lastDay: addDays(rule.valid_from, -1), by: null });
    await reopenEndedBy(tx, rule.id);
    return { verb: 'rule.withdraw', to: null };
  });
}

/**
 * Lets an own value hold until a day; afterwards what is above holds again. Invalid `rule.past` for a day that is
 * over, `rule.ends-before` for one before it begins, conflict `rule.ends-earlier` where it ends by then anyway.
 */
export async function endOwnRule(house: House, actor: Actor, input: EndRuleInput): Promise<void> {
  const today = dayOf(house.now());
  await onOwnRule(house, { actor, input }, async (tx, rule) => {
    if (input.lastDay < rule.valid_from)
      throw refuse('invalid', 'rule.ends-before', { day: rule.valid_from });
    if (input.lastDay < today) throw refuse('invalid', 'rule.past', { day: today });
    if (rule.valid_to !== null && rule.valid_to <= input.lastDay)
      throw refuse('conflict', 'rule.ends-earlier', { day: rule.valid_to });
    await endRule(tx, rule, { lastDay: input.lastDay, by: null });
    return { verb: 'rule.end', to: input.lastDay };
  });
}

type Asked = Readonly<{ actor: Actor; input: WithdrawRuleInput }>;
type Done = Readonly<{ verb: string; to: Day | null }>;

/** Does something with an own value that nothing follows, and records it in the story of the rules. */
async function onOwnRule(
  house: House,
  { actor, input }: Asked,
  work: (tx: Tx, rule: RuleRow) => Promise<Done>,
): Promise<void> {
  const { organisationId } = input;
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
  await house.transact(async (tx) => {
    const rule = await lockOwnRule(tx, { id: input.ruleId, organisationId });
    const isGone = rule?.valid_to != null && rule.valid_to < rule.valid_from;
    if (rule === undefined || isGone) throw refuse('missing', 'rule.missing');
    if (rule.ended_by !== null)
      throw refuse('conflict', 'rule.later-first', { day: addDays(rule.valid_to ?? rule.valid_from, 1) });
    const { verb, to } = await work(tx, rule);
    await record(house, tx, {
      ...{ verb, organisationId, subjectKind: 'rules', subjectId: organisationId, actor },
      facts: {
        ...{ key: rule.key, amount: rule.amount, unit: rule.unit, from: rule.valid_from, to },
        ...{ bindsCommunes: rule.binds_communes, onlyFor: rule.only_for },
      },
    });
  });
}
