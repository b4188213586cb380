import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { daysBetween } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { draftConclusion } from '#app/rooms/commitments/acts/draft.ts';
import { submitConclusion } from '#app/rooms/commitments/acts/sign-conclusion.ts';
import { answerRequest, sendRequest, turnRequest } from '#app/rooms/oversight/acts/request.ts';
import { planSupervision, startSupervision } from '#app/rooms/oversight/acts/supervise.ts';
import { giveAbove } from '#app/rooms/petitions/acts/above.ts';
import { askCooperation, assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { answerEscalation, escalatePetition, recallEscalation } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension, decideExtension, lapseExtensions } from '#app/rooms/petitions/acts/extend.ts';
import { setAbsence } from '#app/rooms/petitions/acts/handler.ts';
import { reopenPetition } from '#app/rooms/petitions/acts/settle.ts';
import { decideTransfer, proposeTransfer, transferPetition } from '#app/rooms/petitions/acts/transfer.ts';
import { draftAnswer, returnDraft } from '#app/rooms/petitions/acts/write.ts';
import { hearing, heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, assignOne, draftOf, openOne } from '#tests/petition-deeds.ts';
import { insertAboveUnit, type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import type { TemplateName } from '../template.ts';

let house: House;
let ground: PetitionGround;
/** Each look at the clock is a second later, so that messages stand in their order. */
let ticks = 0;
const now = () => new Date(Date.parse('2026-11-23T02:00:00Z') + 1000 * ticks++);

beforeEach(async () => {
  ticks = 0;
  const listeners = joinListeners([hearing, messagesHear]);
  house = testHouse(await testDatabase(), { ...outside(), now, listeners });
  ground = await petitionGround(house);
  const staff = [ground.clerk, ground.secondClerk, ground.head, ground.officer, ground.helper, ground.front];
  for (const { personId } of staff) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
});
afterEach(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

const place = () => ({ house, ground });
/** To whom this was mailed, by name, with its text. */
const told = async (template: TemplateName) =>
  await house.db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.person_id')
    .select(['person.name', 'body', 'path', 'subject'])
    .where('template', '=', template)
    .orderBy('message.made_at')
    .execute();
const names = async (template: TemplateName) => (await told(template)).map((row) => row.name);

test('who leads and who is to help hear of it with their own days', async () => {
  const { code } = await openOne(place());
  await assignPetition(house, ground.clerk, {
    ...{ code, leadUnitId: ground.units.economy, cooperatingUnitIds: [ground.units.culture] },
    ...{ dueOn: null, product: null },
  });
  const [lead, ...others] = await told('given_here');
  expect([lead?.name, others]).toEqual(['Vũ Đình Khôi', []]);
  expect(lead?.body).toContain('Hạn trả lời: 14/12/2026.');
  expect(lead?.path).toBe(`/lam-viec/kien-nghi/${code}`);
  const [help] = await told('help_asked');
  expect(help).toMatchObject({ name: 'Hồ Thị Lan' });
  expect(help?.body).toContain('30/11/2026');
  await askCooperation(house, ground.officer, { code, unitIds: [ground.units.office] });
  expect((await names('help_asked')).sort()).toEqual(['Bùi Văn Lưu', 'Hồ Thị Lan', 'Lê Thị Thư']);
});

test('a petition handed on reaches the new unit with why, and not who handed it on', async () => {
  const { code } = await assignOne(place(), await openOne(place()));
  const reason = 'Thuộc phòng Văn hóa';
  await transferPetition(house, ground.clerk, { code, leadUnitId: ground.units.culture, reason });
  const last = (await told('given_here')).at(-1);
  expect(last).toMatchObject({ name: 'Hồ Thị Lan' });
  expect(last?.body).toContain(reason);
  await transferPetition(house, ground.clerk, { code, leadUnitId: ground.units.office, reason });
  expect((await names('given_here')).slice(2)).toEqual(['Bùi Văn Lưu']);
});

test('a draft that comes back reaches who drafted it, with what is lacking', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await draftAnswer(house, ground.secondClerk, draftOf(petition));
  await returnDraft(house, ground.head, { code: petition.code, reason: 'Ghi rõ ngày thay nắp' });
  const [back, ...others] = await told('draft_returned');
  expect([back?.name, others]).toEqual(['Bùi Văn Lưu', []]);
  expect(back?.body).toContain('Ghi rõ ngày thay nắp');
});

test('who asked for time hears what was decided', async () => {
  const { code } = await assignOne(place(), await openOne(place()));
  const ask = { code, toDueOn: '2026-12-21', reason: 'Chờ báo giá' };
  await askExtension(house, ground.officer, ask);
  await decideExtension(house, ground.clerk, { code, isApproved: false, reason: 'Việc này làm được ngay' });
  const [no] = await told('time_refused');
  expect(no).toMatchObject({ name: 'Vũ Đình Khôi' });
  expect(no?.body).toContain('Việc này làm được ngay');
  await askExtension(house, ground.officer, ask);
  await decideExtension(house, ground.clerk, { code, isApproved: true, reason: null });
  expect((await told('time_given'))[0]?.body).toContain('Hạn mới: 21/12/2026.');
});

test('a request for time that nobody decided in time reaches who asked, the office and the head', async () => {
  const { code } = await assignOne(place(), await openOne(place()));
  await askExtension(house, ground.officer, { code, toDueOn: '2026-12-21', reason: 'Chờ báo giá' });
  await lapseExtensions(house);
  expect(await names('time_lapsed')).toEqual([]);
  const { due_on: dueOn } = await house.db
    .selectFrom('petition')
    .select('due_on')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  ticks += daysBetween('2026-11-23', dueOn ?? '') * 86_400 + 86_400;
  await lapseExtensions(house);
  expect((await names('time_lapsed')).sort()).toEqual([
    ...['Bùi Văn Lưu', 'Lê Thị Thư', 'Trần Văn Chủ', 'Vũ Đình Khôi'],
  ]);
  const [mail] = await told('time_lapsed');
  expect([mail?.name, mail?.body.includes('14/12/2026'), mail?.body.includes('Phòng Kinh tế')]).toEqual([
    ...['Vũ Đình Khôi', true, true],
  ]);
});

test('the office hears what a unit proposes and by when, and who proposed hears what became of it', async () => {
  const { code } = await assignOne(place(), await openOne(place()));
  const wish = { code, leadUnitId: ground.units.culture, reason: 'Thuộc phòng Văn hóa' };
  await proposeTransfer(house, ground.officer, wish);
  expect((await names('transfer_asked')).sort()).toEqual(['Bùi Văn Lưu', 'Lê Thị Thư', 'Trần Văn Chủ']);
  const [asked] = await told('transfer_asked');
  expect(asked?.subject).toBe(`Phòng Kinh tế xin chuyển ${code} sang Phòng Văn hóa - Xã hội`);
  expect(asked?.body).toContain('Quyết định chậm nhất 24/11/2026');
  await decideTransfer(house, ground.head, { code, isApproved: false, reason: 'Phòng làm được' });
  const [no] = await told('transfer_refused');
  expect([no?.name, no?.body.includes('Phòng làm được')]).toEqual(['Vũ Đình Khôi', true]);
  await proposeTransfer(house, ground.officer, wish);
  await decideTransfer(house, ground.head, { code, isApproved: true, reason: null });
  const [yes] = await told('transfer_agreed');
  expect(yes?.name).toBe('Vũ Đình Khôi');
  expect(yes?.body).toContain('mà Phòng Kinh tế xin chuyển nay do Phòng Văn hóa - Xã hội chủ trì');
  expect((await told('given_here')).at(-1)?.name).toBe('Hồ Thị Lan');
});

test('what is opened again, and what the level above has answered, reaches the unit', async () => {
  const answered = await answerOne(place(), await openOne(place()));
  await reopenPetition(house, ground.front, { code: answered.code, reason: 'Nắp lại vỡ', leadUnitId: null });
  expect((await told('given_here')).at(-1)?.body).toContain('Nắp lại vỡ');
  const { code } = await assignOne(place(), await openOne(place()));
  await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: true, toBody: null },
    ...{ documentNumber: null, chaseOn: null },
  });
  await answerEscalation(house, ground.superior, { code, answer: 'Sở Xây dựng sửa trong quý I' });
  const [back, ...others] = await told('answer_returned');
  expect([back?.name, back?.subject, others]).toEqual([
    'Vũ Đình Khôi',
    `UBND thành phố đã trả lời về ${code}`,
    [],
  ]);
});

