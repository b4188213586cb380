import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { daysLate } from './petition.ts';
import { countBelow, readOpenBelow } from './store-below.ts';

export type BelowView = Awaited<ReturnType<typeof presentBelow>>;

/** What the organisations under the actor's own have sent upward and wait for, by organisation; the longest first. */
export async function presentBelow(house: House, actor: Actor, language: Language) {
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const today = dayOf(house.now());
  const [organisations, rows] = await Promise.all([countBelow(house.db, ids), readOpenBelow(house.db, ids)]);
  const items = rows.map((row) => ({
    code: row.code,
    title: row.title,
    organisationId: row.organisation_id,
    organisation: row.organisation_name,
    field: language === 'en' ? row.field_en : row.field_vi,
    body: row.to_body,
    isOurs: row.to_organisation_id !== null && ids.includes(row.to_organisation_id),
    isFurther: row.after_id !== null,
    sentOn: dayOf(row.sent_at),
    waited: daysBetween(dayOf(row.sent_at), today),
    chased: row.chased,
    isSilent: row.silent_told_at !== null,
    daysLate: daysLate(row, today),
    given: givenOf(row, today),
  }));
  const groups = [...new Set(items.map((item) => item.organisationId))].map((id) => {
    const own = items.filter((item) => item.organisationId === id);
    return {
      id,
      name: own[0]?.organisation ?? '',
      open: new Set(own.map((item) => item.code)).size,
      ours: own.filter((item) => item.isOurs).length,
      silent: own.filter((item) => item.isSilent).length,
      longest: Math.max(...own.map((item) => item.waited)),
      items: own,
    };
  });
  return { organisations, total: new Set(items.map((item) => item.code)).size, groups };
}

/** Who of the level above is to answer, by when. */
function givenOf(row: Awaited<ReturnType<typeof readOpenBelow>>[number], today: string) {
  const { above_unit: unit, above_handler: handler, above_due_on: dueOn } = row;
  if (unit === null || dueOn === null) return null;
  return { unit, handler, dueOn, daysLate: Math.max(0, daysBetween(dueOn, today)) };
}
