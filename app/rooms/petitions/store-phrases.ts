import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { EmptyPhraseTable } from '#app/database/tables/petitions.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { Day } from '#app/ground/time.ts';
import type { RuleKey } from '#app/rooms/organisations/rule.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import type { ContentRules } from './answer.ts';

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

/** Phrases that count for the organisation on a day, everybody's and its own; by phrase. */
export async function readPhrases(db: Database, of: { organisationId: string; onDay: Day }) {
  return await db
    .selectFrom('empty_phrase')
    .selectAll()
    .where((eb) => eb.or([eb('organisation_id', 'is', null), eb('organisation_id', '=', of.organisationId)]))
    .where('valid_from', '<=', of.onDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', of.onDay)]))
    .orderBy('folded')
    .execute();
}

export async function insertPhrase(db: Database, row: Insertable<EmptyPhraseTable>): Promise<void> {
  await db.insertInto('empty_phrase').values(row).execute();
}

/** Ends one of the organisation's own phrases; false where it is not its own. */
export async function endPhrase(
  db: Database,
  of: { id: string; organisationId: string; lastDay: Day },
): Promise<boolean> {
  const rows = await db
    .updateTable('empty_phrase')
    .set({ valid_to: of.lastDay })
    .where('id', '=', of.id)
    .where('organisation_id', '=', of.organisationId)
    .returning('id')
    .execute();
  return rows.length > 0;
}

async function amountOr(
  db: Database,
  of: { organisationId: string; onDay: Day; key: RuleKey },
): Promise<number> {
  try {
    return (await ruleValue(db, of)).amount;
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'organisation.no-rule') return 0;
    throw thrown;
  }
}
