import type { House } from '#app/house.ts';
import { deliverDue } from './acts/deliver.ts';
import { postTopic } from './acts/owe.ts';

/** The postman of this process. `close` lets what is in hand be handed over and written down. */
export type Post = Readonly<{ close: () => Promise<void> }>;

const lookEvery = 5_000;

/** Goes when the bell rings and every five seconds, one round at a time. */
export function openPost(house: House): Post {
  const memory: { round: Promise<void> | null; isAsked: boolean; isClosed: boolean } = {
    round: null,
    isAsked: false,
    isClosed: false,
  };
  const walk = async () => {
    do {
      memory.isAsked = false;
      await deliverDue(house, () => memory.isClosed);
    } while (memory.isAsked && !memory.isClosed);
  };
  const go = () => {
    memory.isAsked = true;
    if (memory.round !== null || memory.isClosed) return;
    memory.round = walk()
      .catch((err: unknown) => house.log.warn({ err }, 'the post could not be delivered'))
      .finally(() => {
        memory.round = null;
      });
  };
  const deaf = house.bus.onRing(postTopic, go);
  const timer = setInterval(go, lookEvery);
  timer.unref();
  go();
  return {
    async close() {
      memory.isClosed = true;
      clearInterval(timer);
      deaf();
      await memory.round;
    },
  };
}
