import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { daysLeft, groupOf, type PromiseGroup, promiseFacts } from './commitment.ts';
import { countByGroup, listCommitments } from './store.ts';
import { commitmentWords } from './words.ts';

const tones = { kept: 'done', working: 'work', late: 'late', broken: 'late' } as const satisfies Record<
  PromiseGroup,
  string
>;

/** The promises of the front page: those whose day is nearest, with how many there are at all. */
export async function presentPromises(
  house: House,
  wanted: { organisationId: string; limit: number; language: Language },
) {
  const today = dayOf(house.now());
  const filter = { organisationId: wanted.organisationId, today };
  const words = commitmentWords(wanted.language);
  const [rows, counts, units] = await Promise.all([
    listCommitments(house.db, filter, { limit: wanted.limit, offset: 0 }),
    countByGroup(house.db, filter),
    presentUnits(house.db, wanted.organisationId, today),
  ]);
  return {
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    rows: rows.map((row) => {
      const facts = promiseFacts(row);
      const group = groupOf(facts, today);
      const late = -(daysLeft(facts, today) ?? 0);
      return {
        key: row.code,
        code: row.code,
        title: row.text,
        responsible: units.find((unit) => unit.id === row.unit_id)?.name ?? row.responsible_name ?? '',
        due: row.due_on,
        tone: tones[group],
        state: late > 0 ? words.lateDays(late) : words.groups[group],
      };
    }),
  };
}
