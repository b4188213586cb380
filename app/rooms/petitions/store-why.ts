import type { Database } from '#app/database/database.ts';

/** The rule that gave a date, with the name of the text it rests on. Null where people set the date. */
export async function readWhy(db: Database, ruleId: string | null) {
  if (ruleId === null) return null;
  const rule = await db
    .selectFrom('rule')
    .leftJoin('legal_basis', 'legal_basis.id', 'rule.basis')
    .select(['rule.amount', 'rule.unit', 'rule.basis', 'rule.article', 'rule.status'])
    .select(['legal_basis.number', 'legal_basis.title'])
    .where('rule.id', '=', ruleId)
    .executeTakeFirst();
  if (rule === undefined) return null;
  const text = rule.number === null ? rule.basis : `${rule.number} (${rule.title})`;
  return {
    amount: Number(rule.amount),
    unit: rule.unit,
    basis: rule.article === null ? text : `${text}, ${rule.article}`,
    isConfirmed: rule.status === 'confirmed',
  };
}
