import type { Database } from '#app/database/database.ts';
import type { Language } from '#app/ground/language.ts';
import type { Day } from '#app/ground/time.ts';
import { isReal, presentAllProfiles, ruleView } from './present-rules.ts';
import type { Rule, RuleKey } from './rule.ts';
import { type RuleRow, readRulesOfKey, readStanding } from './store-rules.ts';
import { readLegalBases } from './store-texts.ts';

export type RuleHistoryLine = Awaited<ReturnType<typeof presentRuleHistory>>[number];

type About = Readonly<{ organisationId: string; key: RuleKey; language: Language; today: Day }>;

/** Every value that a rule has had for this organisation and above it, newest first: profiles, province, own. */
export async function presentRuleHistory(db: Database, about: About) {
  const standing = await readStanding(db, about.organisationId);
  const [rules, bases, profiles] = await Promise.all([
    readRulesOfKey(db, { ...about, parentId: standing.parentId }),
    readLegalBases(db),
    presentAllProfiles(db, about.language),
  ]);
  const isForOthers = (rule: Rule) =>
    rule.organisation_id === null &&
    !standing.chain.includes(rule.profile_id) &&
    profiles.find((each) => each.id === rule.profile_id)?.level !== null;
  return rules
    .filter((rule) => isReal(rule) && !isForOthers(rule))
    .map((rule) => ({
      ...ruleView(rule, bases),
      ...mayDo(rule, about),
      id: rule.id,
      /** The shared profile that it belongs to; null for a value of the province or the organisation. */
      profile:
        rule.organisation_id === null
          ? (profiles.find((each) => each.id === rule.profile_id)?.name ?? rule.profile_id)
          : null,
      isFromAbove: rule.organisation_id !== null && rule.organisation_id !== about.organisationId,
      /** False for what only applies to some dialogues. */
      isInChain:
        rule.organisation_id === null ? standing.chain.includes(rule.profile_id) : rule.only_for === null,
    }))
    .reverse();
}

/** An own value that nothing follows may be taken back before it begins, and ended afterwards. */
function mayDo(rule: RuleRow, { organisationId, today }: About) {
  const isLast = rule.organisation_id === organisationId && rule.ended_by === null;
  const isOver = rule.valid_to !== null && rule.valid_to <= today;
  return {
    mayWithdraw: isLast && rule.valid_from > today,
    mayEnd: isLast && rule.valid_from <= today && !isOver,
  };
}
