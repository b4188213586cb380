import { addDays, type Day } from '#app/ground/time.ts';
import { type Calendar, dueDay, isKnown } from '#app/ground/working-days.ts';
import { limitOf, type Rule, type RuleKey } from './rule.ts';

/** The three limits that hang on the day of a dialogue, and the rule of each. */
export const dialogueLimits = {
  announce: 'notice.lead_days',
  conclude: 'conclusion.publish_days',
  answer: 'petition.answer_days',
} as const satisfies Record<string, RuleKey>;
const keys: readonly string[] = Object.values(dialogueLimits);

/** Does a deadline of a dialogue hang on this rule? */
export function isDialogueRule(key: RuleKey): boolean {
  return keys.includes(key);
}

export type DialogueLimit = keyof typeof dialogueLimits;
export const dialogueLimitNames = ['announce', 'conclude', 'answer'] as const;

export type Deadline = Readonly<{
  limit: DialogueLimit;
  by: Day;
  rule: Rule;
  /** False where the limit reaches into days whose holidays are not announced yet. */
  isKnown: boolean;
}>;

/**
 * By when a dialogue on this day is announced and concluded, and by when what is asked there is answered. The notice
 * is counted back in calendar days; a rule that counts no days gives no deadline.
 */
export function deadlineOf(
  limit: DialogueLimit,
  given: { day: Day; rule: Rule; calendar: Calendar },
): Deadline | null {
  const { day, rule, calendar } = given;
  const length = limitOf(rule);
  if (length === null) return null;
  if (limit === 'announce') return { limit, by: addDays(day, -length.amount), rule, isKnown: true };
  const by = dueDay(day, length, calendar);
  return { limit, by, rule, isKnown: length.unit === 'calendar' || isKnown(day, by, calendar) };
}
