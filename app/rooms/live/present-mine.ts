import type { House } from '#app/house.ts';
import { readTicket } from './acts/join.ts';
import type { Treatment } from './content.ts';
import type { QuestionState, RefuseReason } from './question.ts';
import { readSession } from './store.ts';
import { readMine } from './store-mine.ts';

/** One of one's own questions, and what became of it. */
export type MineView = Readonly<{
  number: number;
  text: string;
  state: QuestionState;
  reason: RefuseReason | null;
  agreed: number;
  reply: string | null;
  mergedInto: number | null;
  results: readonly Readonly<{
    id: string;
    treatment: Treatment;
    answer: string | null;
    answeredBy: string | null;
    leadUnit: string | null;
    dueOn: string | null;
    /** Code of the petition; null until the session has ended. */
    code: string | null;
  }>[];
}>;

/** By the telephone's ticket; empty for a stranger. */
export async function presentMine(
  house: House,
  given: { code: string; ticket: string | null },
): Promise<MineView[]> {
  const session = await readSession(house.db, given.code);
  const device = session && (await readTicket(house, session.id, given.ticket));
  if (!device) return [];
  const rows = await readMine(house.db, device.id);
  const numbers = [...new Set(rows.map((row) => row.number))];
  return numbers.flatMap((number) => {
    const own = rows.filter((row) => row.number === number);
    const [first] = own;
    if (first === undefined) return [];
    return {
      number,
      text: first.text,
      state: first.state,
      reason: first.reason_code,
      agreed: first.agreed,
      reply: first.reply,
      mergedInto: first.merged_into,
      results: own.flatMap((row) =>
        row.content_id === null || row.treatment === null || row.treatment === 'open'
          ? []
          : {
              id: row.content_id,
              treatment: row.treatment,
              answer: row.answer,
              answeredBy: row.answered_by_name,
              leadUnit: row.lead_unit,
              dueOn: row.due_on,
              code: row.petition_code,
            },
      ),
    };
  });
}
