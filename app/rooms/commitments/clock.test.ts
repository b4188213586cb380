import pino from 'pino';
import { expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import { joinListeners, type Listener } from '#app/house.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { tickCommitments } from './clock.ts';

test('one promise that throws does not stop the reminders of the others, and is tried at the next turn', async () => {
  let now = new Date('2026-11-23T02:00:00Z');
  let ill = '';
  const lines: string[] = [];
  const breakDown: Listener = async (_house, _tx, event) => {
    if (event.subjectId === ill) throw new Error('the ear broke');
  };
  const house = testHouse(await testDatabase(), {
    now: () => now,
    log: pino({ level: 'error' }, { write: (line: string) => lines.push(line) }),
    listeners: joinListeners([hearing, { 'commitment.chase': [breakDown] }]),
  });
  const ground = await petitionGround(house);
  const { commitment: first } = await concludedDialogue(house, ground, 'DT-2026-00701');
  const { commitment: second } = await concludedDialogue(house, ground, 'DT-2026-00702');
  now = new Date(`${addDays(first.due_on ?? '', 1)}T02:00:00Z`);
  ill = first.id;
  const reminded = async () => {
    const rows = await house.db.selectFrom('reminder').select('subject_id').execute();
    return [first, second].map(({ id }) => rows.filter((row) => row.subject_id === id).length);
  };

  await tickCommitments(house);
  expect(await reminded()).toEqual([0, 1]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ deed: 'commitment.remind', id: first.id });

  ill = '';
  await tickCommitments(house);
  expect(await reminded()).toEqual([1, 1]);
  expect(lines).toHaveLength(1);
});
