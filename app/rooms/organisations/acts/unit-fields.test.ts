import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { presentFieldTable } from '../present-fields.ts';
import { readUnitsForField } from '../store-fields.ts';
import { setUnitFields } from './unit-fields.ts';
import { closeUnit } from './units.ts';

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});
const now = () => at(town.house, '2026-09-01', '09:00');
const set = async (units: Record<string, string>) =>
  await setUnitFields(now(), town.people.clerk, { organisationId: town.wardId, units });
const leads = async (fieldCode: string, onDay = '2026-09-01') =>
  (await readUnitsForField(town.house.db, { organisationId: town.wardId, fieldCode, onDay })).at(0)?.id;

test('a house says which of its departments leads for a field, of either level, and takes it back', async () => {
  const usual = await leads('EDU');
  const economy = town.unit('economy');
  expect(usual).not.toBe(economy);
  expect(await set({ EDU: economy, LAND: '' })).toBe(1);
  expect([await leads('EDU'), await leads('EDU.1')]).toEqual([economy, economy]);
  const [small] = (await view()).fields.find((field) => field.code === 'EDU')?.below ?? [];
  await set({ [small?.key ?? '']: town.unit('police') });
  expect([await leads('EDU'), await leads(small?.code ?? '')]).toEqual([economy, town.unit('police')]);
  expect(await set({ EDU: economy })).toBe(0);
  await set({ EDU: '', [small?.key ?? '']: '' });
  expect([await leads('EDU'), await leads(small?.code ?? '')]).toEqual([usual, usual]);
  expect((await view()).changed?.by).toBe(town.people.clerk.name);
});

test('a department that has ended leads no more; a strange one is refused, and so is who may not', async () => {
  const police = town.unit('police');
  await set({ EDU: police });
  await closeUnit(now(), town.people.clerk, {
    ...{ unitId: police, lastDay: '2026-08-31', reason: 'Kết thúc hoạt động' },
  });
  expect(await leads('EDU')).not.toBe(police);
  const line = (await view()).fields.find((field) => field.code === 'EDU');
  expect([line?.unitId, line?.ended]).toEqual([null, (await nameOf(police)) ?? '']);
  await expect(set({ EDU: police })).rejects.toMatchObject({ code: 'organisation.unit-field' });
  await expect(set({ NONE: '' })).rejects.toMatchObject({ code: 'organisation.unit-field' });
  const of = { organisationId: town.wardId, units: {} };
  await expect(setUnitFields(now(), town.people.economy, of)).rejects.toMatchObject({ kind: 'forbidden' });
});

const view = async () => await presentFieldTable(now(), { organisationId: town.wardId, language: 'vi' });
const nameOf = async (id: string) =>
  (await town.house.db.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst())?.name;
