import { beforeAll, expect, it } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { presentLegalBases, presentTexts } from '../present-texts.ts';
import { writeStamp } from '../store-load.ts';
import { leadDays } from '../store-rules.ts';
import { foundOrganisation } from './found.ts';
import { loadReferenceData } from './load.ts';
import { changeRule } from './rules.ts';
import { checkText, endText, writeText } from './texts.ts';

let db: Database;
let house: House;
let ward: string;
let province: string;
let wardAdmin: Actor;
let provinceAdmin: Actor;
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => new Date('2026-02-02T02:00:00Z') });
  await loadReferenceData(house);
  const founded = await foundOrganisation(house, anonymous, { adminCode: '00097', ruleProfileId: 'commune' });
  ward = founded.id;
  province = founded.parent_id ?? '';
  const admin = async (name: string, organisationId: string) =>
    await makePerson(house, { name, roles: [{ role: 'administrator', organisationId }] });
  wardAdmin = await admin('Hoàng Minh Trí', ward);
  provinceAdmin = await admin('Lê Thu Hà', province);
});

const words = {
  ...{
    number: '09-QC/TU',
    title: 'Quy chế đối thoại của Tỉnh ủy',
    issuer: 'Tỉnh ủy',
    track: 'local' as const,
  },
  ...{ issuedOn: '2026-01-05', validFrom: '2026-01-05', source: 'Văn phòng Tỉnh ủy gửi' },
};
const seen = async (organisationId: string, number: string, today = '2026-02-02') =>
  (await presentLegalBases(db, { organisationId, today })).find((text) => text.number === number);

it('is added by a province, offered to its communes, and to be checked until somebody has read it', async () => {
  const added = { ...words, organisationId: province, id: null };
  const id = await writeText(house, provinceAdmin, added);
  expect(await seen(ward, words.number)).toMatchObject({ id, status: 'to_check' });
  await expect(writeText(house, provinceAdmin, added)).rejects.toMatchObject({ code: 'text.twin' });
  const check = { organisationId: province, id, source: 'Bản có dấu', checkedOn: '2026-02-01' };
  await expect(checkText(house, wardAdmin, { ...check, organisationId: ward })).rejects.toMatchObject({
    code: 'text.above',
  });
  await expect(checkText(house, provinceAdmin, { ...check, checkedOn: '2026-02-03' })).rejects.toMatchObject({
    code: 'text.checked-later',
  });
  await checkText(house, provinceAdmin, check);
  const [text] = (await presentTexts(house, provinceAdmin, province)).texts.filter((each) => each.id === id);
  expect(text).toMatchObject({ status: 'confirmed', checkedOn: '2026-02-01', checkedBy: 'Lê Thu Hà' });
  await writeText(house, provinceAdmin, { ...added, id, title: 'Quy chế đối thoại trực tiếp' });
  expect(await seen(ward, words.number)).toMatchObject({ status: 'to_check', checkedOn: null });
  const verbs = (await readStory(db, 'rules', [province])).map((event) => event.verb);
  expect(verbs).toEqual(['legal_basis.add', 'legal_basis.check', 'legal_basis.edit']);
});

it('of its own is for nobody else, and a shipped one is kept by the administrators above', async () => {
  const own = { ...words, number: '3-QC/ĐU', organisationId: ward, id: null };
  await writeText(house, wardAdmin, own);
  expect([await seen(ward, own.number), await seen(province, own.number)]).toEqual([
    expect.objectContaining({ status: 'to_check' }),
    undefined,
  ]);
  const check = { id: 'qd-217-2013', source: 'Bản in của Ban Bí thư', checkedOn: '2026-02-02' };
  await expect(checkText(house, wardAdmin, { ...check, organisationId: ward })).rejects.toMatchObject({
    ...{ code: 'text.above', facts: { name: expect.any(String) } },
  });
  await checkText(house, provinceAdmin, { ...check, organisationId: province });
  await expect(writeText(house, anonymous, own)).rejects.toMatchObject({ kind: 'forbidden' });
  // What somebody has checked stays when the program brings its texts again.
  await writeStamp(db, 'legal_basis', 'other', house.now());
  expect(await loadReferenceData(house)).toEqual(['legal_basis']);
  expect(await seen(ward, '217-QĐ/TW')).toMatchObject({ status: 'confirmed', source: check.source });
});

it('makes the strictest of several bases win where a dialogue cites it', async () => {
  const id = (await seen(ward, words.number))?.id ?? '';
  const rule = {
    organisationId: province,
    key: 'notice.lead_days',
    bindsCommunes: true,
    onlyFor: 'cited',
  } as const;
  const rest = { basis: '', basisId: id, validFrom: '2026-02-02' };
  await changeRule(house, provinceAdmin, { ...rule, ...rest, amount: 20 });
  const days = async (legalBasisIds: string[], isForYouth = false) =>
    (await leadDays(db, { organisationId: ward, onDay: '2026-02-02', legalBasisIds, isForYouth })).days;
  expect([await days(['luat-72-2025']), await days(['luat-72-2025', id])]).toEqual([7, 20]);
  expect(await days([id], true)).toBe(30);
  const ours = { ...rule, ...rest, organisationId: ward, bindsCommunes: false };
  await expect(changeRule(house, wardAdmin, { ...ours, amount: 15 })).rejects.toMatchObject({
    code: 'rule.laxer',
  });
  await changeRule(house, wardAdmin, { ...ours, amount: 25 });
  expect([await days([]), await days([id])]).toEqual([7, 25]);
  const inWords = { ...ours, basis: 'Quy chế', basisId: undefined, amount: 25 };
  await expect(changeRule(house, wardAdmin, inWords)).rejects.toMatchObject({ code: 'rule.basis' });
});

it('is offered no more after its last day', async () => {
  const id = (await seen(province, words.number))?.id ?? '';
  const end = { organisationId: province, id, lastDay: '2026-06-30' };
  await expect(endText(house, provinceAdmin, { ...end, lastDay: '2026-01-04' })).rejects.toMatchObject({
    code: 'text.ends-before',
  });
  await endText(house, provinceAdmin, end);
  expect(await seen(ward, words.number, '2026-06-30')).toBeDefined();
  expect(await seen(ward, words.number, '2026-07-01')).toBeUndefined();
});
