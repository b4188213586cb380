import { setImmediate as breathe } from 'node:timers/promises';
import { Refusal } from '#app/ground/refusal.ts';

type Waiting<Sent, Answer> = Readonly<{
  sent: Sent;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}>;

const mostAtOnce = 2_000;

/**
 * A group commit: whatever is sent while a batch is written goes together into the next one, and everybody is answered
 * only when `write` has resolved. `write` gives one answer or Refusal for each that was sent, in their order.
 */
export function gather<Sent, Answer>(
  write: (batch: readonly Sent[]) => Promise<readonly (Answer | Refusal)[]>,
): (sent: Sent) => Promise<Answer> {
  let waiting: Waiting<Sent, Answer>[] = [];
  let running = false;

  const run = async () => {
    running = true;
    // What arrives in the same moment is one batch, too.
    for (await breathe(); waiting.length > 0; ) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await answer(batch, write);
    }
    running = false;
  };

  return (sent) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ sent, resolve, reject });
      if (!running) void run();
    });
}

async function answer<Sent, Answer>(
  batch: readonly Waiting<Sent, Answer>[],
  write: (batch: readonly Sent[]) => Promise<readonly (Answer | Refusal)[]>,
): Promise<void> {
  try {
    const answers = await write(batch.map((one) => one.sent));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const found = answers[index];
      if (found === undefined || found instanceof Refusal) reject(found ?? new Error('no answer'));
      else resolve(found);
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
