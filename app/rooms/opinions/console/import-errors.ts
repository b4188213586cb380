import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { presentRefusals } from '../present-import.ts';
import { drawSheet } from '../sheet/desk.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/import-errors';
import { sheetAnswer } from './sheet-answer.ts';

/** The rows that were not taken in, whole and under their titles, with the reason in front: corrected, it comes back. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const w = opinionWords(languageIn(context)).imports;
  const reasons: Readonly<Record<string, string>> = w.reasons;
  const { labels, rows: refusals } = await presentRefusals(house, actor, params.id);
  const rows = refusals.map((row) => [String(row.row), reasons[row.reason] ?? row.reason, ...row.cells]);
  return sheetAnswer(
    'dong-co-loi.xlsx',
    await drawSheet(house, w.errors, [[w.row, w.reason, ...labels], ...rows]),
  );
}
