import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Voted, VoteOrder } from './voters.ts';

/** Lets a crowd vote; resolves when all have their answers. */
export async function letVote(order: VoteOrder): Promise<Voted> {
  const child = fork(new URL('./voters.ts', import.meta.url));
  try {
    const answered = once(child, 'message');
    child.send(order);
    const [voted]: Voted[] = await answered;
    if (voted === undefined) throw new Error('the voters ended without a word');
    return voted;
  } finally {
    child.kill('SIGKILL');
  }
}
