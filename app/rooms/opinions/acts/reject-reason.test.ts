import { expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import { presentOpinionThread } from '#app/rooms/opinions/present.ts';
import { objectionTos } from '#app/rooms/opinions/reason.ts';
import { triagePointers } from '#app/rooms/opinions/triage-question.ts';
import { leaveOutEntry, writeListEntry } from '#app/rooms/organisations/acts/lists.ts';
import { lists } from '#app/rooms/organisations/list.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
import { makePerson } from '#tests/people.ts';
import { presentTriage } from '../present-triage.ts';
import { rejectOpinion } from './decide.ts';
import { sendOpinion } from './send.ts';

test('a reason that has ended is offered no more and refused, but stays readable where it was given', async () => {
  const house = testHouse(await testDatabase());
  const ground = await opinionGround(house);
  const send = async () =>
    await sendOpinion(house, anonymous, {
      ...anOpinion,
      ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
    });
  const [first, second] = [await send(), await send()];
  const refuseIt = async (code: string, reason: string) =>
    await rejectOpinion(house, ground.clerk, { code, version: 1, reason, note: null });
  await refuseIt(first.code, 'insult');
  const keeper = await makePerson(house, {
    ...{ name: 'Quản trị', roles: [{ role: 'administrator', organisationId: ground.ward }] },
  });
  const list = { list: 'reject_reason', organisationId: ground.ward } as const;
  await leaveOutEntry(house, keeper, { ...list, code: 'insult', reason: 'Phường trả lời từng người' });
  for (const reason of ['insult', 'because'])
    await expect(refuseIt(second.code, reason)).rejects.toMatchObject({
      code: 'form.invalid',
      facts: { reason: 'reason' },
    });
  const offered = (await presentTriage(house, ground.clerk, second.code)).rejectReasons;
  expect(offered.map((reason) => reason.code)).not.toContain('insult');
  expect(offered).toHaveLength(6);
  const thread = await presentOpinionThread(house, first.code);
  expect(thread?.rejection).toMatchObject({
    isOpen: false,
    vi: { name: 'Lời lẽ xúc phạm' },
    en: { name: 'Insulting words' },
  });

  // A reason of the house itself: offered from its day on, in both languages, and kept by what was refused for it.
  const own = { name_vi: 'Đã nêu ở buổi khác', name_en: '', says_vi: 'Xem biên bản buổi ấy.', says_en: '' };
  await writeListEntry(house, keeper, {
    ...{ ...list, code: null, words: { ...own, objection_to: 'superior' }, position: 9, source: 'Quy chế 3' },
    ...{ isChecked: false, validFrom: dayOf(house.now()) },
  });
  const given = (await presentTriage(house, ground.clerk, second.code)).rejectReasons.at(-1);
  expect(given).toMatchObject({
    objection: 'superior',
    vi: { name: own.name_vi },
    en: { name: own.name_vi },
  });
  await refuseIt(second.code, given?.code ?? '');
  const told = await presentOpinionThread(house, second.code);
  expect(told?.rejection).toMatchObject({ basis: 'Quy chế 3', vi: { says: own.says_vi } });
});

test('the lists of organisations know the same words as this room', () => {
  const options = (list: 'reject_reason' | 'triage_question', name: string) =>
    lists[list].fields.find((field) => field.name === name)?.options;
  expect(options('reject_reason', 'objection_to')).toEqual(objectionTos);
  expect(options('triage_question', 'points_to')).toEqual(triagePointers);
});
