import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { RuleKey } from '#app/rooms/organisations/rule.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import type { ContentRules } from '../answer.ts';
import { readPhrases } from './phrases.ts';

/** What an answer of the organisation must hold on a day. */
export async function readContentRules(
  db: Database,
  of: { organisationId: string; onDay: Day },
): Promise<ContentRules> {
  const [phrases, each, whole] = await Promise.all([
    readPhrases(db, of),
    amountOr(db, { ...of, key: 'answer.words_each' }),
    amountOr(db, { ...of, key: 'answer.words_whole' }),
  ]);
  return { phrases, minimumWords: each, minimumWordsOfWhole: whole };
}

async function amountOr(
  db: Database,
  of: { organisationId: string; onDay: Day; key: RuleKey },
): Promise<number> {
  return (await ruleIfAny(db, of))?.amount ?? 0;
}
