import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { changeCommitment } from '#app/rooms/commitments/acts/keep.ts';
import { commitmentStates, groupOf } from '#app/rooms/commitments/commitment.ts';
import { concludedDialogue, hearing, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { exportDossier } from './acts/export.ts';
import { drawSample, noteFinding, openThread } from './acts/look.ts';
import { sendRequest } from './acts/request.ts';
import { concludeSupervision, planSupervision, startSupervision } from './acts/supervise.ts';
import { type PlanSupervisionInput, planSupervisionInput } from './inputs.ts';
import { presentSupervision } from './present.ts';
import { presentDossier } from './present-dossier.ts';
import { presentPublicSupervision, presentSamples } from './present-public.ts';
import { presentReadThread } from './present-thread.ts';
import { readThreadsOf } from './store-threads.ts';

let house: House;
let ground: PetitionGround;
let council: Actor;
let held: Awaited<ReturnType<typeof concludedDialogue>>;
let petition: string;
const now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  const roles = [{ role: 'council' as const, organisationId: ground.ward }];
  council = await makePerson(house, { name: 'Đặng Thị Hội', roles });
  held = await concludedDialogue(house, ground, 'DT-2026-00501');
  petition = (await openOne({ house, ground })).code;
});

async function plan(change: Partial<PlanSupervisionInput>): Promise<string> {
  const { code } = await planSupervision(house, council, {
    ...{ organisationId: ground.ward, title: 'Giám sát lời hứa', body: 'council', kind: 'commitment' },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: null, fieldCode: null, group: 'all', ...change },
  });
  await startSupervision(house, council, { code });
  return code;
}
const see = async (code: string) =>
  await presentSupervision(house, ground.clerk, { code, language: 'vi', query: { page: 1 } });
const codesOf = async (code: string) => (await see(code)).threads.map((thread) => thread.code);

describe('promises', () => {
  test('are drawn by a published seed, read, noted and found one by one; no petition is among them', async () => {
    const code = await plan({});
    const promise = held.commitment.code;
    expect(await codesOf(code)).toEqual([promise]);
    expect(await drawSample(house, council, { code, seed: 'Xổ số 90210', wanted: 5 })).toEqual([promise]);
    expect((await presentSamples(house, code))?.draws).toMatchObject([{ candidates: [promise] }]);
    expect(await said(openThread(house, council, { code, threadCode: petition }))).toBe('supervision.thread');
    await openThread(house, council, { code, threadCode: promise });
    const reading = { code: promise, by: 'Đặng Thị Hội', via: code };
    expect((await see(code)).readings).toMatchObject([reading]);
    const read = await presentReadThread(house, council, { code, threadCode: promise, language: 'vi' });
    expect(read.thread).toMatchObject({ title: lamps, full: `/lam-viec/cam-ket/${promise}` });
    expect(read.thread.steps.map((step) => step.title)).toContain('Đã giao việc');
    expect(read.unitId).toBe(ground.units.economy);
    const conclusion = 'Đã xem lời hứa trong mẫu, chưa có chứng cứ.';
    expect(await said(concludeSupervision(house, council, { code, conclusion }))).toBe(
      'supervision.all-read',
    );
    const finding = { severity: 'weak', text: 'Chưa có bước nào.', evidence: null };
    await noteFinding(house, council, { code, threadCode: promise, ...finding });
    await sendRequest(house, council, {
      ...{ code, kind: 'explanation', unitId: ground.units.economy, threadCode: promise },
      text: 'Vì sao chưa bắt đầu làm?',
    });
    const view = await see(code);
    expect(view.findings).toMatchObject([{ code: promise, title: lamps }]);
    expect(view.requests).toMatchObject([{ threadCode: promise }]);
    await concludeSupervision(house, council, { code, conclusion });
    expect(await presentPublicSupervision(house, code, 'vi')).toMatchObject({
      kind: 'commitment',
      draws: [{ drawn: [promise] }],
      findings: expect.arrayContaining([{ severity: 'weak', name: 'Cần rút kinh nghiệm', count: 1 }]),
    });
  });

  test('stand in their dossier with every deed and its link in the chain', async () => {
    const code = await plan({});
    const [promise = ''] = await drawSample(house, council, { code, seed: 'Xổ số 90211', wanted: 1 });
    const codes = await exportDossier(house, ground.clerk, { code, form: 'html' });
    expect(codes).toEqual([promise]);
    const { records } = await presentDossier(house, ground.clerk, { code, language: 'vi', codes });
    expect(records).toMatchObject([{ code: promise, title: lamps, unit: 'Phòng Kinh tế' }]);
    const verbs = records[0]?.events.map((event) => event.verb);
    expect(verbs).toEqual(expect.arrayContaining(['commitment.publish', 'commitment.assign']));
    expect(records[0]?.events.every((event) => event.link !== null)).toBe(true);
  });

  test('are picked by unit and by the groups of their board, which are those of the board itself', async () => {
    expect(await codesOf(await plan({ unitId: ground.units.culture }))).toEqual([]);
    expect(await codesOf(await plan({ group: 'late' }))).toEqual([]);
    const { id, code, due_on: dueOn } = held.commitment;
    const today = now;
    for (const state of commitmentStates) {
      for (const on of [today, new Date('2027-02-01T02:00:00Z')]) {
        const reported = state === 'reported_done' ? { reported_at: today } : { reported_at: null };
        await house.db
          .updateTable('commitment')
          .set({ state, ...reported })
          .where('id', '=', id)
          .execute();
        const place = { kind: 'commitment' as const, organisationId: ground.ward, today: dayOf(on) };
        const [row] = await readThreadsOf(house.db, { ...place, codes: [code] });
        const reportedOn = reported.reported_at === null ? null : dayOf(reported.reported_at);
        expect([state, row?.groups]).toEqual([
          state,
          ['all', groupOf({ state, dueOn, reportedOn }, dayOf(on))],
        ]);
        expect(row?.is_framed).toBe(state !== 'superseded');
      }
    }
    await house.db
      .updateTable('commitment')
      .set({ state: 'assigned', reported_at: null })
      .where('id', '=', id)
      .execute();
  });
});

