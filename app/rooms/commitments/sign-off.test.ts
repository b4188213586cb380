import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { commitmentsOf, concludedDialogue, hearing, heldDialogue, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { refusalOf, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf, on, whole } from '#tests/steps/conclusion.ts';
import { amendConclusion } from './acts/amend.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { reportDone, showProgress, verifyCommitment } from './acts/keep.ts';
import { recordPosting } from './acts/post.ts';
import { dropAmendment, returnConclusion, signConclusion, submitConclusion } from './acts/sign-conclusion.ts';
import { presentCommitment } from './present.ts';
import { presentConclusionDesk, presentConclusionOfDialogue } from './present-conclusion.ts';
import { presentDesk } from './present-desk.ts';
import { presentField } from './present-field.ts';
import { readCommitment, readEvidence, readVerifications } from './store.ts';
import { readConclusion, readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 300;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

describe('sign-off', () => {
  test('the office hands in, the head sends back and signs, the office issues with the number', async () => {
    const { draft, at } = await drafted();
    const clerk = ground.clerk;
    const head = ground.head;
    expect(await said(issueConclusion(house, clerk, { ...on(draft), number: '7/TB-UBND' }))).toBe(
      'conclusion.state',
    );
    const handed = await submitConclusion(house, clerk, on(draft));
    const edit = { ...on(handed), assessment: null, monitorUnitId: null, items: [] };
    expect(await said(editConclusion(house, clerk, edit))).toBe('conclusion.in-review');
    expect(await said(signConclusion(house, clerk, on(handed)))).toBe('conclusion.part');
    const back = await returnConclusion(house, head, { ...on(handed), reason: 'Ghi rõ sản phẩm' });
    const again = await submitConclusion(house, ground.secondClerk, on(back));
    const signed = await signConclusion(house, head, on(again));
    expect([signed.state, signed.signed_by_name, signed.submitted_by_name]).toEqual([
      'signed',
      'Trần Văn Chủ',
      'Bùi Văn Lưu',
    ]);
    const issued = await issueConclusion(house, clerk, { ...on(signed), number: '7/TB-UBND' });
    expect([issued.state, issued.number]).toEqual(['issued', '7/TB-UBND']);
    const desk = await presentConclusionDesk(house, clerk, at.code);
    expect(desk?.may).toMatchObject({ edit: false, submit: false, sign: false, amend: true });
  });

  test('who wrote the last version does not sign it off', async () => {
    const { draft, items } = await drafted();
    const edited = await editConclusion(house, ground.head, { ...whole(draft), items: items.map(inputOf) });
    const handed = await submitConclusion(house, ground.clerk, on(edited));
    expect(await said(signConclusion(house, ground.head, on(handed)))).toBe('conclusion.signer-is-other');
  });

  test.each([
    ['2026-11-20', 'past'],
    ['2062-11-23', 'far'],
    ['2026-12-06', 'holiday'],
  ])('a date that cannot be meant is a hole: %s', async (dueOn, why) => {
    const { draft, items, at } = await drafted();
    const wrong = items.map((item, index) =>
      index === 3 ? { ...inputOf(item), dueOn, promiseId: null } : inputOf(item),
    );
    const saved = await editConclusion(house, ground.clerk, { ...whole(draft), items: wrong });
    const refusal = await refusalOf(submitConclusion(house, ground.clerk, on(saved)));
    expect([refusal.code, refusal.facts.items]).toEqual(['conclusion.no-holes', '4']);
    const desk = await presentConclusionDesk(house, ground.clerk, at.code);
    expect(desk?.body?.items[3]?.lacks).toEqual([`due_${why}`, 'product', 'source']);
  });
});

test('a head does not issue what he wrote himself, though he may issue without signing off first', async () => {
  const at = await heldDialogue(house, ground, fresh());
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  const items = (await readItems(house.db, draft.id)).map(inputOf);
  const saved = await editConclusion(house, ground.head, { ...whole(draft), items });
  expect(await said(issueConclusion(house, ground.head, { ...on(saved), number: '97/TB-UBND' }))).toBe(
    'conclusion.signer-is-other',
  );
  const again = await editConclusion(house, ground.clerk, { ...whole(saved), items });
  const issued = await issueConclusion(house, ground.head, { ...on(again), number: '97/TB-UBND' });
  expect(issued.state).toBe('issued');
});

describe('an amendment', () => {
  test('counts from its own issue; kept promises go on, changed ones are superseded with the link', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const reason = 'Ghi sai hạn thay đèn';
    const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
    expect((await presentConclusionOfDialogue(house, at.code))?.issued?.number).toBe(at.conclusion.number);
    expect(await said(amendConclusion(house, ground.head, { dialogueId: at.dialogueId, reason }))).toBe(
      'conclusion.exists',
    );
    const items = (await readItems(house.db, draft.id)).map(inputOf);
    const changed = items.map((item) => (item.content === lamps ? { ...item, dueOn: '2027-01-15' } : item));
    const saved = await editConclusion(house, ground.clerk, { ...whole(draft), items: changed });
    await issueConclusion(house, ground.head, { ...on(saved), number: '99/TB-UBND' });
    const promises = await commitmentsOf(house, at.dialogueId);
    expect(promises.map((row) => [row.state, row.due_on])).toEqual([
      ['superseded', '2026-12-31'],
      ['assigned', '2027-01-15'],
    ]);
    expect(promises[0]?.superseded_by_id).toBe(promises[1]?.id);
    const view = await presentConclusionOfDialogue(house, at.code);
    expect([view?.issued?.number, view?.amended]).toMatchObject([
      '99/TB-UBND',
      { number: at.conclusion.number, reason, edition: 1 },
    ]);
    const first = await presentConclusionOfDialogue(house, at.code, 1);
    expect([first?.issued?.number, first?.amended, first?.replaced]).toMatchObject([
      at.conclusion.number,
      null,
      { number: '99/TB-UBND', reason, isCurrent: true },
    ]);
    expect(first?.issued?.items.map((item) => item.dueOn)).toContain('2026-12-31');
    expect(await presentConclusionOfDialogue(house, at.code, 3)).toBeNull();
  });

  test.each([
    ['2026-11-20', 'past'],
    ['2062-11-23', 'far'],
    ['2026-12-06', 'holiday'],
  ])('that puts a day that cannot be meant in the place of a good one has a hole: %s', async (dueOn, why) => {
    const at = await concludedDialogue(house, ground, fresh());
    const reason = 'Ghi sai hạn thay đèn';
    const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
    const items = (await readItems(house.db, draft.id)).map(inputOf);
    const changed = items.map((item) => ({ ...item, dueOn, promiseId: null, petitionId: null }));
    const saved = await editConclusion(house, ground.clerk, { ...whole(draft), items: changed });
    expect(await said(issueConclusion(house, ground.head, { ...on(saved), number: '98/TB-UBND' }))).toBe(
      'conclusion.no-holes',
    );
    const desk = await presentConclusionDesk(house, ground.clerk, at.code);
    const lacks = desk?.body?.items.filter((item) => item.kind !== 'explained').map((item) => item.lacks);
    expect(new Set(lacks?.flat())).toEqual(new Set([`due_${why}`, 'product', 'source']));
    expect(lacks?.every((each) => each[0] === `due_${why}`)).toBe(true);
  });

  test('long after the last day is not late where the first came in time; copies of the first that hang are named', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const copy = { conclusionId: at.conclusion.id, kind: 'seat' as const, who: 'Bùi Văn Lưu' };
    const from = { ...copy, known: [], allKnown: false, fromDay: '2026-11-23' };
    await recordPosting(house, ground.clerk, { ...from, places: ['Bảng tin'], untilDay: null });
    await recordPosting(house, ground.clerk, { ...from, places: ['Cổng chợ'], untilDay: '2026-12-01' });
    now = new Date('2027-02-01T02:00:00Z');
    const reason = 'Sửa lỗi chữ';
    const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
    expect((await presentConclusionDesk(house, ground.clerk, at.code))?.daysLate).toBe(0);
    await issueConclusion(house, ground.head, { ...on(draft), number: '101/TB-UBND' });
    const desk = await presentConclusionDesk(house, ground.clerk, at.code);
    expect([desk?.daysLate, desk?.postings, desk?.outdated.map((each) => each.place)]).toEqual([
      0,
      [],
      ['Bảng tin'],
    ]);
  });

  test('begun by mistake is dropped with a reason; what was issued counts, and another may be begun', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const reason = 'Sai hạn mục 2';
    const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
    const drop = { id: draft.id, version: draft.version, reason: 'Bấm nhầm' };
    await expect(dropAmendment(house, ground.officer, drop)).rejects.toMatchObject({ kind: 'missing' });
    expect((await dropAmendment(house, ground.clerk, drop)).state).toBe('dropped');
    expect(await said(dropAmendment(house, ground.clerk, drop))).toBe('conclusion.changed');
    expect((await readConclusion(house.db, at.dialogueId))?.state).toBe('issued');
    const again = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
    expect(again.state).toBe('draft');
  });

  test('that keeps an item word by word keeps its promise', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const draft = await amendConclusion(house, ground.clerk, {
      dialogueId: at.dialogueId,
      reason: 'Sửa lỗi chữ',
    });
    await issueConclusion(house, ground.head, { ...on(draft), number: '100/TB-UBND' });
    const promises = await commitmentsOf(house, at.dialogueId);
    expect(promises.map((row) => [row.state, row.id])).toEqual([['assigned', at.commitment.id]]);
  });
});

