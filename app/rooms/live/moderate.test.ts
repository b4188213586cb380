import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, type LiveGround, liveGround, openDialogue, refusalOf, said } from '#tests/live.ts';
import { openAgreements } from './acts/agree.ts';
import { askQuestion, decideQuestion } from './acts/ask.ts';
import { joinSession } from './acts/join.ts';
import { addWord, dropWord, setModeration } from './acts/moderate.ts';
import { changeSettings } from './acts/steer.ts';
import type { DecideInput } from './inputs-desk.ts';
import { usualSetting } from './moderation.ts';
import { readQuestions } from './store-questions.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 80;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house, 'DT-2026-0080');
});

describe('the rules of an office', () => {
  test('hold a link or a word of the list also where questions open at once', async () => {
    const at = await direct();
    await addWord(house, at.clerk, {
      organisationId: at.ward,
      word: 'đồ ngu',
      source: 'Nội quy hội nghị',
      validFrom: '2026-11-01',
    });
    const texts = [
      'Bao giờ sửa cống ngõ 12?',
      'Xem https://vi-du.vn đi',
      'cac ong la do ngu',
      'Đêm ồn không ngủ',
    ];
    for (const text of texts) await ask(at, text);
    const rows = await readQuestions(house.db, at.sessionId);
    expect(rows.map((row) => [row.state, row.held_for])).toEqual([
      ['open', null],
      ['pending', 'link'],
      ['pending', 'word'],
      ['open', null],
    ]);
    const twice = { organisationId: at.ward, word: 'ĐỒ NGU', source: 'x y', validFrom: '2026-11-02' };
    expect(await said(addWord(house, at.clerk, twice))).toBe('moderation.word');
    const [word] = await house.db.selectFrom('moderation_word').select('id').execute();
    await dropWord(house, at.clerk, { organisationId: at.ward, id: word?.id ?? '' });
    now = new Date(now.getTime() + 86_400_000);
    await ask(at, 'cac ong la do ngu');
    expect((await readQuestions(house.db, at.sessionId)).at(-1)?.state).toBe('open');
  });

  test('tell at once what the writer can put right', async () => {
    const at = await direct();
    expect(await said(ask(at, 'Hả?'))).toBe('question.short');
    expect(await refusalOf(ask(at, 'a'.repeat(1001)))).toMatchObject({
      code: 'question.long',
      facts: { most: 1000, now: 1001 },
    });
    const phone = await joinDevice(house, at.code);
    const once = () => ask(at, `Câu hỏi ${randomUUID()}`, phone);
    for (let n = 0; n < usualSetting.mostPerDeviceMinute; n++) await once();
    expect(await refusalOf(once())).toMatchObject({
      kind: 'busy',
      code: 'question.soon',
      facts: { seconds: 60 },
    });
    now = new Date(now.getTime() + 60_000);
    await once();
    await setModeration(house, at.clerk, { organisationId: at.ward, ...usualSetting, mostPerDevice: 6 });
    now = new Date(now.getTime() + 60_000);
    expect(await said(once())).toBe('question.many');
    await setModeration(house, at.clerk, { organisationId: at.ward, ...usualSetting });
  });

  test('let nothing of a point get lost that sends a great many', async () => {
    const at = await direct();
    const pointId = randomUUID();
    await house.db
      .insertInto('connection_point')
      .values({ id: pointId, dialogue_id: at.dialogueId, name: 'Nhà văn hóa tổ 5', position: 1 })
      .execute();
    const { mostPerPointMinute: most } = usualSetting;
    for (let n = 0; n < most + 5; n++) {
      const phone = await joinDevice(house, at.code);
      await house.db
        .updateTable('device')
        .set({ point_id: pointId })
        .where('id', '=', phone.deviceId)
        .execute();
      await ask(at, `Câu hỏi thứ ${n} của điểm cầu`, phone);
    }
    const rows = await readQuestions(house.db, at.sessionId);
    expect(rows.filter((row) => row.state === 'open')).toHaveLength(most);
    expect(rows.filter((row) => row.held_for === 'rate')).toHaveLength(5);
  });

  test('are changed by the office only', async () => {
    const at = await direct();
    const input = { organisationId: at.ward, ...usualSetting };
    expect(await said(setModeration(house, at.secretary, input))).toBe('moderation.forbidden');
    const word = { organisationId: at.ward, word: 'xyz', source: 'ai đó', validFrom: '2026-11-01' };
    expect(await said(addWord(house, at.secretary, word))).toBe('moderation.forbidden');
  });
});

