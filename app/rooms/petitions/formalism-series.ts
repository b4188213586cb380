import { type Day, daysBetween } from '#app/ground/time.ts';

/** A petition that a unit owed by a day, with every time that more time was asked for it. */
export type DuePetition = Readonly<{
  code: string;
  title: string;
  unitId: string;
  unit: string;
  asks: readonly Readonly<{ on: Day; dueOn: Day }>[];
}>;

/** So few days before the day is near it; from so many petitions on it is a series. */
export type SeriesRule = Readonly<{ days: number; times: number }>;

/** A unit that asks again and again near the day, with its petitions of which it asked, out of all that were due. */
export type Series = Readonly<{
  unitId: string;
  unit: string;
  due: number;
  petitions: readonly Readonly<{ code: string; title: string; on: Day; left: number }>[];
}>;

/**
 * Units that asked for more time near the day for at least so many of their petitions, whatever was decided; the
 * largest share first. One petition counts once, however often it was asked for.
 */
export function findSeries(due: readonly DuePetition[], rule: SeriesRule): Series[] {
  const units = new Map<string, DuePetition[]>();
  for (const one of due) units.set(one.unitId, [...(units.get(one.unitId) ?? []), one]);
  return [...units.values()]
    .map((own) => ({
      unitId: own[0]?.unitId ?? '',
      unit: own[0]?.unit ?? '',
      due: own.length,
      petitions: own.flatMap((petition) => {
        const ask = petition.asks.find((each) => isNear(each, rule.days));
        if (ask === undefined) return [];
        const { code, title } = petition;
        return [{ code, title, on: ask.on, left: daysBetween(ask.on, ask.dueOn) }];
      }),
    }))
    .filter((series) => series.petitions.length >= rule.times)
    .sort((one, other) => other.petitions.length / other.due - one.petitions.length / one.due);
}

function isNear(ask: DuePetition['asks'][number], days: number): boolean {
  const left = daysBetween(ask.on, ask.dueOn);
  return left >= 0 && left <= days;
}
