import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { changeCommitment, reportDone, verifyCommitment } from '#app/rooms/commitments/acts/keep.ts';
import { type CommitmentRow, readCommitment } from '#app/rooms/commitments/store.ts';
import { answerEscalation, escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension, decideExtension } from '#app/rooms/petitions/acts/extend.ts';
import { joinByOffice, unjoinByOffice } from '#app/rooms/petitions/acts/join.ts';
import { remindUnit } from '#app/rooms/petitions/acts/remind.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { giveVerdict, reopenPetition } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn, templatesSent } from '#tests/message-holes.ts';
import { answerOne, assignOne, draftOf, number, openOne, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import { insertSubscription } from '../store-subscriptions.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-02T02:00:00Z');

beforeAll(async () => {
  const listeners = joinListeners([hearing, messagesHear]);
  house = testHouse(await testDatabase(), { ...outside(), now: () => now, listeners });
  ground = await petitionGround(house);
  for (const { personId } of [ground.officer, ground.front, ground.superior]) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
});

const place = () => ({ house, ground });

/** Somebody follows the code in each language. */
async function followed<Row extends { code: string }>(row: Row): Promise<Row> {
  for (const language of ['vi', 'en'] as const)
    await house.transact((tx) =>
      insertSubscription(tx, {
        ...{ id: house.newId(), organisation_id: ground.ward, code: row.code, channel: 'mail', language },
        ...{ address: `${language}@example.test`, state: 'active', stop_key: house.newSecret(16) },
        ...{ made_at: now, confirm_hash: null },
      }),
    );
  return row;
}
const given = async () => await assignOne(place(), await followed(await openOne(place())));

/** A petition answered with a roadmap, and the promise that follows from it. */
async function promised(): Promise<CommitmentRow> {
  const petition = await given();
  const next = { nextStep: 'Thay hết nắp cống', nextStepOn: '2026-12-22' };
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, next),
    outcome: 'in_progress_roadmap',
  });
  await signAnswer(house, ground.head, signOf(petition));
  const row = await house.db
    .selectFrom('commitment')
    .select('code')
    .where('petition_id', '=', petition.id)
    .executeTakeFirstOrThrow();
  const promise = await readCommitment(house.db, row.code);
  if (promise === undefined) throw new Error('nothing was promised');
  return await followed(promise);
}

async function movedDates(petition: PetitionRow): Promise<void> {
  const { code } = petition;
  await askExtension(house, ground.officer, { code, toDueOn: '2026-12-01', reason: 'Chờ báo giá vật tư' });
  await decideExtension(house, ground.clerk, { code, isApproved: true, reason: null });
  await remindUnit(house, ground.clerk, { code });
}

async function sentUp({ code }: PetitionRow): Promise<void> {
  await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: true, toBody: null },
    ...{ documentNumber: null, chaseOn: null },
  });
  await answerEscalation(house, ground.superior, { code, answer: 'Sở Xây dựng sửa trong quý I' });
}

test('the mail about an extension says why', async () => {
  await movedDates(await given());
  const bodies = await house.db
    .selectFrom('message')
    .select('body')
    .where('template', '=', 'extended')
    .execute();
  expect(bodies).toHaveLength(2);
  for (const { body } of bodies) expect(body).toContain('Chờ báo giá vật tư');
});

test('who follows hears the answer from above also when the asker has settled it meanwhile', async () => {
  const petition = await followed(await openOne(place()));
  const { code } = await assignOne(place(), petition);
  await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: true, toBody: null },
    ...{ documentNumber: null, chaseOn: null },
  });
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, { nextStep: 'Chờ thành phố trả lời' }),
    ...{ outcome: 'forwarded_up', lookAgainOn: addDays(dayOf(now), 60) },
  });
  await signAnswer(house, ground.head, signOf(petition));
  await giveVerdict(house, {
    ...{ code, number, kind: 'satisfied', reason: null, sendKey: house.newId(), address: 'a' },
  });
  await answerEscalation(house, ground.superior, { code, answer: 'Sở Xây dựng sửa trong quý I' });
  const sent = await house.db
    .selectFrom('message')
    .select(['address', 'subject'])
    .where('template', '=', 'heard_above')
    .orderBy('address')
    .execute();
  expect(sent).toEqual([
    { address: 'en@example.test', subject: `The higher level has answered about ${code}` },
    { address: 'vi@example.test', subject: `Cấp trên đã trả lời về ${code}` },
  ]);
  expect(await holesIn(house.db)).toEqual([]);
});

test('every place of every text about a petition and its promise is filled by whoever hears of it', async () => {
  await sentUp(await given());
  const first = await answerOne(place(), await followed(await openOne(place())));
  const [again, into] = [await given(), await given()];
  await linkRepeat(house, ground.clerk, { code: again.code, earlierCode: first.code });
  await joinByOffice(house, ground.clerk, { code: again.code, intoCode: into.code });
  await unjoinByOffice(house, ground.clerk, { code: again.code });
  const silent = await answerOne(place(), await followed(await openOne(place())));
  await reopenPetition(house, ground.front, { code: first.code, reason: 'Lại vỡ', leadUnitId: null });
  const [kept, broken] = [await promised(), await promised()];
  const { code, version } = kept;
  const done = { code, version, text: 'Đã thay đủ nắp cống.', documentNumber: null, photo: null };
  const reported = await reportDone(house, ground.officer, done);
  await verifyCommitment(house, ground.front, {
    ...{ code, version: reported.version, isAccepted: true, note: 'Đã xem tại chỗ', photo: null },
    ...{ latitude: null, longitude: null, seenAt: null },
  });
  await changeCommitment(house, ground.head, {
    ...{ code: broken.code, version: broken.version, verb: 'fail', dueOn: null },
    ...{ reason: 'Thiếu vốn', responsible: 'Phòng Kinh tế' },
  });
  now = new Date(`${addDays(dayOf(now), 40)}T02:00:00Z`);
  await settleSilent(house);
  expect(silent.state).toBe('answered');

  const expected = [
    ...['assigned', 'extended', 'escalated', 'escalation_answered', 'answered', 'promised', 'resolved'],
    ...['reopened', 'settled', 'repeat', 'merged', 'unmerged', 'promise_reported', 'promise_kept'],
    ...['promise_broken', 'to_verify', 'escalated_here', 'reminder', 'given_here'],
  ];
  expect(await templatesSent(house.db)).toEqual(expect.arrayContaining(expected));
  expect(await holesIn(house.db)).toEqual([]);
});
