import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { parseCode } from '#app/ground/code.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { keyFits } from '../number.ts';
import { listParts, listPhotos, type OpinionRow, readByCode } from '../store.ts';
import { acceptOpinion, rejectOpinion, reopenOpinion } from './decide.ts';
import { divertOpinion } from './divert.ts';
import { mergeOpinion, unmergeOpinion } from './merge.ts';
import { enterOpinion, type Sending, sendOpinion } from './send.ts';
import { splitOpinion } from './split.ts';
import { withdrawOpinion } from './withdraw.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2026-11-24T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await opinionGround(house);
});

async function send(change: Partial<Sending> = {}) {
  const { ward: organisationId } = ground;
  return await sendOpinion(house, anonymous, {
    ...anOpinion,
    organisationId,
    channel: 'web',
    photos: [],
    client: null,
    ...change,
  });
}

async function row(code: string): Promise<OpinionRow> {
  const found = await readByCode(house.db, code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

async function seen(code: string) {
  return { code, version: (await row(code)).version };
}

async function verbs(code: string) {
  return (await readStory(house.db, 'opinion', [(await row(code)).id])).map((event) => event.verb);
}

async function aPhoto() {
  const bytes = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Copyright: 'Trần Thị Hồng' }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } })
    .jpeg()
    .toBuffer();
  return { name: 'cong-vo.jpg', bytes };
}

