import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { refuse } from '#app/ground/refusal.ts';
import { gather } from './gather.ts';

test('what is sent while a batch is written goes together into the next one', async () => {
  const batches: (readonly number[])[] = [];
  const send = gather<number, number>(async (batch) => {
    batches.push(batch);
    await sleep(20);
    return batch.map((one) => one * 2);
  });
  const first = [1, 2].map(send);
  await sleep(5);
  const later = [3, 4, 5].map(send);
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test('a refusal is for the one who sent it; a broken batch is told to all of it, and the next one goes on', async () => {
  let broken = false;
  const send = gather<string, string>(async (batch) => {
    if (broken) throw new Error('no');
    return batch.map((one) => (one === 'bad' ? refuse('conflict', 'question.not-open') : one));
  });
  const [good, bad] = await Promise.allSettled([send('good'), send('bad')]);
  expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
  broken = true;
  expect((await Promise.allSettled([send('a'), send('b')])).map((one) => one.status)).toEqual([
    'rejected',
    'rejected',
  ]);
  broken = false;
  expect(await send('again')).toBe('again');
});
