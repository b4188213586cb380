import type { Database } from '#app/database/database.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { addWorkingDays } from '#app/ground/working-days.ts';
import { calendarOf, readHolidays } from '#app/rooms/organisations/store-rules.ts';
import { type Rest, restsBetween } from './rest.ts';
import type { PetitionRow } from './store.ts';
import { readWhy } from './store-why.ts';

/** The rule behind the date of an answer, with the days off that pushed it back; null where people set the date. */
export async function presentWhy(db: Database, petition: PetitionRow) {
  const why = await readWhy(db, petition.due_rule_id);
  if (why === null) return null;
  const due = petition.original_due_on ?? petition.due_on;
  const isCounted = why.unit === 'working' && due !== null;
  return { ...why, rests: isCounted ? await readRests(db, petition, { due, amount: why.amount }) : [] };
}

async function readRests(
  db: Database,
  petition: PetitionRow,
  rule: { due: Day; amount: number },
): Promise<readonly Rest[]> {
  const [calendar, rows] = await Promise.all([calendarOf(db), readHolidays(db)]);
  // A clock that began anew began later than the petition came in: the rule says when, counted back.
  const counted = addWorkingDays(rule.due, -rule.amount, calendar);
  const received = dayOf(petition.received_at);
  const from = counted > received ? counted : received;
  return restsBetween(
    rows.filter((row) => row.kind === 'holiday'),
    { from, to: rule.due },
  );
}
