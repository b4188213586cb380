import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import { readLed } from '#app/rooms/figures/store-programme.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { plan, press } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { createDialogue, editDialogue } from './acts/arrange.ts';
import { addToRoll } from './acts/attend.ts';
import { moveDialogue } from './acts/office-move.ts';
import { describePoint } from './acts/points.ts';
import { openCollecting } from './clock.ts';
import { type DialogueInput, dialogueInput } from './inputs.ts';
import { presentDialogue, presentDialogues } from './present.ts';
import { readById, readParts } from './store.ts';

const day = '2026-03-20';
const planned = {
  title: 'Thoát nước và chiếu sáng các ngõ',
  day,
  startsAt: '08:30',
  endsAt: '11:00',
  place: 'Hội trường phường',
  placeAddress: 'Đường Khương Đình',
  content: 'Thoát nước và chiếu sáng.',
  changeable: 'Thứ tự làm.',
  topics: [{ title: 'Thoát nước', fieldCode: 'TRAF', unit: 'economy' }],
};

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

const on = (days: number) => at(town.house, addDays(day, days), '09:00');
const begin = () => plan(on(-40), town, planned);
const stateOf = async (id: string) => (await readById(town.house.db, id))?.state;

describe('the notice', () => {
  test('six days before is refused, with the days, the basis and the earliest day', async () => {
    const { id } = await begin();
    await expect(press(on(-6), town, { dialogueId: id, verb: 'announce' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'dialogue.lead-days',
      facts: {
        days: 7,
        left: 6,
        basis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
        isChecked: true,
        earliest: addDays(day, 1),
      },
    });
    await press(on(-7), town, { dialogueId: id, verb: 'announce', noticeNumber: '9/TB-UBND' });
    expect(await stateOf(id)).toBe('announced');
  });

  test('with young people is due thirty days before', async () => {
    const { id } = await begin();
    await town.house.db.updateTable('dialogue').set({ audience: 'youth' }).where('id', '=', id).execute();
    await expect(press(on(-29), town, { dialogueId: id, verb: 'announce' })).rejects.toMatchObject({
      code: 'dialogue.lead-days',
      facts: { days: 30, left: 29, earliest: addDays(day, 1) },
    });
    await press(on(-30), town, { dialogueId: id, verb: 'announce' });
  });

  test.each([
    ['place', 'place'],
    ['content', 'content'],
    ['how_to_take_part', 'how_to_take_part'],
  ] as const)('without its %s is refused by name', async (column, missing) => {
    const { id } = await begin();
    await town.house.db
      .updateTable('dialogue')
      .set({ [column]: null })
      .where('id', '=', id)
      .execute();
    await expect(press(on(-20), town, { dialogueId: id, verb: 'announce' })).rejects.toMatchObject({
      code: 'dialogue.four-items',
      facts: { missing },
    });
  });

  test('is not seen by the public before it is given, and the clock opens collecting once', async () => {
    const { id, code } = await begin();
    const anybody = { kind: 'anonymous', personId: null, name: null, roles: [], deviceId: null } as const;
    expect(await presentDialogue(town.house, anybody, code)).toBeNull();
    await press(on(-20), town, { dialogueId: id, verb: 'announce' });
    await openCollecting(on(-20));
    await openCollecting(on(-20));
    expect(await stateOf(id)).toBe('collecting');
    expect(await presentDialogue(town.house, anybody, code)).toMatchObject({ code, state: 'collecting' });
  });
});

describe('postponing', () => {
  test('needs a reason, and the new day keeps the same limit', async () => {
    const { id } = await begin();
    await press(on(-20), town, { dialogueId: id, verb: 'announce' });
    await expect(press(on(-10), town, { dialogueId: id, verb: 'postpone' })).rejects.toMatchObject({
      code: 'dialogue.reason',
    });
    await press(on(-10), town, { dialogueId: id, verb: 'postpone', reason: 'Bão số 3' });
    await expect(press(on(-5), town, { dialogueId: id, verb: 'announce_again' })).rejects.toMatchObject({
      code: 'dialogue.lead-days',
    });
  });

  test('a new day that is near needs a reason, which is published; the notice counts as not in time', async () => {
    const { id, code } = await begin();
    await press(on(-20), town, { dialogueId: id, verb: 'announce' });
    await press(on(-4), town, { dialogueId: id, verb: 'postpone', reason: 'Hội trường ngập' });
    const again = { dialogueId: id, verb: 'announce_again' } as const;
    await expect(press(on(-3), town, again)).rejects.toMatchObject({
      ...{ code: 'dialogue.lead-days', facts: { left: 3, isPutOff: true } },
    });
    await expect(press(on(1), town, { ...again, reason: 'Đã qua ngày' })).rejects.toMatchObject({
      code: 'dialogue.lead-days',
    });
    const reason = 'Hội trường sửa xong sớm, dân đang chờ';
    await press(on(-3), town, { ...again, reason });
    const view = await presentDialogue(on(-3), anonymous, code);
    expect([view?.state, view?.shortNotice, view?.requiredLeadDays]).toEqual([
      'announced',
      { reason, days: 3 },
      7,
    ]);
    const year = Number(planned.day.slice(0, 4));
    const of = { organisationId: town.wardId, year };
    const led = (await readLed(town.house.db, of)).find((each) => each.dialogue_id === id);
    const by = addDays(led?.day ?? '', -(led?.required_lead_days ?? 0));
    expect(led?.notice_on !== null && (led?.notice_on ?? '') > by).toBe(true);
  });

  test('announced without having been put off, no reason makes the days fewer', async () => {
    const { id } = await begin();
    const near = { dialogueId: id, verb: 'announce', reason: 'Việc gấp của phường' } as const;
    await expect(press(on(-5), town, near)).rejects.toMatchObject({ code: 'dialogue.lead-days' });
  });
});

describe('calling off', () => {
  const anybody = { kind: 'anonymous', personId: null, name: null, roles: [], deviceId: null } as const;
  const coming = async () => {
    const list = await presentDialogues(on(-5), anybody, { organisationId: town.wardId, group: 'coming' });
    return list.rows.map((row) => [row.code, row.state]);
  };

  test('what was announced is still among those to come, as called off; a draft that was dropped is nowhere', async () => {
    const told = await begin();
    await press(on(-20), town, { dialogueId: told.id, verb: 'announce' });
    await press(on(-10), town, { dialogueId: told.id, verb: 'cancel', reason: 'Bão số 3' });
    const draft = await begin();
    await press(on(-10), town, { dialogueId: draft.id, verb: 'cancel', reason: 'Nhập nhầm' });
    expect(await coming()).toContainEqual([told.code, 'cancelled']);
    expect((await coming()).map(([code]) => code)).not.toContain(draft.code);
    expect(await presentDialogue(on(-5), anybody, draft.code)).toBeNull();
  });
});

describe('two clerks', () => {
  const input = () =>
    dialogueInput.parse({
      ...planned,
      topics: [],
      kind: 'regular',
      form: 'in_person',
      audience: 'residents',
      howToTakePart: 'Đến dự.',
      collectUntil: null,
      legalBasisIds: ['luat-72-2025'],
      persons: [],
      points: [],
      runSheet: [],
    });

  test('the second is told who changed what', async () => {
    const { clerk, head } = town.people;
    const made = await createDialogue(on(-40), clerk, { ...input(), organisationId: town.wardId });
    const first = { ...input(), id: made.id, version: made.version };
    await editDialogue(on(-39), head, { ...first, title: 'Tên mới của buổi' });
    await expect(editDialogue(on(-39), clerk, first)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'dialogue.changed',
      facts: { who: head.name, what: 'dialogue.edit' },
    });
  });

  test('what the notice said does not change silently', async () => {
    const { id } = await begin();
    await press(on(-20), town, { dialogueId: id, verb: 'announce' });
    const row = await readById(town.house.db, id);
    const moved = { ...input(), id, version: row?.version ?? 0, startsAt: '14:00', endsAt: '16:00' };
    await expect(editDialogue(on(-19), town.people.clerk, moved)).rejects.toMatchObject({
      code: 'dialogue.announced-change',
      facts: { what: 'time' },
    });
  });

  test('after the notice the circle cannot become one that asks for more days, and its four items stay', async () => {
    const { id } = await begin();
    await press(on(-20), town, { dialogueId: id, verb: 'announce' });
    const row = await readById(town.house.db, id);
    const { place, place_address: placeAddress } = row ?? {};
    const same = {
      ...input(),
      id,
      version: row?.version ?? 0,
      place: place ?? null,
      placeAddress: placeAddress ?? null,
    };
    const { clerk } = town.people;
    await expect(editDialogue(on(-19), clerk, { ...same, audience: 'youth' })).rejects.toMatchObject({
      code: 'dialogue.lead-days',
      facts: { days: 30, left: 20 },
    });
    await expect(editDialogue(on(-19), clerk, { ...same, content: null })).rejects.toMatchObject({
      code: 'dialogue.four-items',
      facts: { missing: 'content' },
    });
    await editDialogue(on(-19), clerk, { ...same, title: 'Tên mới của buổi' });
  });

  test('a point that is renamed stays the same point, with all that is known of it', async () => {
    const { id } = await begin();
    const { clerk } = town.people;
    const edit = async (points: DialogueInput['points']) => {
      const row = await readById(town.house.db, id);
      await editDialogue(on(-40), clerk, { ...input(), id, version: row?.version ?? 0, points });
      return (await readParts(town.house.db, id)).points.filter((point) => !point.is_main);
    };
    const fresh = { id: null, address: null, capacity: null, isMain: false };
    const [point] = await edit([{ ...fresh, name: 'Nhà văn hoá tổ 5' }]);
    const known = {
      capacity: 80,
      equipment: 'Máy chiếu',
      coordinatorName: 'Vũ Thị Mai',
      coordinatorPhone: null,
    };
    await describePoint(on(-40), clerk, { dialogueId: id, id: point?.id ?? '', ...known });
    const renamed = await edit([
      { ...fresh, name: 'Nhà văn hoá tổ 6' },
      { ...fresh, id: point?.id ?? null, name: 'Nhà văn hóa tổ 5' },
    ]);
    expect(renamed.map((row) => [row.name, row.coordinator_name])).toEqual([
      ['Nhà văn hoá tổ 6', null],
      ['Nhà văn hóa tổ 5', 'Vũ Thị Mai'],
    ]);
    expect(renamed[1]?.id).toBe(point?.id);
  });

  test('an officer may neither arrange nor move', async () => {
    const { id } = await begin();
    const { economy } = town.people;
    const wanted = { ...input(), organisationId: town.wardId };
    await expect(createDialogue(town.house, economy, wanted)).rejects.toMatchObject({ kind: 'forbidden' });
    const row = await readById(town.house.db, id);
    const move = { dialogueId: id, verb: 'announce' as const, version: row?.version ?? 0 };
    await expect(moveDialogue(on(-20), economy, move)).rejects.toMatchObject({ code: 'dialogue.part' });
  });
});

test('who was there changes no more once the minutes are signed', async () => {
  const { id, code } = await begin();
  const { clerk } = town.people;
  const delegate = { dialogueId: id, name: 'Lý Thị Hoa', title: null, unitId: null, isRequired: false };
  const enrol = () => addToRoll(on(1), clerk, delegate);
  await town.house.db.updateTable('dialogue').set({ state: 'held' }).where('id', '=', id).execute();
  await enrol();
  expect(await presentDialogue(town.house, clerk, code)).toMatchObject({ may: { attend: true } });
  await town.house.db.updateTable('dialogue').set({ state: 'minutes_signed' }).where('id', '=', id).execute();
  await expect(enrol()).rejects.toMatchObject({ kind: 'conflict', code: 'dialogue.minuted' });
  expect(await presentDialogue(town.house, clerk, code)).toMatchObject({ may: { attend: false } });
});

test('the day of a dialogue is the day in Vietnam', async () => {
  const { id } = await begin();
  const row = await readById(town.house.db, id);
  expect(row && dayOf(row.starts_at)).toBe(day);
});
