import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { deadlineOf, dialogueLimitNames, dialogueLimits } from './deadline.ts';
import { ruleView } from './present-rules.ts';
import { pickRule, type Rule } from './rule.ts';
import { calendarOf, readLegalBases, readRules, readStanding } from './store-rules.ts';

export type DeadlineView = Awaited<ReturnType<typeof presentDeadlines>>[number];

export type DeadlinesAsked = Readonly<{
  organisationId: string;
  /** The day of the dialogue. */
  day: Day;
  /** The day whose rules count; the day of the dialogue where nothing is said. */
  onDay?: Day;
  isForYouth?: boolean;
  legalBasisIds?: readonly string[];
  /** A value that is only being thought of: as if it were already written. */
  proposed?: Rule;
}>;

/** By when a dialogue must be announced, concluded and its petitions answered, each with the rule that says so. */
export async function presentDeadlines(db: Database, asked: DeadlinesAsked) {
  const { organisationId, day } = asked;
  const standing = await readStanding(db, organisationId);
  const [written, bases, calendar] = await Promise.all([
    readRules(db, { organisationId, parentId: standing.parentId }),
    readLegalBases(db),
    calendarOf(db),
  ]);
  const rules = asked.proposed === undefined ? written : [...written, asked.proposed];
  return dialogueLimitNames.flatMap((limit) => {
    const rule = pickRule(rules, {
      organisationId,
      ...standing,
      key: dialogueLimits[limit],
      onDay: asked.onDay ?? day,
      profileIds: asked.isForYouth ? ['youth'] : [],
      legalBasisIds: asked.legalBasisIds ?? [],
    });
    const deadline = rule && deadlineOf(limit, { day, rule, calendar });
    if (!deadline) return [];
    return [{ limit, by: deadline.by, isKnown: deadline.isKnown, rule: ruleView(deadline.rule, bases) }];
  });
}