test('the unit above to which it is given hears by when, and that it was taken back', async () => {
  const roads = await insertAboveUnit(house, ground, 'Sở Xây dựng');
  for (const { personId } of [roads.officer, ground.superior]) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
  const { code } = await assignOne(place(), await openOne(place()));
  const up = { whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: true, toBody: null };
  await escalatePetition(house, ground.officer, { ...up, code, documentNumber: null, chaseOn: null });
  const give = { code, unitId: roads.unit, personId: null, dueOn: null, note: 'Đo lại mặt đường' };
  await giveAbove(house, ground.superior, give);
  const [given, ...others] = await told('above_given');
  expect([given?.name, others]).toEqual(['Cán bộ Sở Xây dựng', []]);
  expect(given?.subject).toBe(`Sở Xây dựng trả lời UBND phường về ${code}, hạn 07/12/2026`);
  expect(given?.body).toContain('Đo lại mặt đường');
  await recallEscalation(house, ground.clerk, { code, reason: 'Đường này của phường' });
  const [back, ...more] = await told('above_recalled');
  expect([back?.name, back?.subject, more]).toEqual([
    'Cán bộ Sở Xây dựng',
    `UBND phường rút lại ${code} đã gửi lên`,
    [],
  ]);
  expect(back?.body).toContain('Đường này của phường');
  expect(await told('reminder')).toEqual([]);
});

