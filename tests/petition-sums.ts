import { expect } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { countInbox, inboxScopeOf } from '#app/rooms/commitments/acts/inbox-scope.ts';
import { openOf, sumPiles } from '#app/rooms/commitments/inbox.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { listQuery } from '#app/rooms/petitions/inputs.ts';
import { stateGroupNames, stateGroups } from '#app/rooms/petitions/petition.ts';
import { countPetitions, isStub } from '#app/rooms/petitions/present.ts';
import { presentPetitions } from '#app/rooms/petitions/present-list.ts';
import { countListed, listPetitions } from '#app/rooms/petitions/store-lists.ts';

/** One organisation with all its records, and somebody of its office. */
type Place = Readonly<{ house: House; organisationId: string; clerk: Actor; others: readonly Actor[] }>;

/** Every petition lies in exactly one list of each kind, and the numbers that people read are sums of records. */
export async function checkSums(place: Place, code: string): Promise<void> {
  const { house, organisationId, clerk, others } = place;
  const today = dayOf(house.now());
  const of = { organisationId, today };
  const { total } = await countListed(house.db, of);
  const records = await house.db
    .selectFrom('petition')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('organisation_id', '=', organisationId)
    // A stub is in no list.
    .where('state', '<>', 'diverted')
    .executeTakeFirstOrThrow();
  expect(total).toBe(Number(records.n));
  const found: string[] = [];
  let sum = 0;
  for (const group of stateGroupNames) {
    const filter = { ...of, states: stateGroups[group] };
    sum += (await countListed(house.db, filter)).total;
    const rows = await listPetitions(house.db, { ...filter, limit: 500 });
    if (rows.some((row) => row.code === code)) found.push(group);
  }
  expect(sum).toBe(total);
  expect(found).toHaveLength((await isStub(house, code)) ? 0 : 1);
  const counts = await countInbox(house, await inboxScopeOf(house, clerk));
  const waiting = openOf(counts, 'petition');
  const { done, review } = sumPiles(counts.filter(({ kind }) => kind === 'petition'));
  expect(waiting.n + done.n).toBe(total);
  expect(review.n).toBeLessThanOrEqual(waiting.n);
  // Everybody finds it in one pile or in none, and that pile shows it.
  for (const actor of [clerk, ...others]) {
    const inbox = await presentInbox(house, actor, { text: code, language: 'vi' });
    const piled = Object.values(inbox.sums).reduce((all, pile) => all + pile.n, 0);
    expect([...new Set(inbox.rows.map((row) => row.code))]).toEqual(piled === 0 ? [] : [code]);
  }
  const figures = await countPetitions(house.db, organisationId, {
    from: '2026-01-01',
    to: '2030-12-31',
    today,
  });
  expect([figures.waiting, figures.late]).toEqual([waiting.n, waiting.late]);
  await checkRatings(place);
}

/** Ratings are given in parts of the whole that they are a part of: both are counted here from the records. */
async function checkRatings({ house, organisationId }: Place): Promise<void> {
  const list = await presentPetitions(house, { organisationId, query: listQuery.parse({}), language: 'vi' });
  const signed = await house.db.selectFrom('answer').select('id').where('state', '=', 'signed').execute();
  // "Partly" may be followed by a last word, which takes its place.
  const verdicts = await house.db
    .selectFrom('verdict')
    .select(['answer_id', 'kind'])
    .where('replaced_at', 'is', null)
    .execute();
  const of = (kind: string) => verdicts.filter((verdict) => verdict.kind === kind).length;
  expect(list.ratings).toEqual({
    ...{ answers: signed.length, rated: verdicts.length },
    ...{ satisfied: of('satisfied'), partly: of('partly'), notSolved: of('not_solved') },
  });
  // Once for each answer, and only for one that was signed.
  const rated = verdicts.map((verdict) => verdict.answer_id);
  expect(new Set(rated).size).toBe(rated.length);
  expect(rated.filter((id) => !signed.some((answer) => answer.id === id))).toEqual([]);
}
