import { expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { presentOpinionThread } from '#app/rooms/opinions/present.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
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
  await house.db
    .updateTable('reject_reason')
    .set({ valid_to: '2020-01-01' })
    .where('code', '=', 'insult')
    .execute();
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
});