describe('sending', () => {
  test('gives a code with a check digit, a number that opens it, and the day of the acknowledgement', async () => {
    const receipt = await send();
    expect(parseCode(receipt.code).kind).toBe('ok');
    expect(receipt.number).toMatch(/^\d{6}$/);
    expect(receipt.ackDueOn).toBe('2026-12-08');
    const kept = await row(receipt.code);
    expect(keyFits(kept.key_hash, receipt.number)).toBe(true);
    expect(keyFits(kept.key_hash, receipt.number === '000000' ? '000001' : '000000')).toBe(false);
    expect(kept.public_text).toBe(
      'Nắp cống trước số nhà […] đường Lê Lai bị vỡ, tôi là [tên], [số điện thoại].',
    );
    expect(await verbs(receipt.code)).toEqual(['opinion.send']);
  });

  test('twice the same form is one opinion with one receipt, also at the same moment', async () => {
    const sendKey = house.newSecret(24);
    const [first, second] = await Promise.all([send({ sendKey }), send({ sendKey })]);
    const third = await send({ sendKey });
    expect(second.code).toBe(first.code);
    expect(third).toEqual({ ...first, isRepeat: true });
    expect(third.number).toBe(first.number);
    const kept = await house.db.selectFrom('opinion').select('id').where('code', '=', first.code).execute();
    expect(kept).toHaveLength(1);
    await expect(send({ sendKey, text: 'Nội dung khác' })).rejects.toMatchObject({
      code: 'opinion.sent-already',
      facts: { code: first.code },
    });
  });

  test('what comes late is marked and kept', async () => {
    const before = await send({ dialogueCode: ground.dialogueCode });
    now = new Date('2026-12-01T17:30:00Z');
    const after = await send({ dialogueCode: ground.dialogueCode });
    now = new Date('2026-11-24T02:00:00Z');
    expect([before.isLate, after.isLate]).toEqual([false, true]);
    await expect(send({ dialogueCode: 'DT-2026-99999' })).rejects.toMatchObject({ code: 'opinion.dialogue' });
  });

  test('draws photos anew, without metadata', async () => {
    const { code } = await send({ photos: [await aPhoto()] });
    const [photo] = await listPhotos(house.db, [(await row(code)).id]);
    expect([photo?.width, photo?.height, photo?.is_public]).toEqual([2000, 667, false]);
    const bytes = await house.files.get(photo?.file_name ?? '');
    const meta = await sharp(bytes ?? new Uint8Array()).metadata();
    expect([meta.format, meta.exif]).toEqual(['jpeg', undefined]);
  });

  test.each([
    ['đơn.jpg', Buffer.from('%PDF-1.4 not a photo'), 'opinion.photo-not'],
    ['rong.jpg', Buffer.alloc(0), 'opinion.photo-not'],
    ['don-co-macro.docm', Buffer.from('PK\u0003\u0004word/vbaProject.bin'), 'opinion.photo-not'],
    ['macro-doi-ten.jpg', Buffer.from('PK\u0003\u0004word/vbaProject.bin'), 'opinion.photo-not'],
    [
      've.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'opinion.photo-not',
    ],
    ['to.jpg', Buffer.alloc(10 * 1024 * 1024 + 1), 'opinion.photo-big'],
  ])('refuses %s by name and sends nothing', async (name, bytes, code) => {
    const before = await house.db.selectFrom('opinion').select('id').execute();
    await expect(send({ photos: [{ name, bytes }] })).rejects.toMatchObject({ code, facts: { name } });
    expect(await house.db.selectFrom('opinion').select('id').execute()).toHaveLength(before.length);
  });

  test('an address that sends without end is asked to wait', async () => {
    const organisationId = ground.ward;
    await house.db.insertInto('opinion_tally').values({ mark: 'x', hour: now, count: 1 }).execute();
    await send({ client: '203.0.113.7', organisationId });
    await house.db.updateTable('opinion_tally').set({ count: 120 }).execute();
    await expect(send({ client: '203.0.113.7' })).rejects.toMatchObject({
      kind: 'busy',
      code: 'opinion.many-sends',
    });
    await send({ client: '203.0.113.8' });
  });

  test('staff write down what was said, others may not', async () => {
    const { consent: _, ...said } = anOpinion;
    const input = {
      ...said,
      organisationId: ground.ward,
      channel: 'phone',
      consentRecord: 'spoken',
      collectedBy: null,
    } as const;
    await expect(enterOpinion(house, ground.clerk, input)).rejects.toMatchObject({
      code: 'opinion.read-back',
    });
    const receipt = await enterOpinion(house, ground.clerk, { ...input, readBack: true });
    const kept = await row(receipt.code);
    expect([kept.channel, kept.consent_record, kept.received_by]).toEqual([
      'phone',
      'spoken',
      ground.clerk.personId,
    ]);
    await expect(enterOpinion(house, ground.officer, input)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('triage', () => {
  test('accept publishes the looked-at words; the second clerk learns who was faster', async () => {
    const { code } = await send();
    const before = await seen(code);
    const input = {
      ...before,
      publicText: 'Nắp cống vỡ',
      seenText: 'Nắp cống vỡ',
      fieldCode: 'TRAF',
      publicPhotoIds: [],
    };
    const accepted = await acceptOpinion(house, ground.clerk, input);
    expect([accepted.state, accepted.public_text]).toEqual(['accepted', 'Nắp cống vỡ']);
    await expect(
      rejectOpinion(house, ground.secondClerk, { ...before, reason: 'insult', note: null }),
    ).rejects.toMatchObject({
      code: 'opinion.changed',
      facts: { who: ground.clerk.name, what: 'opinion.accept' },
    });
    await expect(acceptOpinion(house, ground.officer, input)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('merge and undo lead back to where it stood', async () => {
    const [parent, child] = [await send(), await send()];
    await acceptOpinion(house, ground.clerk, {
      ...(await seen(child.code)),
      publicText: 'x',
      seenText: 'x',
      fieldCode: null,
      publicPhotoIds: [],
    });
    await mergeOpinion(house, ground.clerk, { ...(await seen(child.code)), intoCode: parent.code });
    expect((await row(child.code)).state).toBe('merged');
    await expect(
      rejectOpinion(house, ground.clerk, { ...(await seen(parent.code)), reason: 'insult', note: null }),
    ).rejects.toMatchObject({ code: 'opinion.no-merged', facts: { count: 1 } });
    await unmergeOpinion(house, ground.clerk, await seen(child.code));
    expect(await row(child.code)).toMatchObject({
      state: 'accepted',
      merged_into_id: null,
      merged_from: null,
    });
    expect(await verbs(child.code)).toEqual([
      'opinion.send',
      'opinion.accept',
      'opinion.merge',
      'opinion.unmerge',
    ]);
    await expect(
      mergeOpinion(house, ground.clerk, { ...(await seen(child.code)), intoCode: child.code }),
    ).rejects.toMatchObject({ code: 'opinion.parent-open' });
  });

  test('a rejected one can be looked at again', async () => {
    const { code } = await send();
    const rejected = await rejectOpinion(house, ground.clerk, {
      ...(await seen(code)),
      reason: 'no_content',
      note: 'Chưa rõ',
    });
    expect([rejected.state, rejected.reason_code]).toEqual(['rejected', 'no_content']);
    expect((await reopenOpinion(house, ground.head, await seen(code))).state).toBe('received');
  });

  test('a letter is split; its slip opens every part', async () => {
    const { code, number } = await send({ photos: [await aPhoto()] });
    const photo = (await listPhotos(house.db, [(await row(code)).id]))[0]?.id ?? '';
    const parts = await splitOpinion(house, ground.clerk, {
      ...(await seen(code)),
      parts: [
        { text: 'Cống vỡ', fieldCode: 'TRAF' },
        { text: 'Sổ đỏ chậm', fieldCode: 'LAND' },
      ],
      photoParts: { [photo]: 1 },
    });
    const letter = await row(code);
    expect(letter.state).toBe('split');
    expect((await listParts(house.db, letter.id)).map((part) => part.code)).toEqual(
      parts.map((part) => part.code),
    );
    for (const part of parts) {
      expect(keyFits(part.key_hash, number)).toBe(true);
      expect(part.ack_due_on).toBe(letter.ack_due_on);
    }
    expect((await listPhotos(house.db, [parts[1]?.id ?? '']))[0]?.id).toBe(photo);
  });

  test('the sender takes it back by number; what was merged into it stands alone', async () => {
    const [parent, child] = [await send(), await send()];
    await mergeOpinion(house, ground.clerk, { ...(await seen(child.code)), intoCode: parent.code });
    await expect(
      withdrawOpinion(house, anonymous, { code: parent.code, number: 'x', client: null }),
    ).rejects.toMatchObject({ code: 'opinion.number' });
    const gone = await withdrawOpinion(house, anonymous, {
      code: parent.code,
      number: parent.number,
      client: null,
    });
    expect([gone.state, gone.contact_phone]).toEqual(['withdrawn', null]);
    expect((await row(child.code)).state).toBe('received');
    await expect(
      withdrawOpinion(house, anonymous, { code: parent.code, number: parent.number, client: null }),
    ).rejects.toMatchObject({ code: 'opinion.state' });
  });

  test('a diverted part takes its words out of the letter as well', async () => {
    const { code } = await send({
      text: 'Cống vỡ. Ông Nguyễn Tham Nhũng nhận tiền.',
      photos: [await aPhoto()],
    });
    const letterId = (await row(code)).id;
    const parts = await splitOpinion(house, ground.clerk, {
      ...(await seen(code)),
      parts: [
        { text: 'Cống vỡ', fieldCode: null },
        { text: 'Ông Nguyễn Tham Nhũng nhận tiền.', fieldCode: null },
      ],
      photoParts: {},
    });
    const part = parts[1]?.code ?? '';
    await divertOpinion(house, ground.clerk, {
      ...(await seen(part)),
      kind: 'denunciation',
      body: 'Thanh tra thành phố',
      handover: '12/PC',
    });
    expect((await row(code)).text).toBe('');
    expect((await listParts(house.db, letterId)).map((each) => each.code)).toEqual([parts[0]?.code]);
    expect(await row(part)).toMatchObject({
      state: 'diverted',
      divert_kind: 'denunciation',
      divert_handover: '12/PC',
      split_from_id: null,
    });
  });
});
