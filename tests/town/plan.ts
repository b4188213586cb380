import { addDays, dayOf } from '#app/ground/time.ts';
import { addPlanItems, movePlan } from '#app/rooms/dialogues/acts/plan.ts';
import { countRequest, receiveRequest } from '#app/rooms/dialogues/acts/voter-request.ts';
import { planItemInput } from '#app/rooms/dialogues/inputs-plan.ts';
import { readPlan, readPlanItems } from '#app/rooms/dialogues/store-plan.ts';
import { at, type Town } from './people.ts';

/** The plan of this year, approved the December before, and the beginnings of the next; voters ask for one more. */
export async function yearPlans(town: Town, now: Date): Promise<{ live: string; collecting: string }> {
  const { house } = town;
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const head = { headPersonId: town.people.head.personId, unitId: town.unit('office') };
  const then = at(house, `${year - 1}-12-10`, '09:00');
  const soon = Number(addDays(today, 15).slice(5, 7));
  await add(town, then, year, [
    {
      ...head,
      month: 3,
      topic: 'Thanh niên với chuyển đổi số và việc làm',
      audience: 'youth',
      origin: 'obligation',
    },
    {
      ...head,
      month,
      topic: 'Mở đường vành đai và tái định cư',
      kind: 'thematic',
      form: 'both',
      origin: 'repeated',
    },
    { ...head, month: soon, topic: 'Trường mầm non, nhóm trẻ và chợ dân sinh', form: 'both', origin: 'open' },
  ]);
  const plan = await readPlan(house.db, { organisationId: town.wardId, year });
  await movePlan(at(house, `${year - 1}-12-28`, '15:00'), town.people.head, {
    organisationId: town.wardId,
    year,
    verb: 'approve',
    version: plan?.version ?? 1,
    reason: null,
    number: '101/KH-UBND',
  });
  await add(town, at(house, addDays(today, -6), '10:00'), year + 1, [
    { ...head, month: 4, topic: 'Đối thoại định kỳ với Nhân dân', form: 'both', origin: 'last_year' },
    { ...head, month: 9, topic: 'Doanh nghiệp, hộ kinh doanh trong chợ mới', audience: 'businesses' },
  ]);
  await askedFor(town, addDays(today, -9));
  const items = plan === undefined ? [] : await readPlanItems(house.db, plan.id);
  const idOf = (word: string) => items.find((item) => item.topic.includes(word))?.id ?? '';
  return { live: idOf('vành đai'), collecting: idOf('mầm non') };
}

async function add(
  town: Town,
  house: Town['house'],
  year: number,
  items: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await addPlanItems(house, town.people.clerk, {
    organisationId: town.wardId,
    year,
    items: items.map((item) => planItemInput.parse(item)),
  });
}

async function askedFor(town: Town, day: string): Promise<void> {
  const house = at(town.house, day, '14:00');
  const id = await receiveRequest(house, town.people.clerk, {
    organisationId: town.wardId,
    receivedOn: day,
    topic: 'Bãi đỗ xe và giờ cấm xe tải ở đường Khương Đình',
    askedBy: 'Đại diện các tổ dân phố 5, 6, 7',
    phone: null,
    email: null,
    claimed: 3100,
  });
  await countRequest(at(town.house, day, '17:00'), town.people.clerk, {
    id,
    version: 1,
    counted: 2874,
    voters: 41_250,
  });
}