test('copies on paper are kept with where, who, from when until when, and shown', async () => {
  const at = await concludedDialogue(house, ground, fresh());
  const copy = {
    conclusionId: at.conclusion.id,
    kind: 'village_head' as const,
    ...{ places: ['Tổ trưởng tổ dân phố 5'], known: [], allKnown: false },
    who: 'Lê Thị Thư giao tận tay',
    fromDay: '2026-11-23',
    untilDay: null,
  };
  expect(await said(recordPosting(house, ground.officer, copy))).toBe('conclusion.missing');
  expect(await said(recordPosting(house, ground.clerk, { ...copy, fromDay: '2026-11-22' }))).toBe(
    'posting.early',
  );
  expect(await said(recordPosting(house, ground.clerk, { ...copy, fromDay: '2026-11-24' }))).toBe(
    'posting.later',
  );
  await recordPosting(house, ground.clerk, copy);
  await recordPosting(house, ground.clerk, {
    ...copy,
    kind: 'seat',
    places: ['Bảng tin'],
    untilDay: '2026-12-13',
  });
  const view = await presentConclusionOfDialogue(house, at.code);
  expect(view?.postings.map((row) => [row.kind, row.until])).toEqual([
    ['village_head', null],
    ['seat', '2026-12-13'],
  ]);
});

