import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { joinListeners } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { editDialogue } from '#app/rooms/dialogues/acts/arrange.ts';
import { dialogueInput } from '#app/rooms/dialogues/inputs.ts';
import { readById } from '#app/rooms/dialogues/store.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { rejectOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { drawRefused, recheckRefusal } from '#app/rooms/opinions/acts/recheck.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { plan, press, publish } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { accept, say } from '#tests/town/voice.ts';
import { voicesToCome } from '#tests/town/voices-to-come.ts';
import { sendForDrafts } from './acts/ask-drafts.ts';
import { remindOfDrafts } from './acts/remind-drafts.ts';
import { presentDrafts } from './present-drafts.ts';

const planned = {
  ...{ title: 'Trường lớp, chợ', day: '2026-03-20', startsAt: '08:30', endsAt: '11:00' },
  ...{ place: 'Hội trường phường', placeAddress: 'Đường Khương Đình', content: 'Trường lớp.' },
  changeable: 'Thứ tự làm.',
  topics: [{ title: 'Trường lớp', fieldCode: 'EDU', unit: 'culture_social' }],
} as const;
let town: Town;
let dialogue: { id: string; code: string };
beforeAll(async () => {
  town = await peopleTown(
    testHouse(await testDatabase(), {
      listeners: joinListeners([hearing, messagesHear]),
      mail: mailBySmtp({ url: 'smtp://127.0.0.1:9', from: 'Điểm Cầu <gui@diemcau.example>', host: 'x' }),
    }),
  );
  dialogue = await plan(on('2026-02-01'), town, { ...planned, topics: [...planned.topics] });
  await publish(town, { dialogueId: dialogue.id, day: planned.day, noticeNumber: '9/TB-UBND' });
  for (const voice of voicesToCome.slice(0, 3)) {
    const sent = await say(on('2026-03-09'), town, { voice, dialogueCode: dialogue.code });
    await accept(on('2026-03-09'), town, { code: sent.code, voice });
  }
});
afterAll(() => town?.house.mail?.close());

const on = (day: string, time = '09:00') => at(town.house, day, time);
const asked = () => ({ code: dialogue.code, language: 'vi' }) as const;
const inbox = { language: 'vi' } as const;
const mails = async (template: 'drafts_asked' | 'drafts_reminder' | 'recheck_drawn' | 'recheck_wrong') =>
  (await town.house.db.selectFrom('message').selectAll().where('template', '=', template).execute()).map(
    ({ address, body, subject }) => ({ address, body, subject }),
  );

async function ask(dueOn: string) {
  const view = await presentDrafts(on('2026-03-11'), town.people.clerk, asked());
  const group = view.groups.find((each) => each.unitId !== null);
  if (group?.unitId == null) throw new Error('nobody to ask');
  const { unitId, unit, toGive } = group;
  const given = { unitId, unitName: unit ?? '', codes: toGive, cooperatingUnitIds: [] };
  await sendForDrafts(on('2026-03-11'), town.people.clerk, {
    ...{ dialogueId: dialogue.id, dueOn, note: 'Nêu rõ năm khởi công.' },
    ...given,
  });
  const officer = [town.people.culture, town.people.economy].find((one) =>
    one.roles.some((held) => held.unitId === unitId),
  );
  if (officer === undefined) throw new Error(`nobody works at ${unit}`);
  return { officer, unit: unit ?? '' };
}

test('the day for drafts reaches the unit: by mail, in its inbox and on each petition; nobody is asked for a Sunday', async () => {
  await expect(ask('2026-03-15')).rejects.toMatchObject({
    code: 'day.holiday',
    facts: { before: '2026-03-13', after: '2026-03-16' },
  });
  const { officer, unit } = await ask('2026-03-18');
  const [mail] = await mails('drafts_asked');
  expect(mail?.subject).toBe(`${unit}: dự thảo trả lời trước ngày 18/03/2026`);
  expect(mail?.body).toContain('Nêu rõ năm khởi công.');
  const own = await presentInbox(on('2026-03-12'), officer, { ...inbox, pile: 'draft' });
  const [pile] = own.drafts;
  expect(pile).toMatchObject({ dueOn: '2026-03-18', daysLeft: 6, unit, lacking: own.rows.length });
  const [first] = own.rows;
  const desk = await presentDesk(on('2026-03-19'), officer, { code: first?.code ?? '' }, 'vi');
  expect(desk.draftAsk).toMatchObject({ dueOn: '2026-03-18', daysLeft: -1 });
  // The office has its own page of drafts; its inbox is not filled with those of every unit.
  expect((await presentInbox(on('2026-03-12'), town.people.clerk, inbox)).drafts).toEqual([]);
});

