import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { amendConclusion } from './acts/amend.ts';
import { issueConclusion } from './acts/conclude.ts';
import { recordPosting, strikePosting, takeDownPosting } from './acts/post.ts';
import { postingInput } from './inputs.ts';
import { presentConclusionDesk, presentConclusionOfDialogue } from './present-conclusion.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

const heads = ['Tổ trưởng tổ 5', 'Tổ trưởng tổ 6', 'Trưởng thôn Hạ'];
const fields = { kind: 'village_head', who: 'Lê Thị Thư', fromDay: '2026-11-23', place: '' };
const post = async (conclusionId: string, more: Readonly<Record<string, unknown>>) =>
  await recordPosting(house, ground.clerk, { ...postingInput.parse({ ...fields, ...more }), conclusionId });
const desk = async (code: string) => {
  const view = await presentConclusionDesk(house, ground.clerk, code);
  if (view === null) throw new Error('no conclusion');
  return view;
};

test('one form notes many copies; at the next conclusion it is known who still lacks one, until all have it', async () => {
  const first = await concludedDialogue(house, ground, 'DT-2026-00601');
  expect((await desk(first.code)).lacking).toEqual([]);
  await post(first.conclusion.id, { place: `${heads.join('\n')}\n\n` });
  expect((await desk(first.code)).postings.map((copy) => copy.place).sort()).toEqual(heads.toSorted());
  expect((await desk(first.code)).lacking).toEqual([]);
  const next = await concludedDialogue(house, ground, 'DT-2026-00602');
  expect((await desk(next.code)).lacking).toEqual(heads);
  await post(next.conclusion.id, { known: ['Tổ trưởng tổ 6'], kind: 'seat', place: 'Bảng tin' });
  const { lacking, postings } = await desk(next.code);
  expect(lacking).toEqual(['Tổ trưởng tổ 5', 'Trưởng thôn Hạ']);
  expect(postings.map((copy) => [copy.kind, copy.place]).sort()).toEqual([
    ['seat', 'Bảng tin'],
    ['village_head', 'Tổ trưởng tổ 6'],
  ]);
  expect(await said(post(next.conclusion.id, { place: 'tổ trưởng  Tổ 6' }))).toBe('posting.twice');
  expect(await said(post(next.conclusion.id, { place: 'Thôn Trung\nThôn Trung' }))).toBe('posting.twice');
  await post(next.conclusion.id, { allKnown: 'on' });
  expect((await desk(next.code)).lacking).toEqual([]);
  expect(postingInput.safeParse(fields).success).toBe(false);
});

test('what came down early ends on that day; what was noted wrongly goes from the list and the page, with why', async () => {
  const at = await concludedDialogue(house, ground, 'DT-2026-00603');
  await post(at.conclusion.id, { kind: 'seat', place: 'Bảng tin\nCổng chợ', untilDay: '2026-12-23' });
  const open = async () => (await presentConclusionOfDialogue(house, at.code))?.postings ?? [];
  const idOf = async (place: string) => (await open()).find((copy) => copy.place === place)?.id ?? '';
  now = new Date('2026-12-01T02:00:00Z');
  const down = { postingId: await idOf('Bảng tin'), day: '2026-12-01' };
  expect(await said(takeDownPosting(house, ground.officer, down))).toBe('posting.missing');
  expect(await said(takeDownPosting(house, ground.clerk, { ...down, day: '2026-12-02' }))).toBe(
    'posting.down-later',
  );
  expect(await said(takeDownPosting(house, ground.clerk, { ...down, day: '2026-11-22' }))).toBe(
    'posting.backwards',
  );
  await takeDownPosting(house, ground.clerk, down);
  const wrong = { postingId: await idOf('Cổng chợ'), reason: 'Ghi nhầm nơi' };
  await strikePosting(house, ground.clerk, wrong);
  expect(await said(strikePosting(house, ground.clerk, wrong))).toBe('posting.missing');
  expect((await open()).map((copy) => [copy.place, copy.until, copy.isDown])).toEqual([
    ['Bảng tin', '2026-12-01', true],
  ]);
  const [event] = await house.db
    .selectFrom('event')
    .select(['verb', 'reason'])
    .where('subject_id', '=', at.conclusion.id)
    .where('verb', '=', 'conclusion.strike_posting')
    .execute();
  expect(event?.reason).toBe('Ghi nhầm nơi');
});

test('a copy of what was replaced can still be taken down, and then hangs no more', async () => {
  now = new Date('2026-11-23T02:00:00Z');
  const at = await concludedDialogue(house, ground, 'DT-2026-00604');
  await post(at.conclusion.id, { kind: 'seat', place: 'Bảng tin' });
  const reason = 'Sửa lỗi chữ';
  const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
  await issueConclusion(house, ground.head, { id: draft.id, version: draft.version, number: '77/TB-UBND' });
  const [old] = (await desk(at.code)).outdated;
  expect(old?.place).toBe('Bảng tin');
  await takeDownPosting(house, ground.clerk, { postingId: old?.id ?? '', day: '2026-11-23' });
  expect((await desk(at.code)).outdated).toEqual([]);
});
