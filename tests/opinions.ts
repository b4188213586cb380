import type { House } from '#app/house.ts';
import type { SendInput } from '#app/rooms/opinions/inputs.ts';
import { petitionGround } from './petitions.ts';

/** The ward of the petition tests, with the rule of the acknowledgement, two fields and a dialogue that collects. */
export async function opinionGround(house: House) {
  const ground = await petitionGround(house);
  const { db } = house;
  await db
    .insertInto('rule')
    .values(
      (
        [
          ['petition.ack_days', 10, 'working', 'Quy định 11-QĐi/TW', 'confirmed'],
          ['opinion.back_days', 366, 'calendar', 'Thông lệ', 'to_check'],
        ] as const
      ).map(([key, amount, unit, basis, status]) => ({
        ...{ id: house.newId(), profile_id: 'p', organisation_id: null, article: null },
        ...{ key, amount, unit, basis, status, valid_from: '2019-01-01' },
      })),
    )
    .execute();
  await db
    .insertInto('field')
    .values([
      { code: 'LAND', parent_code: null, name_vi: 'Đất đai', name_en: 'Land', position: 1 },
      { code: 'TRAF', parent_code: null, name_vi: 'Giao thông', name_en: 'Roads', position: 2 },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const dialogueCode = 'DT-2026-00013';
  await db
    .insertInto('dialogue')
    .values({
      id: house.newId(),
      organisation_id: ground.ward,
      code: dialogueCode,
      title: 'Đối thoại về giao thông',
      kind: 'regular',
      form: 'in_person',
      audience: 'residents',
      state: 'collecting',
      starts_at: new Date('2026-12-10T01:00:00Z'),
      ends_at: new Date('2026-12-10T04:00:00Z'),
      collect_until: '2026-12-01',
      created_at: house.now(),
    })
    .execute();
  return { ...ground, dialogueCode };
}
export type OpinionGround = Awaited<ReturnType<typeof opinionGround>>;

/** What a citizen's form says unless a test says otherwise. */
export const anOpinion: SendInput = {
  text: 'Nắp cống trước số nhà 12 đường Lê Lai bị vỡ, tôi là Trần Thị Hồng, 0912 345 678.',
  fieldCode: 'TRAF',
  residentialUnit: 'Tổ dân phố số 4',
  contactName: 'Trần Thị Hồng',
  isNamePublic: false,
  contactPhone: '0912345678',
  contactEmail: null,
  dialogueCode: null,
  sendKey: null,
  consent: true,
};
