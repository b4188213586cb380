import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import type { Stream } from '#app/http/stream.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { drawOpinions, selectOpinion, unselectOpinion } from '#app/rooms/opinions/acts/select.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode as readOpinion } from '#app/rooms/opinions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { openSession } from './acts/open.ts';
import { type Feed, openFeed } from './feed.ts';
import { listeners as liveHear } from './listens.ts';
import { drawSlots } from './pages/draw.tsx';
import { floorList } from './question.ts';
import { readStage } from './store-stage.ts';

let house: House;
let ground: OpinionGround;
let dialogueId: string;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners: joinListeners([liveHear]) });
  ground = await opinionGround(house);
  const row = await house.db
    .selectFrom('dialogue')
    .select('id')
    .where('code', '=', ground.dialogueCode)
    .executeTakeFirstOrThrow();
  dialogueId = row.id;
});

async function takeIn(text: string): Promise<string> {
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode } as const;
  const how = { channel: 'web', photos: [], client: null } as const;
  const { code } = await sendOpinion(house, anonymous, { ...anOpinion, ...where, ...how, text });
  await acceptOpinion(house, ground.clerk, {
    ...{ code, version: (await readOpinion(house.db, code))?.version ?? 0, publicText: text, seenText: text },
    ...{ fieldCode: 'TRAF', publicPhotoIds: [] },
  });
  return code;
}

async function begin(): Promise<Feed> {
  const now = house.now();
  await house.db.updateTable('dialogue').set({ state: 'ready' }).where('id', '=', dialogueId).execute();
  await house.db
    .insertInto('connection_point')
    .values({
      ...{ id: house.newId(), dialogue_id: dialogueId, is_main: true, name: 'Hội trường', position: 0 },
      ...{ opened_at: now, headcount: 80 },
    })
    .execute();
  await house.db
    .insertInto('attendance_roll')
    .values({
      ...{ id: house.newId(), dialogue_id: dialogueId, name: 'Trần Văn Chủ' },
      ...{ is_required: true, checked_in_at: now },
    })
    .execute();
  await openSession(house, ground.clerk, { dialogueId });
  const rows = await readStage(house.db, ground.dialogueCode);
  if (rows === null) throw new Error('no session');
  const around = { processId: 'test', load: () => 0 as const, onLag: () => {} };
  return await openFeed({ house, draw: drawSlots(house.publicUrl), rows, around, onEmpty: () => {} });
}

/** What a desk or a telephone hears, by the names of its events. */
function ears(feed: Feed, audience: 'staff' | 'public') {
  const told: string[] = [];
  const stream: Stream = {
    write: (frame) => told.push(frame.bytes.toString()),
    close: () => {},
    onClose: () => {},
    isOpen: () => true,
  };
  feed.join(stream, { audience, language: 'vi', after: feed.stage().seq });
  told.length = 0;
  return { text: () => told.join('') };
}

const chosen = (feed: Feed) => floorList(feed.staff().questions).chosen.map((question) => question.text);

test('a choice that changes while the session runs reaches the desks at once, and no telephone is troubled', async () => {
  await takeIn('Vỉa hè phố Chợ hỏng.');
  const lamp = await takeIn('Đèn phố Chợ tắt.');
  const feed = await begin();
  const desk = ears(feed, 'staff');
  const phone = ears(feed, 'public');
  const choose = (code: string) =>
    selectOpinion(house, ground.clerk, { dialogueId, code, way: 'other', reason: 'Việc gấp' });
  expect(chosen(feed)).toEqual([]);
  await choose(lamp);
  await feed.look();
  expect(chosen(feed)).toEqual(['Đèn phố Chợ tắt.']);
  await expect.poll(desk.text).toContain('question.choose');
  await unselectOpinion(house, ground.clerk, { dialogueId, code: lamp, reason: 'Chọn nhầm' });
  await drawOpinions(house, ground.clerk, { dialogueId, seed: 'xổ số', wanted: 2 });
  await unselectOpinion(house, ground.clerk, { dialogueId, code: lamp, reason: 'Đã trả lời' });
  await feed.look();
  expect(chosen(feed)).toEqual(['Vỉa hè phố Chợ hỏng.']);
  expect(phone.text()).not.toContain('event: questions');

  // What was accepted after the opening is no question until it is chosen; then everybody sees it.
  const late = await takeIn('Chợ không có chỗ để xe.');
  await feed.look();
  expect(feed.staff().questions.map((question) => question.text)).not.toContain('Chợ không có chỗ để xe.');
  await choose(late);
  await feed.look();
  expect(chosen(feed)).toEqual(['Vỉa hè phố Chợ hỏng.', 'Chợ không có chỗ để xe.']);
  await expect.poll(phone.text).toContain('Chợ không có chỗ để xe.');
  feed.close();
});
