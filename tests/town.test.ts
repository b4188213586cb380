import { expect, test } from 'vitest';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { voicesInHand } from '#tests/town/in-hand.ts';
import { voiceAgain, voiceOfMerged } from '#tests/town/merged.ts';
import { voicesThroughTheYear } from '#tests/town/through-the-year.ts';
import { voicesOfLastYear } from '#tests/town/voices.ts';
import { voicesOfToday } from '#tests/town/voices-of-today.ts';
import { voicesToCome } from '#tests/town/voices-to-come.ts';
import { raiseTown } from '#tests/town.ts';

const voices = [
  ...voicesOfLastYear,
  ...voicesOfToday,
  ...voicesToCome,
  ...voicesThroughTheYear,
  ...Object.values(voicesInHand),
  voiceOfMerged,
  voiceAgain,
];

test('the town restates at least forty real questions', () => {
  expect(new Set(voices.map((voice) => voice.real)).size).toBeGreaterThanOrEqual(40);
});

test('the town has a closed, a live and a collecting dialogue, and every voice has its code', async () => {
  const db = await testDatabase();
  const house = testHouse(db, { listeners: { ...petitionsHear, ...commitmentsHear } });
  const town = await raiseTown(house);
  const states = await db.selectFrom('dialogue').select(['code', 'state']).execute();
  const stateOf = (code: string) => states.find((row) => row.code === code)?.state;
  expect([town.closed, town.live, town.collecting].map(stateOf)).toEqual(['closed', 'live', 'collecting']);
  const opinions = await db.selectFrom('opinion').select(['code', 'state', 'text']).execute();
  expect(opinions).toHaveLength(voices.length);
  expect(opinions.filter((row) => row.state === 'diverted').map((row) => row.text)).toEqual(['']);
  const kept = await db.selectFrom('commitment').select('state').orderBy('code').execute();
  // The second of those given is of the ward that was merged: its day passed and nobody keeps it.
  const wanted = [
    'assigned',
    'assigned',
    'not_fulfilled',
    'reported_done',
    'verified',
    'verified',
    'verified',
  ];
  expect(kept.map((row) => row.state).sort()).toEqual(wanted);
  const toSign = await db
    .selectFrom('petition')
    .select('title')
    .where('state', '=', 'answer_review')
    .execute();
  expect(toSign).toEqual([{ title: expect.stringContaining(voicesInHand.toSign.title) }]);
  expect(await settleSilent(house)).toBe(0);
});
