import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type Will, writeWills } from '../store-questions.ts';

/** How many people agree now, told only after it is safely kept. */
export type Agreed = Readonly<{ isAgreed: boolean; agreed: number }>;

export type Agreements = Readonly<{
  /** Resolves after the commit; conflict `question.not-open` when the question is not open. */
  send: (will: Will) => Promise<Agreed>;
}>;

type Waiting = Readonly<{ will: Will; resolve: (agreed: Agreed) => void; reject: (error: unknown) => void }>;

const mostAtOnce = 2_000;

/**
 * The group commit of agreements: whatever arrives while a transaction runs goes together into the next one. The
 * last will of a telephone about a question counts; all who sent one are answered by the same commit.
 */
export function openAgreements(house: House): Agreements {
  let waiting: Waiting[] = [];
  let running = false;

  const run = async () => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await commit(house, batch);
    }
    running = false;
  };

  return {
    send(will) {
      return new Promise<Agreed>((resolve, reject) => {
        waiting.push({ will, resolve, reject });
        if (!running) void run();
      });
    },
  };
}

async function commit(house: House, batch: readonly Waiting[]): Promise<void> {
  const last = new Map(batch.map(({ will }) => [`${will.questionId} ${will.deviceId}`, will]));
  try {
    const counts = await house.transact((tx) => writeWills(tx, [...last.values()], house.now()));
    for (const { will, resolve, reject } of batch) {
      const agreed = counts.get(will.questionId);
      if (agreed === undefined) reject(refuse('conflict', 'question.not-open'));
      else resolve({ isAgreed: will.isAgreed, agreed });
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
