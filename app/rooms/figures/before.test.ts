import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { enterPopulation } from '#app/rooms/dialogues/acts/population.ts';
import { rejectOpinion, reopenOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { drawRefused, recheckRefusal } from '#app/rooms/opinions/acts/recheck.ts';
import { drawOpinions, selectOpinion, unselectOpinion } from '#app/rooms/opinions/acts/select.ts';
import { enterTally } from '#app/rooms/opinions/acts/topic-tally.ts';
import { presentRechecksOfDialogue } from '#app/rooms/opinions/present-recheck.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { readCandidates } from '#app/rooms/opinions/store-selection.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { plan, publish } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { accept, say } from '#tests/town/voice.ts';
import { voicesToCome } from '#tests/town/voices-to-come.ts';
import { sendForDrafts } from './acts/ask-drafts.ts';
import { presentGauge } from './present-before.ts';
import { presentDrafts } from './present-drafts.ts';
import { presentFunnel } from './present-funnel.ts';
import { presentHeadPage } from './present-head-page.ts';
import { presentLookBack } from './present-look-back.ts';

const day = '2026-03-20';
let town: Town;
let dialogue: { id: string; code: string };
let codes: string[];
beforeAll(async () => {
  town = await peopleTown(
    testHouse(await testDatabase(), { listeners: { ...petitionsHear, ...commitmentsHear } }),
  );
  dialogue = await plan(at(town.house, '2026-02-01', '09:00'), town, {
    title: 'Trường lớp, chợ',
    day,
    startsAt: '08:30',
    endsAt: '11:00',
    place: 'Hội trường phường',
    placeAddress: 'Đường Khương Đình',
    content: 'Trường lớp.',
    changeable: 'Thứ tự làm.',
    topics: [{ title: 'Trường lớp', fieldCode: 'EDU', unit: 'culture_social' }],
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '9/TB-UBND' });
  codes = [];
  for (const voice of voicesToCome.slice(0, 5)) {
    const sent = await say(at(town.house, '2026-03-09', '10:00'), town, {
      voice,
      dialogueCode: dialogue.code,
    });
    codes.push(sent.code);
    if (codes.length < 5)
      await accept(at(town.house, '2026-03-09', '11:00'), town, { code: sent.code, voice });
  }
});

const now = () => at(town.house, '2026-03-11', '09:00');
const asked = () => ({ code: dialogue.code, language: 'vi' }) as const;
const funnel = async () => {
  const view = await presentFunnel(now(), anonymous, asked());
  if (view === null) throw new Error('the funnel is not public');
  return view;
};

describe('choosing in the open', () => {
  test('says who chose what and why, and keeps what was taken back', async () => {
    const of = { dialogueId: dialogue.id };
    const [first = '', second = ''] = codes;
    const again = { ...of, code: first, way: 'field_balance', reason: null } as const;
    await selectOpinion(now(), town.people.clerk, again);
    await expect(selectOpinion(now(), town.people.head, again)).rejects.toMatchObject({
      code: 'selection.standing',
    });
    const other = { ...of, code: second, way: 'other', reason: null } as const;
    await expect(selectOpinion(now(), town.people.head, other)).rejects.toMatchObject({
      code: 'selection.reason',
    });
    await expect(selectOpinion(now(), town.people.economy, again)).rejects.toMatchObject({ kind: 'missing' });
    await selectOpinion(now(), town.people.head, { ...other, reason: 'Việc gấp' });
    await unselectOpinion(now(), town.people.head, { ...of, code: second, reason: 'Đã xong' });
    const { selection } = await funnel();
    expect(selection.standing.map((line) => [line.code, line.way, line.by])).toEqual([
      [first, 'field_balance', town.people.clerk.name],
    ]);
    expect(selection.takenBack.map((line) => line.removedReason)).toEqual(['Đã xong']);
  });

  test('draws so that anybody can draw again', async () => {
    const said = { dialogueId: dialogue.id, seed: 'xổ số 48215', wanted: 2 };
    const drawn = await drawOpinions(now(), town.people.clerk, said);
    const [draw] = (await funnel()).selection.draws;
    const seed = draw?.seed ?? '';
    // Nobody who has seen the codes can foresee the draw by trying words at home.
    expect(seed).toMatch(/^xổ số 48215 \+ \S{12}$/);
    const mark = (code: string) => createHash('sha256').update(`${seed}:${code}`).digest('hex');
    const expected = [...(draw?.candidates ?? [])].sort((a, b) => (mark(a) < mark(b) ? -1 : 1)).slice(0, 2);
    expect(drawn).toEqual(expected);
    expect(draw).toMatchObject({ seed, of: 3, drawn });
  });

  test('the funnel adds up, and does not tell of a dialogue that is not public', async () => {
    const { funnel: counts } = await funnel();
    expect(counts).toMatchObject({ received: 5, waiting: 1, accepted: 4, floor: 3, written: 1, open: 4 });
    expect((await readCandidates(town.house.db, dialogue.id)).map((each) => each.people)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(await presentFunnel(now(), anonymous, { code: 'DT-2026-99998', language: 'vi' })).toBeNull();
  });
});

describe('before the meeting', () => {
  test('drafts are asked for by a day before it, and given to the unit', async () => {
    const before = await presentDrafts(now(), town.people.clerk, asked());
    const group = before.groups.find((each) => each.toGive.length > 0);
    const send = {
      dialogueId: dialogue.id,
      unitId: group?.unitId ?? '',
      unitName: group?.unit ?? '',
      note: null,
      codes: group?.toGive ?? [],
      cooperatingUnitIds: [town.unit('front'), group?.unitId ?? ''],
    };
    await expect(sendForDrafts(now(), town.people.clerk, { ...send, dueOn: day })).rejects.toMatchObject({
      code: 'draft.due',
    });
    await sendForDrafts(now(), town.people.clerk, { ...send, dueOn: '2026-03-18' });
    const after = (await presentDrafts(now(), town.people.clerk, asked())).groups.find(
      (each) => each.unitId === send.unitId,
    );
    expect(after).toMatchObject({ request: { dueOn: '2026-03-18' }, toGive: [] });
    const given = after?.lines.filter((line) => send.codes.includes(line.code)) ?? [];
    expect(given.map((line) => [line.helpers, line.helped])).toEqual(send.codes.map(() => [1, 0]));
    const head = await presentHeadPage(now(), town.people.head, asked());
    expect(head.unanswered.lines.map((line) => line.draft)).toEqual([null, null, null, null]);
    expect(head.notCalled.lines.map((line) => line.matters)).toEqual(['Trường lớp']);
    expect(head.matters.lines.reduce((sum, matter) => sum + matter.opinions, 0)).toBe(4);
    expect((await presentLookBack(now(), town.people.head, asked())).meetings).toEqual([]);
    await expect(presentHeadPage(now(), anonymous, asked())).rejects.toMatchObject({ kind: 'missing' });
  });

  test('the gauge says who has not spoken', async () => {
    const population = {
      kind: 'place' as const,
      lines: 'Tổ dân phố không ai gửi; 1.500\nTổ 99; 20',
      source: 'Dữ liệu dân cư',
      asOf: '2026-02-01',
    };
    const of = { organisationId: town.wardId };
    await enterPopulation(now(), town.people.clerk, { ...of, ...population });
    const bad = { ...population, lines: 'Tổ 1; nhiều' };
    await expect(enterPopulation(now(), town.people.clerk, { ...of, ...bad })).rejects.toMatchObject({
      code: 'population.line',
      facts: { line: 1 },
    });
    const [places] = (await presentGauge(now(), town.people.clerk, asked())).kinds;
    expect(places?.lines[0]).toMatchObject({ name: 'Tổ dân phố không ai gửi', state: 'silent', voices: 0 });
  });
});

test('some of what was refused is drawn and looked at by somebody else', async () => {
  const { clerk, front } = town.people;
  const last = codes[4] ?? '';
  const version = (await readByCode(town.house.db, last))?.version ?? 1;
  await rejectOpinion(now(), clerk, {
    code: last,
    version,
    reason: 'final_decision',
    note: 'Án đã có hiệu lực',
  });
  const of = { dialogueId: dialogue.id };
  expect(await drawRefused(now(), clerk, { ...of, seed: 'xổ số 48215' })).toEqual([last]);
  await expect(drawRefused(now(), clerk, { ...of, seed: 'xổ số 48215' })).rejects.toMatchObject({
    code: 'recheck.nothing',
  });
  const say = { code: last, verdict: 'wrong' as const, note: null };
  await expect(recheckRefusal(now(), clerk, say)).rejects.toMatchObject({ code: 'recheck.own' });
  await expect(recheckRefusal(now(), front, say)).rejects.toMatchObject({ code: 'recheck.reason' });
  await recheckRefusal(now(), front, { ...say, note: 'Người gửi hỏi việc khác' });
  const { checks, percent } = await presentRechecksOfDialogue(now(), clerk, asked());
  expect([percent, checks.map((check) => [check.code, check.verdict, check.by])]).toEqual([
    5,
    [[last, 'wrong', front.name]],
  ]);
  await expect(presentRechecksOfDialogue(now(), town.people.economy, asked())).rejects.toMatchObject({
    kind: 'missing',
  });
  // The head reads it before the meeting until it is reopened.
  const risks = async () => (await presentHeadPage(now(), town.people.head, asked())).risks.wrongRefusals;
  expect(await risks()).toBe(1);
  await reopenOpinion(now(), clerk, { code: last, version: version + 1 });
  expect(await risks()).toBe(0);
});

test('a form that was ticked is a voice of its place, and stands on the page of the head', async () => {
  const at = async () => {
    const gauge = await presentGauge(now(), town.people.clerk, asked());
    const places = gauge.kinds.find((kind) => kind.kind === 'place');
    return [places?.lines.find((line) => line.name === 'Tổ 99')?.voices, gauge.forms];
  };
  expect(await at()).toEqual([0, 0]);
  await enterTally(now(), town.people.clerk, {
    dialogueId: dialogue.id,
    ...{ residentialUnit: 'Tổ dân phố số 99', forms: 12, ticks: [9] },
  });
  expect(await at()).toEqual([12, 12]);
  const { ticked } = await presentHeadPage(now(), town.people.head, asked());
  expect(ticked).toEqual({ forms: 12, topics: [{ topic: 'Trường lớp', ticks: 9 }] });
});
