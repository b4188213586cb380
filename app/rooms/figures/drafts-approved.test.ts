import { beforeAll, expect, test } from 'vitest';
import { joinListeners } from '#app/house.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { approveDraft } from '#app/rooms/petitions/acts/approve.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer, returnDraft } from '#app/rooms/petitions/acts/write.ts';
import { leaveOutDraftInput, planDraftInput } from '#app/rooms/petitions/inputs.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { listUndrafted } from '#app/rooms/petitions/store-drafts.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { draftOf, said, signOf } from '#tests/petition-deeds.ts';
import { plan, publish } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { accept, say } from '#tests/town/voice.ts';
import { voicesToCome } from '#tests/town/voices-to-come.ts';
import { sendForDrafts } from './acts/ask-drafts.ts';
import { arrangeDraft } from './acts/plan-draft.ts';
import { presentDrafts } from './present-drafts.ts';
import { presentHeadPage } from './present-head-page.ts';

let town: Town;
let dialogue: { id: string; code: string };
beforeAll(async () => {
  town = await peopleTown(
    testHouse(await testDatabase(), { listeners: joinListeners([hearing, messagesHear]) }),
  );
  dialogue = await plan(at(town.house, '2026-02-01', '09:00'), town, {
    ...{ title: 'Trường lớp, chợ', day: '2026-03-20', startsAt: '08:30', endsAt: '11:00' },
    ...{ place: 'Hội trường phường', placeAddress: 'Đường Khương Đình', content: 'Trường lớp.' },
    changeable: 'Thứ tự làm.',
    topics: [{ title: 'Trường lớp', fieldCode: 'EDU', unit: 'culture_social' }],
  });
  await publish(town, { dialogueId: dialogue.id, day: '2026-03-20', noticeNumber: '9/TB-UBND' });
  for (const voice of voicesToCome.slice(0, 4)) {
    const sent = await say(on('2026-03-09'), town, { voice, dialogueCode: dialogue.code });
    await accept(on('2026-03-09'), town, { code: sent.code, voice });
  }
});

const on = (day: string, time = '09:00') => at(town.house, day, time);
const now = () => on('2026-03-11');
const asked = () => ({ code: dialogue.code, language: 'vi' }) as const;
const view = async () => await presentDrafts(now(), town.people.clerk, asked());
const lines = async () => (await view()).groups.flatMap((group) => group.lines);
const open = async () => (await presentHeadPage(now(), town.people.head, asked())).unanswered.all;
const choose = async (code: string, unitId: string) =>
  await arrangeDraft(now(), town.people.clerk, planDraftInput.parse({ code, unitId }));

test('what nobody has yet goes to the unit that the office chooses, and that may be another than suggested', async () => {
  const [first] = await lines();
  const code = first?.code ?? '';
  const police = town.unit('police');
  await choose(code, police);
  const group = (await view()).groups.find((each) => each.unitId === police);
  expect(group?.lines.map((line) => [line.code, line.isChosen])).toEqual([[code, true]]);
  await choose(code, '');
  expect((await view()).groups.some((each) => each.unitId === police)).toBe(false);
  expect(await said(choose(code, dialogue.id))).toBe('petition.unit-given');
  const { economy } = town.people;
  expect(await said(arrangeDraft(now(), economy, planDraftInput.parse({ code, unitId: police })))).toBe(
    'petition.part',
  );
  await choose(code, town.unit('culture_social'));
});

test('a matter is left out of the meeting with a reason, and taken in again', async () => {
  const code = (await lines()).at(-1)?.code ?? '';
  const before = await open();
  expect(leaveOutDraftInput.safeParse({ code, leftOutReason: ' ' }).success).toBe(false);
  const leave = leaveOutDraftInput.parse({ code, leftOutReason: 'Đã trả lời ở kỳ họp trước' });
  await arrangeDraft(now(), town.people.clerk, leave);
  const { leftOut, groups } = await view();
  expect(leftOut).toMatchObject([{ code, reason: 'Đã trả lời ở kỳ họp trước', by: town.people.clerk.name }]);
  expect(groups.flatMap((group) => group.toGive)).not.toContain(code);
  const page = await presentHeadPage(now(), town.people.head, asked());
  expect([page.unanswered.all, page.leftOut]).toEqual([before - 1, 1]);
  await arrangeDraft(now(), town.people.clerk, planDraftInput.parse({ code, unitId: '' }));
  expect([(await view()).leftOut, await open()]).toEqual([[], before]);
});

