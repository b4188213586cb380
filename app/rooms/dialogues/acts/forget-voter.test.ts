import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { tickDialogues } from '../clock.ts';
import { presentRequests } from '../present-requests.ts';
import { countRequest, decideRequest, receiveRequest } from './voter-request.ts';

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

const on = (day: string) => at(town.house, day, '09:00');

async function ask(topic: string): Promise<string> {
  const input = { receivedOn: '2026-01-08', topic, askedBy: 'Bà Lan', claimed: 1200 };
  const contact = { phone: '0912345678', email: 'lan@example.vn' };
  const { wardId: organisationId } = town;
  return await receiveRequest(on('2026-01-10'), town.people.clerk, { ...input, ...contact, organisationId });
}

const seen = async (id: string, day: string) => {
  const { requests } = await presentRequests(on(day), town.people.clerk, town.wardId);
  return requests.find((request) => request.id === id);
};

test('telephone and e-mail of who asked for voters go after the days of the rule, and nothing else goes', async () => {
  const id = await ask('Bãi rác tổ 5');
  const open = await ask('Chợ tạm');
  await countRequest(on('2026-01-10'), town.people.clerk, { id, version: 1, counted: 1000, voters: 10_000 });
  const grant = { id, version: 2, verb: 'grant', month: '2026-02', reason: null } as const;
  await decideRequest(on('2026-01-12'), town.people.head, grant);
  expect((await presentRequests(on('2026-01-12'), town.people.clerk, town.wardId)).contactLimit).toEqual({
    ...{ amount: 90, unit: 'calendar' },
  });
  expect(await seen(id, '2026-01-12')).toMatchObject({ contactUntil: '2026-04-12', contactDeletedOn: null });

  await tickDialogues(on('2026-04-12'));
  expect(await seen(id, '2026-04-12')).toMatchObject({ phone: '0912345678', email: 'lan@example.vn' });
  await tickDialogues(on('2026-04-13'));
  await tickDialogues(on('2026-04-14'));
  expect(await seen(id, '2026-04-14')).toMatchObject({
    ...{ phone: null, email: null, contactUntil: null, contactDeletedOn: '2026-04-13' },
    ...{ askedBy: 'Bà Lan', state: 'granted', counted: 1000 },
  });
  // Nobody has decided about the other one: whoever asked must still be told.
  expect(await seen(open, '2026-04-14')).toMatchObject({ phone: '0912345678', contactUntil: null });
  const events = await town.house.db
    .selectFrom('event')
    .select('verb')
    .where('subject_id', '=', id)
    .where('verb', '=', 'voter-request.forget-contact')
    .execute();
  expect(events).toHaveLength(1);
});
