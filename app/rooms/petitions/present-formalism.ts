import { type Actor, holds } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { Database, House } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import {
  type Period,
  signsOfAnswers,
  signsOfExtensions,
  signsOfYears,
  type Thresholds,
  thresholdKeys,
} from './present-formalism-signs.ts';
import { countSigned, mostCompared, readTurnsOfDialogues } from './store-formalism.ts';

export type FormalismView = NonNullable<Awaited<ReturnType<typeof presentFormalism>>>;

/** Signs of form without substance over the last year, for the office and the head; null for everybody else. */
export async function presentFormalism(house: House, actor: Actor) {
  const home = actor.roles.find((held) => holds(actor, ['clerk', 'head'], held.organisationId));
  if (home === undefined) return null;
  const to = dayOf(house.now());
  const period = { organisationId: home.organisationId, from: addDays(to, -364), to };
  const [rules, answers] = await Promise.all([
    readThresholds(house.db, period),
    countSigned(house.db, period),
  ]);
  const given = { db: house.db, period, rules };
  const [ofAnswers, ofExtensions, ofYears, fewTurns] = await Promise.all([
    signsOfAnswers(given, answers),
    signsOfExtensions(given),
    signsOfYears(given),
    meetingsWithFewTurns(given),
  ]);
  return {
    ...{ from: period.from, to, answers, fewTurns },
    signs: [...ofAnswers, ...ofExtensions, ...ofYears],
    /** More was signed than is compared: only the newest are looked at. */
    compared: answers > mostCompared ? mostCompared : null,
  };
}

/** The numbers that hold today; a sign without its number is not looked for. */
async function readThresholds(db: Database, period: Period): Promise<Thresholds> {
  const { organisationId, to: onDay } = period;
  const found = await Promise.all(
    thresholdKeys.map(async (key) => ({ key, rule: await ruleIfAny(db, { organisationId, key, onDay }) })),
  );
  return new Map(
    found.flatMap(({ key, rule }) =>
      rule === undefined ? [] : [[key, { key, amount: rule.amount, unit: rule.unit }]],
    ),
  );
}

/** Dialogues in which fewer people spoke than the rule of the place asks; null where no rule says how many. */
async function meetingsWithFewTurns(given: Readonly<{ db: Database; period: Period; rules: Thresholds }>) {
  const below = given.rules.get('dialogue.few_turns')?.amount;
  if (below === undefined) return null;
  const held = await readTurnsOfDialogues(given.db, given.period);
  return { below, held: held.length, hits: held.filter((one) => one.turns < below) };
}