test('what lacks is recalled once, shortly before; after a new day for the dialogue the unit has a new one too', async () => {
  expect(await remindOfDrafts(on('2026-03-15'))).toBe(0);
  expect(await remindOfDrafts(on('2026-03-16'))).toBe(1);
  expect(await remindOfDrafts(on('2026-03-16'))).toBe(0);
  const [reminder] = await mails('drafts_reminder');
  expect(reminder?.subject).toMatch(/: còn \d dự thảo cho buổi/);

  const moveIt = { dialogueId: dialogue.id, reason: 'Bão số 3' } as const;
  await press(on('2026-03-17'), town, { ...moveIt, verb: 'postpone' });
  const officer = town.people.culture;
  expect((await presentInbox(on('2026-03-17'), officer, inbox)).drafts).toEqual([]);
  const row = await readById(town.house.db, dialogue.id);
  await editDialogue(on('2026-03-18'), town.people.clerk, {
    ...dialogueInput.parse({
      ...{ ...planned, day: '2026-04-04', kind: 'regular', form: 'both', audience: 'residents' },
      howToTakePart: 'Đến dự.',
      persons: [{ part: 'presiding', name: town.people.head.name, title: 'Chủ tịch' }],
      topics: [{ title: 'Trường lớp', fieldCode: 'EDU', unitId: town.unit('culture_social') }],
      ...{ runSheet: [], points: [], legalBasisIds: ['luat-72-2025'] },
      ...{ collectUntil: null, capacity: null, streamUrl: null },
    }),
    ...{ id: dialogue.id, version: row?.version ?? 0 },
  });
  await press(on('2026-03-18'), town, { dialogueId: dialogue.id, verb: 'announce_again' });
  const moved = await town.house.db.selectFrom('draft_request').select(['due_on', 'reminded_at']).execute();
  // Fifteen days later than the 18th of March; the 2nd of April is a Thursday.
  expect(moved).toEqual([{ due_on: '2026-04-02', reminded_at: null }]);
  expect((await mails('drafts_asked')).at(-1)?.subject).toContain('02/04/2026');
});

test('a refusal that the second look finds wrong is told to head and office, with why', async () => {
  const voice = voicesToCome[4];
  if (voice === undefined) throw new Error('no voice');
  const { clerk, head, front } = town.people;
  const { code } = await say(on('2026-03-19'), town, { voice, dialogueCode: dialogue.code });
  const refused = { code, version: 1, reason: 'no_content', note: null };
  await rejectOpinion(on('2026-03-19'), clerk, refused);
  const of = { dialogueId: dialogue.id };
  await drawRefused(on('2026-03-19'), clerk, { ...of, seed: 'xổ số 48215' });
  const heard = await mails('recheck_drawn');
  const frontMail = town.accounts.find((account) => account.name === front.name)?.email;
  expect(heard.map((mail) => [mail.address, mail.subject])).toContainEqual([
    frontMail,
    'Xem lại: 1 trong 1 ý kiến không tiếp nhận',
  ]);
  const note = 'Nội dung nêu rõ nơi và việc.';
  await recheckRefusal(on('2026-03-19'), front, { code, verdict: 'wrong', note });
  const told = await mails('recheck_wrong');
  expect(told.map((mail) => mail.address).sort()).toEqual(
    town.accounts
      .filter((account) => [clerk.name, head.name].includes(account.name))
      .map((account) => account.email)
      .sort(),
  );
  expect(told.every((mail) => mail.body.includes(note) && mail.subject?.includes(code))).toBe(true);
});
