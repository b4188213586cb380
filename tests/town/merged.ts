import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { foundOrganisationInTx } from '#app/rooms/organisations/acts/found.ts';
import { mergeOrganisation } from '#app/rooms/organisations/acts/merge.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { makePerson } from '#tests/people.ts';
import { at, type Town } from './people.ts';
import { accept, assign, reply, say } from './voice.ts';
import type { Voice } from './voices.ts';

export const voiceOfMerged: Voice = {
  real: 22,
  dialogue: 'none',
  channel: 'web',
  group: 'Tổ dân phố 5',
  field: 'TRAF.1',
  title: 'Cống ngõ 460 tắc, mưa là ngập',
  text: 'Cống thoát nước ngõ 460 bị tắc từ đầu năm, mưa nửa giờ là nước tràn vào nhà. Đề nghị nạo vét.',
};

export const voiceAgain: Voice = {
  ...voiceOfMerged,
  title: 'Cống ngõ 460 lại tắc, nước tràn vào nhà',
  text: 'Cống thoát nước ngõ 460 vẫn tắc, mưa nửa giờ là nước tràn vào nhà. Trước khi nhập phường đã hứa nạo vét mà chưa thấy làm.',
};

/** A former ward answered a matter and was merged; the same matter is sent to the ward of today and waits. */
export async function mergedWard(town: Town, now: Date): Promise<void> {
  const former = await formerWard(at(town.house, '2025-02-03', '08:00'), town);
  const house = town.house;
  const { code } = await say(at(house, '2025-04-07', '19:30'), former, {
    voice: voiceOfMerged,
    dialogueCode: null,
  });
  await accept(at(house, '2025-04-08', '09:00'), former, { code, voice: voiceOfMerged });
  await assign(at(house, '2025-04-08', '10:00'), former, { code, unit: 'economy' });
  await reply(at(house, '2025-04-22', '16:00'), former, {
    ...{ code, by: 'economy', outcome: 'in_progress_roadmap', document: '87/UBND' },
    answer: 'Đơn vị thoát nước đã khảo sát ngõ 460. Sẽ nạo vét 120 m cống và thay hai hố ga.',
    nextStep: 'Nạo vét cống ngõ 460',
    nextStepOn: '2025-06-16',
  });
  const { clerk } = town.people;
  const managing = [former.wardId, town.wardId].map((organisationId) => ({
    ...{ role: 'administrator' as const, organisationId, unitId: null },
  }));
  await mergeOrganisation(
    at(house, '2025-07-01', '09:00'),
    { ...clerk, roles: managing },
    {
      formerId: former.wardId,
      organisationId: town.wardId,
      mergedOn: '2025-07-01',
      mergedBasis: 'nghị quyết về sắp xếp đơn vị hành chính cấp xã năm 2025',
    },
  );
  const later = { ...house, now: () => new Date(now.getTime() - 3 * 3_600_000) };
  await say(later, town, { voice: voiceAgain, dialogueCode: null });
}

/** A ward that stood until 30 June 2025, with the people who worked there until that day. */
async function formerWard(house: House, town: Town): Promise<Town> {
  await house.db
    .insertInto('admin_unit')
    .values({
      ...{ code: '00373', level: 'commune', province_code: '01', kind: 'phường', name: 'Hạ Đình' },
      ...{ full_name: 'Phường Hạ Đình', folded: 'phuong ha dinh', source: 'Danh mục trước 01/7/2025' },
      ...{ valid_from: '1997-01-01', valid_to: '2025-06-30' },
    })
    .execute();
  const ward = await house.transact((tx) =>
    foundOrganisationInTx(house, tx, { actor: anonymous, adminCode: '00373', ruleProfileId: 'commune' }),
  );
  const units = await readUnits(house.db, ward.id);
  const unit = (kind: string) => {
    const found = units.find((row) => row.kind === kind);
    if (found === undefined) throw new Error(`no unit of kind ${kind}`);
    return found.id;
  };
  const work = { organisationId: ward.id, to: '2025-06-30' };
  const clerk = await makePerson(house, { name: 'Đào Thị Nhung', roles: [{ role: 'clerk', ...work }] });
  const head = await makePerson(house, { name: 'Vương Đức Thịnh', roles: [{ role: 'head', ...work }] });
  const economy = await makePerson(house, {
    name: 'Tạ Quang Huy',
    roles: [{ role: 'officer', unitId: unit('economy'), ...work }],
  });
  return { ...town, house, wardId: ward.id, unit, people: { ...town.people, clerk, head, economy } };
}
