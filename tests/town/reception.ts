import { addReceptionTime, keepReceptionPlace } from '#app/rooms/organisations/acts/reception.ts';
import type { ReceptionTimeInput } from '#app/rooms/organisations/inputs-reception.ts';
import { at, type Town } from './people.ts';

/** Where the ward and the city receive citizens; addresses and telephones are invented. */
export async function receiveCitizens(town: Town): Promise<void> {
  const house = at(town.house, '2025-07-02', '09:00');
  const { clerk, province } = town.people;
  const own = await keepReceptionPlace(house, clerk, {
    organisationId: town.wardId,
    placeId: null,
    name: 'Phòng tiếp công dân phường Khương Đình',
    address: 'Tầng 1, trụ sở UBND phường',
    phone: '024 0000 0365',
    takes: ['petition', 'complaint', 'denunciation'],
    about: 'Quyết định, việc làm của phường và của cán bộ, công chức phường',
  });
  const times: readonly Omit<ReceptionTimeInput, 'placeId'>[] = [
    {
      host: 'head',
      hostTitle: 'Chủ tịch UBND phường',
      weekday: 4,
      monthDays: [],
      fromTime: '08:00',
      toTime: '11:30',
    },
    {
      host: 'head',
      hostTitle: 'Bí thư Đảng ủy phường',
      weekday: null,
      monthDays: [10, 25],
      fromTime: '14:00',
      toTime: '16:30',
    },
    {
      host: 'officer',
      hostTitle: 'Cán bộ tiếp công dân',
      weekday: 1,
      monthDays: [],
      fromTime: '08:00',
      toTime: '11:30',
    },
  ];
  for (const time of times) await addReceptionTime(house, clerk, { ...time, placeId: own });
  const above = await keepReceptionPlace(house, province, {
    organisationId: town.provinceId,
    placeId: null,
    name: 'Ban Tiếp công dân thành phố',
    address: 'Số 0 phố Hòa Giải',
    phone: null,
    takes: ['complaint', 'denunciation'],
    about: 'Khiếu nại, tố cáo liên quan Chủ tịch UBND phường, sở, ngành; khiếu nại lần hai',
  });
  await addReceptionTime(house, province, {
    placeId: above,
    host: 'officer',
    hostTitle: 'Cán bộ tiếp công dân thành phố',
    weekday: 2,
    monthDays: [],
    fromTime: '08:00',
    toTime: '16:30',
  });
}