test('what a session gives comes as one mail for each unit, and its conclusion waits for the head', async () => {
  const at = await heldDialogue(house, ground, 'DT-2026-00041');
  expect(await names('given_many')).toEqual(['Vũ Đình Khôi']);
  expect(await names('given_here')).toEqual([]);
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  await submitConclusion(house, ground.clerk, { id: draft.id, version: draft.version });
  const [wait, ...others] = await told('conclusion_to_sign');
  expect([wait?.name, wait?.path, others]).toEqual(['Trần Văn Chủ', '/lam-viec/ket-luan/DT-2026-00041', []]);
});

test('a conclusion that waits while the head is away reaches the deputy in his place too, and no other deputy', async () => {
  const deputies = [];
  for (const name of ['Đỗ Quang Minh', 'Bùi Thị Hạnh']) {
    const roles = [{ role: 'deputy' as const, organisationId: ground.ward }];
    const person = await makePerson(house, { name, roles });
    const email = `${person.personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', person.personId).execute();
    deputies.push(person);
  }
  await setAbsence(house, ground.head, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '' },
    ...{ substituteId: deputies[0]?.personId ?? '', fromDay: '2026-11-20', toDay: '2026-11-27' },
  });
  const at = await heldDialogue(house, ground, 'DT-2026-00042');
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  await submitConclusion(house, ground.clerk, { id: draft.id, version: draft.version });
  expect((await names('conclusion_to_sign')).sort()).toEqual(['Trần Văn Chủ', 'Đỗ Quang Minh']);
});

test('a request of supervision reaches the unit on the day, and again when it is asked anew', async () => {
  const { code } = await planSupervision(house, ground.front, {
    ...{
      organisationId: ground.ward,
      title: 'Giám sát trả lời',
      body: 'front',
      kind: 'petition',
      group: 'all',
    },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: null, fieldCode: null },
  });
  await startSupervision(house, ground.front, { code });
  const text = 'Vì sao ba kiến nghị trễ?';
  const to = { code, kind: 'explanation' as const, unitId: ground.units.economy, threadCode: null, text };
  await sendRequest(house, ground.front, to);
  expect((await told('supervision_request'))[0]).toMatchObject({
    name: 'Vũ Đình Khôi',
    path: `/lam-viec/giam-sat/${code}`,
  });
  const { id } = await house.db.selectFrom('supervision_request').select('id').executeTakeFirstOrThrow();
  await answerRequest(house, ground.officer, { id, answer: 'Phòng chờ báo giá.', outcome: null });
  await turnRequest(house, ground.front, { id, verb: 'ask_again', words: 'Nói rõ từng việc' });
  expect((await told('supervision_request')).at(-1)?.body).toContain('Nói rõ từng việc');
});

test('who wants no such mail gets none', async () => {
  const { personId } = ground.officer satisfies Actor;
  await house.db
    .insertInto('message_preference')
    .values({ person_id: personId, wants_digest: true, wants_reminders: false, language: 'vi' })
    .execute();
  await assignOne(place(), await openOne(place()));
  expect(await names('given_here')).toEqual([]);
});
