import type { Day } from '#app/ground/time.ts';
import type { DayUnit } from '#app/ground/working-days.ts';
import { heldOn } from './organisation.ts';

/** Every rule of a profile, with the direction in which it binds harder (domain model 1.5). */
export const ruleKeys = {
  'dialogue.min_per_year': 'more',
  'audience.youth': 'more',
  'audience.farmers': 'more',
  'audience.women': 'more',
  'audience.workers': 'more',
  'audience.businesses': 'more',
  'audience.project_households': 'more',
  'dialogue.voter_request_percent': 'less',
  'dialogue.voter_contact_days': 'less',
  'dialogue.few_turns': 'more',
  'notice.lead_days': 'more',
  'conclusion.publish_days': 'less',
  'conclusion.monitor_blocks': 'more',
  'conclusion.product_blocks': 'more',
  'conclusion.source_blocks': 'more',
  'petition.ack_days': 'less',
  'petition.receive_hours': 'less',
  'petition.urgent_hours': 'less',
  'petition.cooperate_days': 'less',
  'petition.transfer_days': 'less',
  'petition.answer_days': 'less',
  'petition.extension_times': 'less',
  'petition.extension_days': 'less',
  'petition.repeat_review_days': 'less',
  'petition.silence_days': 'more',
  'petition.above_days': 'less',
  'petition.escalation_chase_days': 'less',
  'petition.escalation_silent_days': 'less',
  'petition.furthest_days': 'less',
  'petition.look_again_days': 'less',
  'answer.words_each': 'more',
  'answer.words_whole': 'more',
  'answer.copy_percent': 'less',
  'answer.copy_words': 'less',
  'answer.evening_hour': 'less',
  'petition.series_days': 'more',
  'petition.series_times': 'less',
  'petition.years_running': 'less',
  'opinion.recheck_percent': 'more',
  'opinion.recheck_days': 'less',
  'opinion.looks': 'more',
  'opinion.small_count': 'more',
  'opinion.back_days': 'less',
  'opinion.people_most': 'less',
  'import.keep_days': 'less',
  'import.rows_most': 'less',
  'import.megabytes_most': 'less',
  'invitation.remind_days': 'more',
  'draft.remind_days': 'more',
  'plan.remind_days': 'more',
  'plan.remind_head_days': 'more',
  'front.answer_days': 'less',
  'front.answer_complex_days': 'less',
  'front.explain_days': 'less',
  'reception.days_per_month': 'more',
  'report.month': 'more',
  'report.quarter_one': 'more',
  'report.half_year': 'more',
  'report.nine_months': 'more',
  'report.year': 'more',
} as const;
export type RuleKey = keyof typeof ruleKeys;
/** What a rule is about: the part of its key before the point. */
export type RuleSubject = RuleKey extends `${infer Subject}.${string}` ? Subject : never;
export const ruleKeyNames = Object.keys(ruleKeys).filter((key): key is RuleKey => key in ruleKeys);

/** Units in which a rule counts; the first two are limits in days. */
export const ruleUnits = [
  'calendar',
  'working',
  'working_hours',
  'percent',
  'per_year',
  'per_month',
  'times',
  'words',
  'turns',
  'yes_no',
  'opinions',
  'people',
  'rows',
  'megabytes',
  'hour',
  'years',
] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** Dialogues to which a value may be limited: those with youth, or those that cite the text on which it rests. */
export const ruleScopes = ['youth', 'cited'] as const;
export type RuleScope = (typeof ruleScopes)[number];
const scopedKeys: readonly RuleKey[] = ['notice.lead_days', 'conclusion.publish_days'];

/** Can a value of this rule hold for some dialogues only? */
export function hasScopes(key: RuleKey): boolean {
  return scopedKeys.includes(key);
}

/** The same circle of dialogues as a question for the rule that holds there. */
export function circleOf(onlyFor: RuleScope | null, basis: string) {
  return {
    profileIds: onlyFor === 'youth' ? ['youth'] : [],
    legalBasisIds: onlyFor === 'cited' ? [basis] : [],
  };
}

/** One written rule: of a profile, or of one organisation when `organisation_id` is set. */
export type Rule = Readonly<{
  id: string;
  profile_id: string;
  organisation_id: string | null;
  key: string;
  amount: number;
  unit: string;
  /** Id of a legal basis, or free words where no text stands behind the rule. */
  basis: string;
  article: string | null;
  status: 'confirmed' | 'to_check';
  valid_from: Day;
  valid_to: Day | null;
  /** Set by a province for its communes. */
  binds_communes: boolean;
  /** Of an organisation's value: the dialogues for which alone it holds; null for all. */
  only_for: RuleScope | null;
}>;

