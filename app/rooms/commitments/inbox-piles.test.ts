import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { replyCooperation } from '#app/rooms/petitions/acts/assign.ts';
import { firstPiles, type Pile, piles } from '#app/rooms/petitions/inbox.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { countInbox, inboxScopeOf } from './acts/inbox-scope.ts';
import { inboxKinds, sumPiles } from './inbox.ts';
import { presentInbox } from './present-inbox.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-02T02:00:00Z');
const language = 'vi' as const;

/** Petitions of sixteen days, the latest first: their codes run against their days. One pile has several pages. */
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  const place = { house, ground };
  for (let day = 15; day >= 0; day -= 1) {
    now = new Date(`${addDays('2026-11-02', day)}T02:00:00Z`);
    await openOne(place);
    const [first, second] = [await openOne(place), await openOne(place)];
    await assignOne(place, first);
    await assignOne(place, second);
    const reply = 'Trường đồng ý cho thi công buổi tối.';
    const helped = { code: second.code, unitId: ground.units.culture, reply };
    await replyCooperation(house, ground.helper, helped);
    if (day % 2 === 0) await answerOne(place, await openOne(place));
  }
});

test.each(['2026-11-20', '2026-12-20'])(
  'on %s a tab counts what its pages list, each thing once, by day',
  async (day) => {
    now = new Date(`${day}T02:00:00Z`);
    const codes = (await house.db.selectFrom('petition').select('code').execute()).map((row) => row.code);
    expect(codes).toHaveLength(56);
    for (const actor of [ground.clerk, ground.head, ground.officer]) {
      const { sums, listed } = await readAll(actor);
      for (const pile of piles) expect([pile, listed[pile].length]).toEqual([pile, sums[pile].n]);
      const found = piles.flatMap((pile) => listed[pile].map((row) => row.code ?? ''));
      const led = await ledBy(actor);
      expect(found.toSorted()).toEqual(led.map((row) => row.code).toSorted());
      for (const pile of piles) {
        const days = new Map(led.map((row) => [row.code, row.due_on ?? '9999']));
        const turn = pile === 'done' ? -1 : 1;
        const sorted = listed[pile].toSorted(
          (one, other) =>
            turn * (days.get(one.code ?? '') ?? '').localeCompare(days.get(other.code ?? '') ?? '') ||
            (one.code ?? '').localeCompare(other.code ?? ''),
        );
        expect(listed[pile].map((row) => row.code)).toEqual(sorted.map((row) => row.code));
      }
    }
  },
);

test('who only helps finds what is still asked of the unit by its own day, and the rest waits', async () => {
  now = new Date('2026-11-20T02:00:00Z');
  const { listed, sums } = await readAll(ground.helper);
  const asked = await house.db
    .selectFrom('petition_cooperation')
    .innerJoin('petition', 'petition.id', 'petition_cooperation.petition_id')
    .select(['code', 'state', 'replied_at', 'petition_cooperation.due_on'])
    .execute();
  const owed = asked.filter((row) => row.replied_at === null && row.state !== 'answered');
  const ofHelp = [...listed.late, ...listed.today, ...listed.new];
  expect(new Map(ofHelp.map((row) => [row.code, row.dueOn]))).toEqual(
    new Map(owed.map((row) => [row.code, row.due_on])),
  );
  expect([owed.length > 5, listed.waiting.length, listed.done.length]).toEqual([true, 16, 8]);
  expect(sums.late.late).toBe(listed.late.length);
});

test('the mail of the morning counts the same, and without a pile the first that is not empty opens', async () => {
  for (const actor of [ground.clerk, ground.officer, ground.helper, ground.stranger]) {
    const view = await presentInbox(house, actor, { language });
    expect(sumPiles(await countInbox(house, await inboxScopeOf(house, actor)))).toEqual(view.sums);
    const first = firstPiles.find((pile) => view.sums[pile].n > 0) ?? piles[0];
    expect([view.pile, view.rows.length]).toEqual([first, Math.min(30, view.sums[first].n)]);
  }
});

test('filters that leave a kind nothing show an empty page', async () => {
  for (const kind of inboxKinds) {
    const wanted = { kind, language, whose: ground.units.culture, text: 'khong co chu nay' };
    const view = await presentInbox(house, ground.clerk, wanted);
    expect([kind, view.rows, view.sums.done.n]).toEqual([kind, [], 0]);
  }
});

async function readAll(actor: Actor) {
  const read = async (pile: Pile) => {
    const first = await presentInbox(house, actor, { pile, language });
    const rows = [...first.rows];
    for (let page = 2; page <= first.pages; page += 1) {
      rows.push(...(await presentInbox(house, actor, { pile, page, language })).rows);
    }
    return rows;
  };
  const lists = await Promise.all(piles.map(async (pile) => [pile, await read(pile)] as const));
  const of = (wanted: Pile) => lists.find(([pile]) => pile === wanted)?.[1] ?? [];
  const { sums } = await presentInbox(house, actor, { language });
  return { sums, listed: byPile(of) };
}

function byPile<T>(of: (pile: Pile) => T): Record<Pile, T> {
  return {
    ...{ late: of('late'), today: of('today'), review: of('review'), verify: of('verify') },
    ...{ draft: of('draft'), new: of('new'), waiting: of('waiting'), open: of('open') },
    ...{ below: of('below'), done: of('done') },
  };
}

/** The records of what the reader's unit leads, or of all the ward. */
async function ledBy(actor: Actor) {
  const all = house.db.selectFrom('petition').select(['code', 'due_on']);
  if (actor !== ground.officer) return await all.execute();
  return await all.where('lead_unit_id', '=', ground.units.economy).execute();
}
