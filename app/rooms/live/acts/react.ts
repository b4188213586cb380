import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type Reaction, writeReactions } from '../store-reactions.ts';
import { gather } from './gather.ts';
import { untilThere } from './until-there.ts';

export type Reactions = Readonly<{
  /** Resolves after the commit; conflict `turn.state` while nobody has the floor. The same sign again changes nothing. */
  send: (reaction: Reaction) => Promise<true>;
}>;

/** The group commit of the hall's small signs. */
export function openReactions(house: House): Reactions {
  return {
    send: gather<Reaction, true>(async (batch) => {
      const heard = await untilThere(() => house.transact((tx) => writeReactions(tx, batch)));
      return batch.map(({ deviceId }) => heard.has(deviceId) || refuse('conflict', 'turn.state'));
    }),
  };
}