test('a conclusion is one thread by the code of its dialogue, in the group of its worst promise', async () => {
  const code = await plan({ kind: 'conclusion', group: 'working' });
  expect(await codesOf(code)).toEqual([held.code]);
  expect(await codesOf(await plan({ kind: 'conclusion', unitId: ground.units.economy }))).toEqual([
    held.code,
  ]);
  expect(await codesOf(await plan({ kind: 'conclusion', group: 'broken' }))).toEqual([]);
  await drawSample(house, council, { code, seed: 'Xổ số 90212', wanted: 1 });
  await openThread(house, council, { code, threadCode: held.code });
  const asked = { code, threadCode: held.code, language: 'vi' as const };
  const { thread } = await presentReadThread(house, council, asked);
  expect(thread.full).toBe(`/doi-thoai/${held.code}/ket-luan`);
  expect(thread.steps.map((step) => step.text).join('\n')).toContain(`${held.commitment.code}: Đang làm`);
  await noteFinding(house, council, {
    ...{ code, threadCode: held.code, severity: 'sound', text: 'Mỗi mục có đơn vị và ngày.', evidence: null },
  });
  expect((await see(code)).findings).toMatchObject([{ code: held.code }]);
  const { version, code: promise } = held.commitment;
  await changeCommitment(house, ground.head, {
    ...{
      code: promise,
      version,
      verb: 'fail',
      dueOn: null,
      reason: 'Không đặt được vật tư',
      responsible: 'Phòng Kinh tế',
    },
  });
  expect(await codesOf(await plan({ kind: 'conclusion', group: 'broken' }))).toEqual([held.code]);
  const [record] = (await presentDossier(house, ground.clerk, { code, language: 'vi', codes: [held.code] }))
    .records;
  expect(record?.events.map((event) => event.verb)).toContain('conclusion.issue');
});

test('a group of another kind is refused at the door', () => {
  const filled = {
    ...{ organisationId: house.newId(), title: 'Giám sát lời hứa', body: 'council', kind: 'commitment' },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: '', fieldCode: '' },
  };
  expect(planSupervisionInput.safeParse({ ...filled, group: 'broken' }).success).toBe(true);
  const wrong = planSupervisionInput.safeParse({ ...filled, group: 'reopened' });
  expect(wrong.error?.issues).toMatchObject([{ path: ['group'], message: 'group' }]);
});
