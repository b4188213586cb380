import type { Database } from '#app/database/database.ts';
import { ruleView } from './present-rules.ts';
import { type DeadlinesAsked, dialogueDeadlines } from './store-rules.ts';
import { readLegalBases } from './store-texts.ts';

export type DeadlineView = Awaited<ReturnType<typeof presentDeadlines>>[number];

/** By when a dialogue must be announced, concluded and its petitions answered, each with the rule that says so. */
export async function presentDeadlines(db: Database, asked: DeadlinesAsked) {
  const [deadlines, bases] = await Promise.all([dialogueDeadlines(db, asked), readLegalBases(db)]);
  return deadlines.map(({ limit, by, isKnown, rule }) => ({
    limit,
    by,
    isKnown,
    rule: ruleView(rule, bases),
  }));
}