export type RuleQuestion = Readonly<{
  organisationId: string;
  /** The organisation above, whose rules may bind this one. */
  parentId?: string | null;
  /** The organisation's profile, its parent, and so on. */
  chain: readonly string[];
  key: RuleKey;
  onDay: Day;
  /** Further profiles that apply, such as `youth`. */
  profileIds?: readonly string[];
  /** Legal bases that a thing cites: a rule that rests on one of them applies, whatever its profile. */
  legalBasisIds?: readonly string[];
}>;

/**
 * The rule that holds on the day: the organisation's own, else what its province set for it, else the nearest of its
 * profiles. What stands above an own value still binds where it is stricter: the province, and a text that is
 * confirmed; a mere practice may be set aside. Further profiles are asked in the same way. Where they or legal bases
 * apply, the strictest of all wins. Undefined where nothing is written.
 */
export function pickRule(rules: readonly Rule[], question: RuleQuestion): Rule | undefined {
  const held = rules
    .filter((rule) => rule.key === question.key && heldOn(rule, question.onDay))
    .sort((one, other) => other.valid_from.localeCompare(one.valid_from));
  const { chain, profileIds = [], legalBasisIds = [] } = question;
  return strictest(question.key, [
    ...standingOf(held, question, { onlyFor: null, profiles: chain }),
    ...profileIds.flatMap((id) => standingOf(held, question, { onlyFor: id, profiles: [id] })),
    ...legalBasisIds.flatMap((basis) => restingOn(held, question, basis)),
  ]);
}

/** What stands for one circle of dialogues, with all that binds there. */
function standingOf(
  held: readonly Rule[],
  question: RuleQuestion,
  of: { onlyFor: string | null; profiles: readonly string[] },
): (Rule | undefined)[] {
  const set = held.filter((rule) => rule.organisation_id !== null && rule.only_for === of.onlyFor);
  const own = set.find((rule) => isOwn(rule, question));
  const above = set.find((rule) => isFromAbove(rule, question));
  const nearest = of.profiles
    .map((id) => held.find((rule) => rule.organisation_id === null && rule.profile_id === id))
    .find((rule) => rule !== undefined);
  const law = nearest?.status === 'confirmed' ? nearest : undefined;
  return [own ?? above ?? nearest, above, law];
}

/** The shared rule that rests on a text, and what is set here and above on it. */
function restingOn(held: readonly Rule[], question: RuleQuestion, basis: string): (Rule | undefined)[] {
  const resting = held.filter((rule) => rule.basis === basis);
  return [
    resting.find((rule) => rule.organisation_id === null),
    ...resting.filter((rule) => isOwn(rule, question) || isFromAbove(rule, question)),
  ];
}

function isOwn(rule: Rule, question: RuleQuestion): boolean {
  return rule.organisation_id === question.organisationId && !rule.binds_communes;
}

function isFromAbove(rule: Rule, question: RuleQuestion): boolean {
  return rule.binds_communes && rule.organisation_id === (question.parentId ?? undefined);
}

/** The profile and those it stands on, nearest first. */
export function chainOf(
  profiles: readonly { id: string; parent_id: string | null }[],
  profileId: string,
): string[] {
  const chain: string[] = [];
  let at: string | null = profileId;
  while (at !== null && !chain.includes(at)) {
    chain.push(at);
    at = profiles.find((profile) => profile.id === at)?.parent_id ?? null;
  }
  return chain;
}

/** The limit of a rule in days; a rule that counts something else has none. */
export function limitOf(rule: Rule): { amount: number; unit: DayUnit } | null {
  return rule.unit === 'working' || rule.unit === 'calendar'
    ? { amount: rule.amount, unit: rule.unit }
    : null;
}

function strictest(key: RuleKey, rules: readonly (Rule | undefined)[]): Rule | undefined {
  const sign = ruleKeys[key] === 'more' ? 1 : -1;
  let hardest: Rule | undefined;
  for (const rule of rules) {
    if (rule === undefined) continue;
    if (hardest === undefined || sign * weight(rule) > sign * weight(hardest)) hardest = rule;
  }
  return hardest;
}

/** Five working days are as long as seven calendar days. */
function weight(rule: Rule): number {
  return rule.unit === 'working' ? (rule.amount * 7) / 5 : rule.amount;
}
