import { addDays, type Day } from '#app/ground/time.ts';
import type { Database } from '#app/house.ts';
import type { RuleKey } from '#app/rooms/organisations/rule.ts';
import { readDecisionVerbs } from './acts/phrases.ts';
import {
  type FormalismHit,
  type FormalismSign,
  isInTimeNotAccepted,
  isLastEvening,
  type ToldAnswer,
} from './formalism.ts';
import { openCopies } from './formalism-copied.ts';
import { decides } from './formalism-decided.ts';
import { type DuePetition, findSeries } from './formalism-series.ts';
import { countMatters, findRunning } from './formalism-years.ts';
import { readDuePetitions, readRaised, readTold } from './store-formalism.ts';

/** What a sign found: its hits out of how many, and the numbers of the rules that it goes by. */
export type SignView = Readonly<{
  sign: FormalismSign;
  count: number;
  of: number;
  rules: readonly Threshold[];
  hits: readonly FormalismHit[];
  /** Of a series: a line for each unit, "4 of 20". */
  units: readonly Readonly<{ unit: string; count: number; of: number }>[];
}>;

export const thresholdKeys = [
  'answer.copy_percent',
  'answer.copy_words',
  'answer.evening_hour',
  'petition.series_times',
  'petition.series_days',
  'petition.years_running',
  'dialogue.few_turns',
] as const satisfies RuleKey[];
type ThresholdKey = (typeof thresholdKeys)[number];
type Threshold = Readonly<{ key: ThresholdKey; amount: number; unit: string }>;
export type Thresholds = ReadonlyMap<ThresholdKey, Threshold>;
export type Period = Readonly<{ organisationId: string; from: Day; to: Day }>;
type Given = Readonly<{ db: Database; period: Period; rules: Thresholds }>;

const shown = 50;

/** Signs of the answers that were signed in the period, `answers` in all. */
export async function signsOfAnswers(given: Given, answers: number): Promise<SignView[]> {
  const { db, period, rules } = given;
  const [told, verbs] = await Promise.all([
    readTold(db, period),
    readDecisionVerbs(db, period.organisationId),
  ]);
  const own = told.filter((answer) => answer.signedOn >= period.from);
  // An answer is read by the words of its own day.
  const onDay = (day: Day) => verbs.filter(({ until }) => until === null || until >= day);
  const undecided = own.filter((each) => !each.hasNextStep && !decides(each.text, onDay(each.signedOn)));
  const of = { of: answers };
  const copies = await copiesIn(told, period.from, rules);
  return [
    ...withRules(rules, copyKeys, (by) => ({
      ...{ ...signOf('copied', newestFirst(copies)), ...of, rules: by },
    })),
    ...withRules(rules, ['answer.evening_hour'], (by, [hour]) => {
      const hits = own.filter((answer) => isLastEvening(answer, hour));
      const seen = hits.map((answer) => hitOf(answer, answer.signedAt));
      return { ...signOf('last_evening', newestFirst(seen)), ...of, rules: by };
    }),
    {
      ...signOf('undecided', newestFirst(undecided.map((each) => hitOf(each, firstWords(each.text))))),
      ...of,
    },
    { ...signOf('in_time_not_accepted', newestFirst(own.filter(isInTimeNotAccepted).map(objected))), ...of },
  ];
}

const copyKeys = ['answer.copy_percent', 'answer.copy_words'] as const;
/** After so many comparisons others have their turn. */
const atOnce = 50;