describe('merging', () => {
  test('counts each person once, and undone it counts as before', async () => {
    const at = await direct();
    const [first, second] = [await ask(at, 'Bao giờ sửa cống?'), await ask(at, 'Khi nào cống được sửa?')];
    const phones = await Promise.all(
      [1, 2, 3].map(() => joinSession(house, { code: at.code, ticket: null })),
    );
    const { send: will } = openAgreements(house);
    const wills = [
      [first, 0],
      [first, 1],
      [second, 1],
      [second, 2],
    ] as const;
    for (const [questionId, phone] of wills) {
      await will({ code: at.code, questionId, ticket: phones[phone]?.ticket ?? null, isAgreed: true });
    }
    expect(await counts(at)).toEqual([2, 2]);
    await decide(at, second, { verb: 'merge', intoId: first });
    expect(await counts(at)).toEqual([3, 2]);
    // The last one takes back an agreement that came by the merge; that is theirs to do.
    await will({ code: at.code, questionId: first, ticket: phones[2]?.ticket ?? null, isAgreed: false });
    expect(await counts(at)).toEqual([2, 2]);
    await decide(at, second, { verb: 'unmerge' });
    expect(await counts(at)).toEqual([2, 2]);
    expect(await states(at)).toEqual(['open', 'open']);
  });

  test('of a question that waited leads back to waiting; into nothing, itself or a merged one it does not go', async () => {
    const at = await direct();
    const first = await ask(at, 'Bao giờ sửa cống?');
    const second = await ask(at, 'Xem https://vi-du.vn về cống');
    const third = await ask(at, 'Cống ngõ 12 bao giờ sửa?');
    for (const intoId of [second, randomUUID(), null]) {
      expect(await said(decide(at, second, { verb: 'merge', intoId }))).toBe('question.other');
    }
    await decide(at, second, { verb: 'merge', intoId: first });
    expect(await said(decide(at, third, { verb: 'merge', intoId: second }))).toBe('question.other');
    await decide(at, first, { verb: 'merge', intoId: third });
    expect(await refusalOf(decide(at, second, { verb: 'unmerge' }))).toMatchObject({
      code: 'question.merged-on',
      facts: { into: 1 },
    });
    await decide(at, first, { verb: 'unmerge' });
    await decide(at, second, { verb: 'unmerge' });
    expect(await states(at)).toEqual(['open', 'pending', 'open']);
  });

  test('a denunciation that others were merged into lets go of them', async () => {
    const at = await direct();
    const [first, second] = [await ask(at, 'Tôi tố cáo ông kia'), await ask(at, 'Tôi cũng thấy vậy đó')];
    await decide(at, second, { verb: 'merge', intoId: first });
    await decide(at, first, { verb: 'divert' });
    expect(await states(at)).toEqual(['diverted', 'pending']);
  });
});

test('a question is set back, opened, replied to, reopened and closed; a reply needs words', async () => {
  const at = await direct();
  const id = await ask(at, 'Bao giờ sửa cống?');
  await decide(at, id, { verb: 'hold' });
  expect((await readQuestions(house.db, at.sessionId))[0]).toMatchObject({
    state: 'pending',
    held_for: 'hand',
  });
  await decide(at, id, { verb: 'open' });
  expect(await said(decide(at, id, { verb: 'reply' }))).toBe('question.words');
  await decide(at, id, { verb: 'reply', reply: 'Trong tháng 12.' });
  expect((await readQuestions(house.db, at.sessionId))[0]).toMatchObject({
    state: 'closed',
    reply: 'Trong tháng 12.',
    held_for: null,
  });
  const late = openAgreements(house).send({ code: at.code, questionId: id, ticket: null, isAgreed: true });
  expect(await said(late)).toBe('question.not-open');
  await decide(at, id, { verb: 'reopen' });
  await decide(at, id, { verb: 'close' });
  expect(await states(at)).toEqual(['closed']);
});

async function direct(): Promise<LiveGround> {
  serial += 1;
  const at = await openDialogue(house, ground, `DT-2026-00${serial}`);
  const settings = { isModerated: false, areQuestionsOpen: true, turnMinutes: 3 };
  await changeSettings(house, at.clerk, { code: at.code, sendKey: randomUUID(), ...settings });
  return at;
}

async function ask(at: LiveGround, text: string, phone?: Awaited<ReturnType<typeof joinDevice>>) {
  const from = phone ?? (await joinDevice(house, at.code));
  const sent = await askQuestion(house, from, { code: at.code, sendKey: randomUUID(), text, name: null });
  return sent.id ?? '';
}

async function decide(
  at: LiveGround,
  questionId: string,
  input: Pick<DecideInput, 'verb'> & Partial<DecideInput>,
) {
  return await decideQuestion(house, at.secretary, {
    code: at.code,
    sendKey: randomUUID(),
    questionId,
    reason: null,
    ...input,
  });
}

async function counts(at: LiveGround) {
  return (await readQuestions(house.db, at.sessionId)).map((row) => row.agreed);
}

async function states(at: LiveGround) {
  return (await readQuestions(house.db, at.sessionId)).map((row) => row.state);
}
