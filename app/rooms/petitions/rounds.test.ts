import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import {
  answerOne,
  assignOne,
  draftOf,
  number,
  openOne,
  refusalOf,
  said,
  signOf,
} from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { askExtension } from './acts/extend.ts';
import { nameHandler } from './acts/handler.ts';
import { releaseHandlers } from './acts/inherit.ts';
import { noteProgress } from './acts/progress.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { transferPetition } from './acts/transfer.ts';
import { continueWithout, withdrawByOffice } from './acts/withdraw.ts';
import { draftAnswer } from './acts/write.ts';
import { readListQuery } from './pages/list-query.ts';
import { presentNews } from './present-list.ts';
import { type PetitionRow, readByCode, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let clock = new Date('2026-11-02T02:00:00Z');
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => clock });
  ground = await petitionGround(house);
});
const place = () => ({ house, ground });
let sends = 0;
const notSolved = async ({ code }: PetitionRow) => {
  sends += 1;
  const sendKey = `a-key-that-nobody-guesses-${sends}`;
  const given = {
    code,
    number,
    kind: 'not_solved',
    reason: 'Vẫn hỏng',
    sendKey,
    address: '192.0.2.7',
  } as const;
  return (await giveVerdict(house, given)).petition;
};

test('a third review is possible with one head and one clerk: only whoever gave the last answer may not', async () => {
  const petition = await answerOne(place(), await openOne(place()));
  await notSolved(petition);
  await draftAnswer(house, ground.secondOfficer, draftOf(petition));
  await signAnswer(house, ground.clerk, signOf(petition));
  await notSolved(petition);
  expect(await said(draftAnswer(house, ground.secondOfficer, draftOf(petition)))).toBe(
    'petition.drafter-is-other',
  );
  await draftAnswer(house, ground.officer, draftOf(petition));
  expect(await said(signAnswer(house, ground.clerk, signOf(petition)))).toBe('petition.signer-is-other');
  expect((await signAnswer(house, ground.head, signOf(petition))).state).toBe('answered');
});

test('it lies with nobody in person after "not solved" and after a transfer', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const personId = ground.officer.personId ?? '';
  await nameHandler(house, ground.clerk, { code: petition.code, personId });
  await draftAnswer(house, ground.officer, draftOf(petition));
  await signAnswer(house, ground.head, signOf(petition));
  expect((await notSolved(petition)).handler_id).toBeNull();
  await nameHandler(house, ground.clerk, { code: petition.code, personId });
  const moved = { code: petition.code, leadUnitId: ground.units.culture, reason: 'Đúng đơn vị' };
  expect((await transferPetition(house, ground.clerk, moved)).handler_id).toBeNull();
});

test('what was taken back while it waited for approval can be answered once it goes on', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await draftAnswer(house, ground.officer, draftOf(petition));
  expect((await readByCode(house.db, petition.code))?.state).toBe('answer_review');
  const reason = 'Người hỏi rút';
  await withdrawByOffice(house, ground.clerk, { code: petition.code, reason, pressure: null });
  await continueWithout(house, ground.clerk, {
    ...{ code: petition.code, reason: 'Việc của cả ngõ', leadUnitId: null },
  });
  await draftAnswer(house, ground.officer, draftOf(petition));
  expect((await signAnswer(house, ground.head, signOf(petition))).state).toBe('answered');
});

test('a request for time that nobody decided ends with the answer and is in nobody’s way afterwards', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await askExtension(house, ground.officer, {
    ...{ code: petition.code, toDueOn: '2026-12-01', reason: 'Chờ đo đạc' },
  });
  await draftAnswer(house, ground.officer, draftOf(petition));
  await signAnswer(house, ground.head, signOf(petition));
  const { extensions } = await readParts(house.db, petition.id);
  expect(extensions.map((row) => [row.is_approved, row.decided_at !== null])).toEqual([[false, true]]);
});

test('whoever works here no more handles nothing; the clock says so once', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const leaver = await makePerson(house, {
    name: 'Cao Văn Nghỉ',
    roles: [{ role: 'officer', organisationId: ground.ward, unitId: ground.units.economy }],
  });
  await nameHandler(house, ground.clerk, { code: petition.code, personId: leaver.personId });
  expect(await releaseHandlers(house)).toBe(0);
  await house.db
    .updateTable('role_holding')
    .set({ valid_from: '2020-01-01', valid_to: '2026-11-01' })
    .where('person_id', '=', leaver.personId)
    .execute();
  expect([await releaseHandlers(house), await releaseHandlers(house)]).toEqual([1, 0]);
  expect(await readByCode(house.db, petition.code)).toMatchObject({
    ...{ handler_id: null, due_on: petition.due_on, lead_unit_id: petition.lead_unit_id },
  });
});

test('“passed on above” is no answer before it has been sent there', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const draft = {
    ...draftOf(petition, { nextStep: 'Chờ thành phố trả lời' }),
    outcome: 'forwarded_up',
  } as const;
  const refused = await refusalOf(draftAnswer(house, ground.officer, draft));
  expect([refused.code, refused.facts.problem]).toEqual([
    'petition.outcome-complete',
    'petition.outcome-not-sent',
  ]);
});

test('a reader of the feed finds the last news first, however old the petition; what stays in the house moves nothing', async () => {
  const old = await answerOne(place(), await openOne(place()));
  clock = new Date('2026-11-09T02:00:00Z');
  const others = [];
  for (let count = 0; count < 21; count += 1) others.push(await openOne(place()));
  const feed = async () =>
    (
      await presentNews(house, {
        ...{ organisationId: ground.ward, query: readListQuery(new URLSearchParams()), language: 'vi' },
      })
    ).map(({ code, changedAt }) => [code, changedAt]);
  expect(await feed()).toHaveLength(20);
  expect((await feed()).map(([code]) => code)).not.toContain(old.code);
  clock = new Date('2026-11-10T02:00:00Z');
  await notSolved(old);
  expect((await feed())[0]).toEqual([old.code, '2026-11-10T02:00:00.000Z']);
  const [other] = others;
  if (other === undefined) throw new Error('none was opened');
  const note = (isPublic: boolean) => ({ code: other.code, headline: 'Đã đo đạc', text: null, isPublic });
  clock = new Date('2026-11-11T02:00:00Z');
  await assignOne(place(), other);
  clock = new Date('2026-11-12T02:00:00Z');
  await noteProgress(house, ground.officer, note(false));
  expect((await feed())[0]).toEqual([other.code, '2026-11-11T02:00:00.000Z']);
  await noteProgress(house, ground.officer, note(true));
  expect((await feed())[0]).toEqual([other.code, '2026-11-12T02:00:00.000Z']);
});