test('progress is shown with evidence by who does it; the Front looks in the field once, whatever the line does', async () => {
  const at = await concludedDialogue(house, ground, fresh());
  const code = at.commitment.code;
  const version = async () => (await readCommitment(house.db, code))?.version ?? 0;
  const text = 'Đã thay 20 bóng ở ngõ 74';
  const step = { code, version: await version(), text, documentNumber: null, photo: null };
  expect(await said(showProgress(house, ground.helper, step))).toBe('commitment.part');
  expect((await showProgress(house, ground.officer, step)).state).toBe('on_track');
  expect((await presentCommitment(house, code, 'vi'))?.evidence.map((piece) => piece.text)).toEqual([text]);
  await reportDone(house, ground.officer, { ...step, documentNumber: '12/BB-KT', version: await version() });
  const [toSee] = (await presentField(house, ground.front)).filter((row) => row.code === code);
  expect([toSee?.said, toSee?.document, toSee?.photoId]).toEqual([text, '12/BB-KT', null]);
  const seen = {
    code,
    version: await version(),
    isAccepted: true,
    note: 'Đếm đủ 48 bóng sáng',
    photo: null,
    latitude: 20.9931,
    longitude: 105.8155,
    seenAt: '2026-11-22T11:00:00.000Z',
    sendKey: 'ngoai-duong-1',
  };
  expect((await verifyCommitment(house, ground.front, seen)).state).toBe('verified');
  expect((await verifyCommitment(house, ground.front, seen)).state).toBe('verified');
  const looked = await readVerifications(house.db, at.commitment.id);
  expect(looked.map((row) => [row.latitude, row.seen_at?.toISOString()])).toEqual([
    [20.9931, '2026-11-22T11:00:00.000Z'],
  ]);
  expect(await readEvidence(house.db, at.commitment.id)).toHaveLength(2);
  // Where the Front stood is for those who answer for it; the unit and the public do not read it.
  const stood = async (who: Actor) =>
    (await presentDesk(house, who, code, 'vi'))?.stood.map((where) => where.place);
  for (const who of [ground.clerk, ground.front]) expect(await stood(who)).toEqual(['20.99310, 105.81550']);
  expect(await stood(ground.officer)).toEqual([]);
  expect(JSON.stringify(await presentCommitment(house, code, 'vi'))).not.toContain('20.99');
});

async function drafted() {
  const at = await heldDialogue(house, ground, fresh());
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  return { at, draft, items: await readItems(house.db, draft.id) };
}

function fresh(): string {
  serial += 1;
  now = new Date('2026-11-23T02:00:00Z');
  return `DT-2026-00${serial}`;
}
