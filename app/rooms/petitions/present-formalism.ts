import { type Actor, holds } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { formalismSigns } from './formalism.ts';
import { countSigned, readFormalism } from './store-formalism.ts';

export type FormalismView = NonNullable<Awaited<ReturnType<typeof presentFormalism>>>;

/** Signs of form without substance over the last year, for the office and the head; null for everybody else. */
export async function presentFormalism(house: House, actor: Actor) {
  const home = actor.roles.find((held) => holds(actor, ['clerk', 'head'], held.organisationId));
  if (home === undefined) return null;
  const to = dayOf(house.now());
  const period = { organisationId: home.organisationId, from: addDays(to, -364), to };
  const [answers, hits] = await Promise.all([countSigned(house.db, period), readFormalism(house.db, period)]);
  return {
    from: period.from,
    to,
    answers,
    signs: formalismSigns.map((sign) => {
      const own = hits.filter((hit) => hit.sign === sign);
      return { sign, count: own.length, hits: own.slice(0, 50) };
    }),
  };
}