test('approved words are ready for the meeting, and neither published nor sent; the drafter cannot approve', async () => {
  const { clerk, head, culture } = town.people;
  const unitId = town.unit('culture_social');
  const group = (await view()).groups.find((each) => each.unitId === unitId);
  const code = group?.toGive[0] ?? '';
  await sendForDrafts(now(), clerk, {
    ...{ dialogueId: dialogue.id, dueOn: '2026-03-18', note: null, unitId, unitName: group?.unit ?? '' },
    ...{ codes: [code], cooperatingUnitIds: [] },
  });
  const desk = async () => await presentDesk(now(), clerk, { code }, 'vi');
  const questions = (await desk()).editor.map(({ text }) => text);
  const draft = draftOf({ code }, {});
  const draftAll = {
    ...draft,
    questions: questions.flatMap((text) => draft.questions.slice(0, 1).map((one) => ({ ...one, text }))),
  };
  await draftAnswer(now(), culture, draftAll);
  const messages = async () =>
    Number(
      (
        await town.house.db
          .selectFrom('message')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const [told, unready] = [await messages(), await open()];
  expect(await said(approveDraft(now(), culture, { code }))).toBe('petition.part');
  const approved = await approveDraft(now(), head, { code });
  expect([approved.state, approved.answered_at]).toEqual(['answer_review', null]);
  expect([await messages(), await open()]).toEqual([told, unready - 1]);
  expect((await lines()).find((line) => line.code === code)?.draft).toBe('approved');
  const seen = JSON.stringify(await presentPetition(now(), code, 'vi'));
  expect(seen).not.toContain(draft.questions[0]?.answer);
  expect((await desk()).draft?.approved).toMatchObject({ by: head.name });
  const of = { dialogueIds: [dialogue.id], unitIds: [unitId] };
  expect((await listUndrafted(town.house.db, of)).map((row) => row.code)).not.toContain(code);

  // Sent back, it is open again; handed in anew, it is approved anew and issued afterwards.
  await returnDraft(now(), clerk, { code, reason: 'Thiếu ngày làm' });
  expect((await lines()).find((line) => line.code === code)?.draft).toBe('writing');
  await draftAnswer(now(), culture, draftAll);
  expect((await lines()).find((line) => line.code === code)?.draft).toBe('review');
  await approveDraft(now(), clerk, { code });
  const signed = await signAnswer(now(), head, signOf({ code }));
  expect(signed.answered_at).not.toBeNull();
  expect((await lines()).find((line) => line.code === code)?.draft).toBe('signed');
});

test('who drafted in two roles approves nothing, and after the meeting there is nothing to approve', async () => {
  const { clerk, culture, head } = town.people;
  const unitId = town.unit('culture_social');
  const code = (await view()).groups.find((each) => each.unitId === unitId)?.toGive[0] ?? '';
  await sendForDrafts(now(), clerk, {
    ...{ dialogueId: dialogue.id, dueOn: '2026-03-18', note: null, unitId, unitName: '' },
    ...{ codes: [code], cooperatingUnitIds: [] },
  });
  const questions = (await presentDesk(now(), clerk, { code }, 'vi')).editor.map(({ text }) => text);
  const draft = draftOf({ code }, {});
  const both = { ...culture, roles: [...culture.roles, ...clerk.roles] };
  await draftAnswer(now(), both, {
    ...draft,
    questions: questions.flatMap((text) => draft.questions.slice(0, 1).map((one) => ({ ...one, text }))),
  });
  expect(await said(approveDraft(now(), both, { code }))).toBe('petition.signer-is-other');
  const { db } = town.house;
  await db.updateTable('dialogue').set({ state: 'held' }).where('id', '=', dialogue.id).execute();
  expect(await said(approveDraft(now(), head, { code }))).toBe('petition.before-meeting');
});
