import type { Actor, RoleName } from '#app/ground/actor.ts';
import { anonymous } from '#app/ground/actor.ts';
import { addDays, type Day, instantAt } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { foundOrganisationInTx } from '#app/rooms/organisations/acts/found.ts';
import { loadReferenceData } from '#app/rooms/organisations/acts/load.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { giveAccount, makePerson } from '../people.ts';

/** Every account of the town opens with the same words; it is thrown away with its data. */
export const townPassword = 'buổi đối thoại mùa thu';

type Staff = Actor & { personId: string };
type Given = Readonly<{
  key: string;
  name: string;
  title: string;
  email: string;
  roles: readonly Readonly<{ role: RoleName; unit?: string; atProvince?: boolean }>[];
}>;

/** Invented people in a real ward of Hà Nội. */
const staff = [
  {
    key: 'clerk',
    name: 'Nguyễn Thị Bích',
    title: 'Chuyên viên Văn phòng HĐND và UBND',
    email: 'vanphong@diemcau.example',
    roles: [{ role: 'clerk' }, { role: 'administrator' }, { role: 'reception' }],
  },
  {
    key: 'head',
    name: 'Lê Thị Minh Châu',
    title: 'Chủ tịch Ủy ban nhân dân phường',
    email: 'chutich@diemcau.example',
    roles: [{ role: 'head' }],
  },
  {
    key: 'deputy',
    name: 'Đỗ Quang Minh',
    title: 'Phó Chủ tịch Ủy ban nhân dân phường',
    email: 'phochutich@diemcau.example',
    roles: [{ role: 'deputy' }],
  },
  {
    key: 'secretary',
    name: 'Phạm Thu Trang',
    title: 'Thư ký hội nghị',
    email: 'thuky@diemcau.example',
    roles: [{ role: 'secretary' }],
  },
  {
    key: 'economy',
    name: 'Vũ Đình Khôi',
    title: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
    email: 'kinhte@diemcau.example',
    roles: [{ role: 'officer', unit: 'economy' }],
  },
  {
    key: 'culture',
    name: 'Tạ Thu Hà',
    title: 'Trưởng phòng Văn hóa - Xã hội',
    email: 'vanhoa@diemcau.example',
    roles: [{ role: 'officer', unit: 'culture_social' }],
  },
  {
    key: 'police',
    name: 'Kiều Văn Lâm',
    title: 'Phó Trưởng Công an phường',
    email: 'congan@diemcau.example',
    roles: [{ role: 'officer', unit: 'police' }],
  },
  {
    key: 'front',
    name: 'Ngô Văn Thuận',
    title: 'Chủ tịch Ủy ban MTTQ Việt Nam phường',
    email: 'mattran@diemcau.example',
    roles: [{ role: 'front', unit: 'front' }],
  },
  {
    key: 'council',
    name: 'Đặng Thị Hội',
    title: 'Phó Chủ tịch Hội đồng nhân dân phường',
    email: 'hdnd@diemcau.example',
    roles: [{ role: 'council' }],
  },
  {
    key: 'inspection',
    name: 'Trịnh Văn Chính',
    title: 'Trưởng Ban Thanh tra nhân dân phường',
    email: 'thanhtra@diemcau.example',
    roles: [{ role: 'people_inspection' }],
  },
  {
    key: 'province',
    name: 'Hoàng Thị Vân',
    title: 'Chuyên viên Văn phòng UBND thành phố',
    email: 'thanhpho@diemcau.example',
    roles: [{ role: 'clerk', atProvince: true }],
  },
  {
    key: 'finance',
    name: 'Cao Thị Tuyết',
    title: 'Chuyên viên Sở Tài chính thành phố',
    email: 'sotaichinh@diemcau.example',
    roles: [{ role: 'officer', unit: 'finance', atProvince: true }],
  },
] as const satisfies readonly Given[];

export type TownKey = (typeof staff)[number]['key'];
export type Town = Readonly<{
  house: House;
  wardId: string;
  provinceId: string;
  people: Readonly<Record<TownKey, Staff>>;
  /** Id of the ward's unit of a kind. */
  unit: (kind: string) => string;
  /** The same of the city. */
  cityUnit: (kind: string) => string;
  accounts: readonly Readonly<{ name: string; title: string; email: string; key: TownKey }>[];
}>;

/** Founds the ward of Khương Đình with its province, departments and people, as of the day it began to work. */
export async function peopleTown(house: House): Promise<Town> {
  const then = at(house, '2025-07-01', '08:00');
  await loadReferenceData(house);
  const ward = await house.transact(async (tx) =>
    foundOrganisationInTx(then, tx, {
      actor: anonymous,
      adminCode: '00364',
      ruleProfileId: 'commune',
      hotline: '024 0000 0364',
      hours: '7:00 đến 19:00 mỗi ngày',
      address: 'Trụ sở UBND phường Khương Đình',
    }),
  );
  const provinceId = ward.parent_id;
  if (provinceId === null) throw new Error('the ward has no province');
  await house.db
    .insertInto('installation')
    .values({ id: 1, setup_token_hash: null, home_organisation_id: ward.id, set_up_at: then.now() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ home_organisation_id: ward.id, set_up_at: then.now() }),
    )
    .execute();
  const unit = await unitsOf(house, ward.id);
  const cityUnit = await unitsOf(house, provinceId);
  const made = await Promise.all(
    staff.map(async (given): Promise<[TownKey, Staff]> => {
      const roles = given.roles.map((held) => ({
        role: held.role,
        organisationId: 'atProvince' in held ? provinceId : ward.id,
        unitId: 'unit' in held ? ('atProvince' in held ? cityUnit : unit)(held.unit) : null,
      }));
      const person = await makePerson(house, { name: given.name, title: given.title, roles });
      await giveAccount(house, person.personId, { email: given.email, password: townPassword });
      return [given.key, person];
    }),
  );
  for (const [key, person] of made) {
    const led = staff.find((given) => given.key === key)?.roles.find((held) => 'unit' in held);
    if (led === undefined || !('unit' in led) || 'atProvince' in led) continue;
    await house.db
      .updateTable('unit')
      .set({
        head_person_id: person.personId,
        head_title: staff.find((given) => given.key === key)?.title ?? null,
      })
      .where('id', '=', unit(led.unit))
      .execute();
  }
  const people = Object.fromEntries(made);
  if (!isWhole(people)) throw new Error('somebody of the town is missing');
  return { house, wardId: ward.id, provinceId, people, unit, cityUnit, accounts: staff };
}

/** Kind of a unit of this organisation -> its id. */
async function unitsOf(house: House, organisationId: string): Promise<(kind: string) => string> {
  const units = await readUnits(house.db, organisationId);
  return (kind) => {
    const found = units.find((row) => row.kind === kind);
    if (found === undefined) throw new Error(`no unit of kind ${kind}`);
    return found.id;
  };
}

function isWhole(people: Record<string, Staff>): people is Record<TownKey, Staff> {
  return staff.every((given) => given.key in people);
}

/** The same house at another hour: history is made by the same acts as the present. */
export function at(house: House, day: Day, time: string): House {
  const instant = instantAt(day, time);
  return { ...house, now: () => instant };
}

/** The same house, so many minutes after an instant. */
export function minutesAfter(house: House, start: Date, minutes: number): House {
  const instant = new Date(start.getTime() + minutes * 60_000);
  return { ...house, now: () => instant };
}

/** The nearest day from `day` on that is neither Saturday nor Sunday. */
export function weekdayFrom(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
