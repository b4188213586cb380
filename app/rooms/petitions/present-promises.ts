import type { Day } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { roadmapDate } from './answer.ts';
import { isAnswered } from './petition.ts';
import type { PetitionParts, PetitionRow } from './store.ts';
import { readPromises } from './store-promises.ts';

/**
 * Everything that was promised in answers to it, by day, each with its own code, and the next day on which one of them
 * is due: null where nothing is owed.
 */
export async function presentPromises(
  house: House,
  of: { petition: PetitionRow; parts: PetitionParts; today: Day },
) {
  const { petition, parts, today } = of;
  const rows =
    parts.answers.length === 0 ? [] : await readPromises(house.db, { petitionId: petition.id, today });
  const list = rows.map((row) => ({
    code: row.code,
    text: row.text,
    unit: row.unit_name,
    dueOn: row.due_on,
    standing: row.standing,
  }));
  const owed = rows.filter((row) => row.standing === 'working' || row.standing === 'late');
  const next = owed.flatMap((row) => (row.due_on === null ? [] : [row.due_on]))[0] ?? null;
  if (!isAnswered(petition)) return { list, nextOn: null };
  return { list, nextOn: next ?? (petition.state === 'committed' ? writtenOn(parts) : null) };
}

/** The day that the answer itself names, where no promise stands in the list. */
function writtenOn(parts: PetitionParts): Day | null {
  const last = parts.answers.findLast((answer) => answer.state === 'signed');
  return last === undefined ? null : roadmapDate(last.questions);
}