/** Copies among the answers since a day; they are compared with all that were signed before them. */
async function copiesIn(
  told: readonly ToldAnswer[],
  from: Day,
  rules: Thresholds,
): Promise<readonly FormalismHit[]> {
  const [percent, words] = copyKeys.map((key) => rules.get(key)?.amount);
  if (percent === undefined || words === undefined) return [];
  const copyOf = openCopies(told, { percent, words });
  const hits: FormalismHit[] = [];
  for (const [at, answer] of told.entries()) {
    if (answer.signedOn < from) continue;
    const copy = copyOf(at);
    if (copy !== null) hits.push({ ...hitOf(answer, copy.from), percent: copy.percent });
    if (at % atOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return hits;
}

/** More time asked for twice for one petition, and by one unit near the day for one petition after another. */
export async function signsOfExtensions({ db, period, rules }: Given): Promise<SignView[]> {
  // Who asks today, asks for a day that is still to come.
  const ahead = rules.get('petition.series_days')?.amount ?? 0;
  const due = await readDuePetitions(db, { ...period, to: addDays(period.to, ahead) });
  const of = { of: due.length };
  return [
    { ...signOf('extended_again', due.filter((petition) => petition.asks.length > 1).map(extended)), ...of },
    ...withRules(rules, ['petition.series_times', 'petition.series_days'], (by, [times, days]) => {
      const series = findSeries(due, { days, times });
      const hits = series.flatMap(({ unit, petitions }) =>
        petitions.map(({ left, ...petition }) => ({ ...petition, unit, seen: String(left) })),
      );
      const units = series.map((each) => ({
        ...{ unit: each.unit, count: each.petitions.length, of: each.due },
      }));
      return { ...signOf('series', hits), ...of, rules: by, units };
    }),
  ];
}

/** Matters that come back year after year. */
export async function signsOfYears({ db, period, rules }: Given): Promise<SignView[]> {
  const years = rules.get('petition.years_running');
  if (years === undefined) return [];
  const until = Number(period.to.slice(0, 4));
  // One year more than asked for, so that a longer run is told as such.
  const since = until - years.amount - 1;
  const raised = await readRaised(db, { organisationId: period.organisationId, since });
  const hits = findRunning(raised, { years: years.amount, until }).flatMap((matter): FormalismHit[] => {
    const [newest] = matter.petitions;
    if (newest === undefined) return [];
    const { code, title, unit } = newest;
    return [{ code, title, unit, on: null, seen: matter.years.join(', ') }];
  });
  return [{ ...signOf('years_running', hits), of: countMatters(raised, until), rules: [years] }];
}

function signOf(sign: FormalismSign, hits: readonly FormalismHit[]): Omit<SignView, 'of'> {
  return { sign, count: hits.length, hits: hits.slice(0, shown), rules: [], units: [] };
}

/** A sign with its numbers; none where one of them is not written. */
function withRules<const Keys extends readonly ThresholdKey[]>(
  rules: Thresholds,
  keys: Keys,
  make: (by: readonly Threshold[], amounts: { [At in keyof Keys]: number }) => SignView,
): SignView[] {
  const by = keys.flatMap((key) => rules.get(key) ?? []);
  const amounts = by.map((rule) => rule.amount);
  return isWhole(keys, amounts) ? [make(by, amounts)] : [];
}

function isWhole<Keys extends readonly ThresholdKey[]>(
  keys: Keys,
  amounts: readonly number[],
): amounts is { [At in keyof Keys]: number } & readonly number[] {
  return amounts.length === keys.length;
}

function hitOf(answer: ToldAnswer, seen: string): FormalismHit {
  return { code: answer.code, title: answer.title, unit: answer.unit, on: answer.signedOn, seen };
}

function objected(answer: ToldAnswer): FormalismHit {
  return hitOf(answer, firstWords(answer.notSolved ?? ''));
}

function extended({ code, title, unit, asks }: DuePetition): FormalismHit {
  return { code, title, unit, on: asks.at(-1)?.on ?? null, seen: String(asks.length) };
}

function firstWords(text: string): string {
  return text.trim().slice(0, 80);
}

function newestFirst(hits: readonly FormalismHit[]): FormalismHit[] {
  return hits.toSorted(
    (one, other) => (other.on ?? '').localeCompare(one.on ?? '') || one.code.localeCompare(other.code),
  );
}
