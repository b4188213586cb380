import type { Database } from '#app/database/database.ts';
import { type Actor, holds } from '#app/ground/actor.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { readDecisionVerbs } from './acts/phrases.ts';
import { formalismSigns } from './formalism.ts';
import { countSigned, readFormalism, readTurnsOfDialogues } from './store-formalism.ts';

export type FormalismView = NonNullable<Awaited<ReturnType<typeof presentFormalism>>>;

/** Signs of form without substance over the last year, for the office and the head; null for everybody else. */
export async function presentFormalism(house: House, actor: Actor) {
  const home = actor.roles.find((held) => holds(actor, ['clerk', 'head'], held.organisationId));
  if (home === undefined) return null;
  const to = dayOf(house.now());
  const period = { organisationId: home.organisationId, from: addDays(to, -364), to };
  const [answers, hits, fewTurns] = await Promise.all([
    countSigned(house.db, period),
    readDecisionVerbs(house.db, period.organisationId).then((verbs) =>
      readFormalism(house.db, { ...period, verbs }),
    ),
    meetingsWithFewTurns(house.db, period),
  ]);
  return {
    from: period.from,
    to,
    answers,
    signs: formalismSigns.map((sign) => {
      const own = hits.filter((hit) => hit.sign === sign);
      return { sign, count: own.length, hits: own.slice(0, 50) };
    }),
    fewTurns,
  };
}

/** Dialogues in which fewer people spoke than the rule of the place asks; null where no rule says how many. */
async function meetingsWithFewTurns(
  db: Database,
  period: Readonly<{ organisationId: string; from: Day; to: Day }>,
) {
  const asked = {
    organisationId: period.organisationId,
    key: 'dialogue.few_turns',
    onDay: period.to,
  } as const;
  const rule = await ruleIfAny(db, asked);
  if (rule === undefined) return null;
  const held = await readTurnsOfDialogues(db, period);
  return { below: rule.amount, held: held.length, hits: held.filter((one) => one.turns < rule.amount) };
}
