import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isThreadLost } from './threads.ts';
import { threadsOfNode } from './threads-of-node.ts';

const entry = join(import.meta.dirname, '..', 'thread.ts');
const limits = { megabytes: 64, atOnce: 2 };
const open = { ask: 'open', kind: 'csv', bytes: new TextEncoder().encode('Nội dung\nĐường hỏng\n') };
const asked = { ms: 20_000 };

test('no more threads of a job stand at once than it may have; the next waits, or gives up its place', async () => {
  const threads = threadsOfNode(entry);
  const [first, second, third, fourth] = [1, 2, 3, 4].map(() => threads.open('sheet', limits));
  if (!first || !second || !third || !fourth) throw new Error('no threads');
  await Promise.all([first.ask(open, asked), second.ask(open, asked)]);
  let isThirdIn = false;
  const waiting = third.ask(open, asked).then((answer) => {
    isThirdIn = true;
    return answer;
  });
  const fromFourth = fourth.ask(open, asked).catch((error: unknown) => error);
  // Those that have their turn go on meanwhile.
  await first.ask({ ask: 'rows', sheet: 'CSV', most: 1 }, asked);
  expect(isThirdIn).toBe(false);
  await fourth.close();
  await first.close();
  expect(await waiting).toMatchObject([{ name: 'CSV', rows: 2 }]);
  await third.close();
  expect(isThreadLost(await fromFourth)).toBe(true);
  await second.close();
});
