import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { tallyVoices } from '#app/rooms/dialogues/acts/gauge.ts';
import { changePopulationLine, enterPopulation } from '#app/rooms/dialogues/acts/population.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { readPopulation } from '#app/rooms/dialogues/store-gauge.ts';
import { readPopulationLines } from '#app/rooms/dialogues/store-population.ts';
import { sendForDrafts } from '#app/rooms/figures/acts/ask-drafts.ts';
import { presentDrafts } from '#app/rooms/figures/present-drafts.ts';
import { drawRefused } from '#app/rooms/opinions/acts/recheck.ts';
import { drawOpinions, selectOpinion, unselectOpinion } from '#app/rooms/opinions/acts/select.ts';
import { readCandidates } from '#app/rooms/opinions/store-selection.ts';
import { at, type Town } from './people.ts';

const places = `Tổ dân phố 3; 1.240
Tổ dân phố 4; 1.105
Tổ dân phố 6; 1.020
Tổ dân phố 9; 940
Tổ dân phố 12; 980
Tổ dân phố 15; 1.310
Tổ dân phố 19; 1.188
Tổ dân phố 21; 1.466`;
const groups = `Phụ nữ; 9.800
Thanh niên; 4.150
Người cao tuổi; 3.020
Tiểu thương trong chợ; 214`;

/** Invented points within the ward; the last unit has none yet. */
const points: Readonly<Record<string, string>> = {
  'Tổ dân phố 3': '20.9985, 105.8102',
  'Tổ dân phố 4': '20.9951, 105.8186',
  'Tổ dân phố 6': '20.9913, 105.8094',
  'Tổ dân phố 9': '20.9899, 105.8152',
  'Tổ dân phố 12': '20.9868, 105.8207',
  'Tổ dân phố 15': '20.9846, 105.8119',
  'Tổ dân phố 19': '20.9822, 105.8171',
};

async function placeUnits(house: House, clerk: Actor, wardId: string): Promise<void> {
  for (const { id, name, people } of await readPopulationLines(house.db, wardId)) {
    const point = points[name];
    if (point !== undefined) await changePopulationLine(house, clerk, { id, name, people, point });
  }
}

/** Before the meeting: questions chosen in the open and drawn, drafts asked for, and who has not been heard. */
export async function beforeToCome(town: Town, now: Date, code: string): Promise<void> {
  const today = dayOf(now);
  const house = at(town.house, addDays(today, -1), '15:00');
  const { clerk, head } = town.people;
  const dialogue = await readByCode(house.db, code);
  if (dialogue === undefined) throw new Error('there is nothing to come');
  const dialogueId = dialogue.id;
  const candidates = await readCandidates(house.db, dialogueId);
  const first = candidates.find((each) => each.people > 1);
  const rest = candidates.filter((each) => each !== first);
  const fieldOf = (each: (typeof candidates)[number]) => each.field_code?.split('.')[0];
  const second = rest.find(
    (each) => each.field_code !== null && (!first || fieldOf(each) !== fieldOf(first)),
  );
  const third = rest.find((each) => each !== second);
  if (first)
    await selectOpinion(house, clerk, { dialogueId, code: first.code, way: 'agreement', reason: null });
  if (second)
    await selectOpinion(house, head, {
      dialogueId,
      code: second.code,
      way: 'field_balance',
      reason: 'Lĩnh vực chưa có câu nào',
    });
  if (third) {
    await selectOpinion(house, clerk, {
      dialogueId,
      code: third.code,
      way: 'other',
      reason: 'Việc gấp trước mùa mưa',
    });
    await unselectOpinion(house, clerk, { dialogueId, code: third.code, reason: 'Đã xử lý xong hôm qua' });
  }
  await drawOpinions(house, clerk, { dialogueId, seed: 'Xổ số miền Bắc, giải đặc biệt 48215', wanted: 2 });
  await drawRefused(at(town.house, today, '00:20'), clerk, {
    dialogueId,
    seed: 'Xổ số miền Bắc, giải đặc biệt 48215',
  });
  const { groups: toPrepare, usualDue } = await presentDrafts(house, clerk, { code, language: 'vi' });
  const culture = town.unit('culture_social');
  await sendForDrafts(house, clerk, {
    cooperatingUnitIds: [town.unit('front')],
    dialogueId,
    unitId: culture,
    unitName: 'Phòng Văn hóa - Xã hội',
    dueOn: usualDue,
    note: 'Nêu rõ việc làm, ngày xong, người chịu trách nhiệm',
    codes: toPrepare.find((group) => group.unitId === culture)?.toGive ?? [],
  });
  const said = {
    organisationId: town.wardId,
    source: 'Công an phường, dữ liệu dân cư',
    asOf: addDays(today, -40),
  };
  await enterPopulation(house, clerk, { ...said, kind: 'place', lines: places });
  await enterPopulation(house, clerk, { ...said, kind: 'group', lines: groups });
  await placeUnits(house, clerk, town.wardId);
  const population = await readPopulation(house.db, { organisationId: town.wardId, dialogueId });
  const voices = Object.fromEntries(
    population
      .filter((part) => part.kind === 'group')
      .map((part) => [part.id, part.name === 'Thanh niên' ? '0' : part.name === 'Phụ nữ' ? '9' : '4']),
  );
  await tallyVoices(house, clerk, { dialogueId, voices });
}
