import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { daysLeft, groupOf, type PromiseGroup, promiseFacts } from './commitment.ts';
import { summaryOf } from './present.ts';
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

/**
 * Which promises wait for somebody to verify them (a number) and which are late (rows, the longest late first), over
 * all organisations in which the actor holds a role.
 */
export async function presentBoardCounts(house: House, actor: Actor) {
  const today = dayOf(house.now());
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const all = { limit: 1000, offset: 0 };
  const boards = await Promise.all(
    ids.map(async (organisationId) => {
      const [verify, late, units] = await Promise.all([
        listCommitments(house.db, { organisationId, today, states: ['reported_done'] }, all),
        listCommitments(house.db, { organisationId, today, group: 'late' }, all),
        readUnits(house.db, organisationId),
      ]);
      return { verify: verify.length, late: late.map((row) => summaryOf(row, { today, units })) };
    }),
  );
  return {
    toVerify: boards.reduce((sum, board) => sum + board.verify, 0),
    late: boards.flatMap((board) => board.late).toSorted((a, b) => b.daysLate - a.daysLate),
  };
}
