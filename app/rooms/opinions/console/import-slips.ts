import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { presentSlips } from '../present-import.ts';
import { drawSheet } from '../sheet/desk.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/import-slips';
import { sheetAnswer } from './sheet-answer.ts';

/** Codes and confirmation numbers, to be handed to those who wrote. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const w = opinionWords(languageIn(context)).imports;
  const slips = await presentSlips(house, actor, params.id);
  const head = [w.row, w.code, w.number, w.targets.name, w.targets.phone, w.targets.area];
  const rows = slips.map((slip) => [
    String(slip.row),
    slip.code,
    slip.number,
    slip.name,
    slip.phone,
    slip.area,
  ]);
  return sheetAnswer('ma-va-so.xlsx', await drawSheet(house, w.code, [head, ...rows]));
}
