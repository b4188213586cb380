import { expect, test } from 'vitest';
import { untilThere } from './until-there.ts';

function broken(code: string): Error {
  return Object.assign(new Error('the database is away'), { code });
}

test('work is done again while the database is away, and its answer is the last one', async () => {
  let tries = 0;
  const answer = await untilThere(async () => {
    tries += 1;
    if (tries < 3) throw broken(tries === 1 ? '57P01' : 'ECONNREFUSED');
    return 'kept';
  });
  expect([answer, tries]).toEqual(['kept', 3]);
});

test('any other error is told at once', async () => {
  let tries = 0;
  const work = untilThere(async () => {
    tries += 1;
    throw broken('23505');
  });
  await expect(work).rejects.toThrow('the database is away');
  expect(tries).toBe(1);
});
