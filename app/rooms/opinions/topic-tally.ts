/** How often one topic was ticked. Topics are named in words: a dialogue that is edited writes its topics anew. */
export type TopicCount = Readonly<{ topic: string; ticks: number }>;

export type Pile = Readonly<{ residentialUnit: string; forms: number; counts: readonly TopicCount[] }>;

export type TallySum = Readonly<{
  forms: number;
  topics: readonly TopicCount[];
  units: readonly Readonly<{ name: string; forms: number }>[];
}>;

/**
 * All piles as one: forms, ticks by topic in the order of `topics` (topics that are no longer of the dialogue follow),
 * and forms by residential group, most first. A form may tick several topics or none.
 */
export function sumTally(topics: readonly string[], piles: readonly Pile[]): TallySum {
  const named = piles.flatMap((pile) => pile.counts.map((count) => count.topic));
  const units = [...new Set(piles.map((pile) => pile.residentialUnit))];
  return {
    forms: sum(piles.map((pile) => pile.forms)),
    topics: [...new Set([...topics, ...named])].map((topic) => ({
      topic,
      ticks: sum(
        piles.flatMap((pile) =>
          pile.counts.filter((count) => count.topic === topic).map(({ ticks }) => ticks),
        ),
      ),
    })),
    units: units
      .map((name) => ({
        name,
        forms: sum(piles.filter((pile) => pile.residentialUnit === name).map((pile) => pile.forms)),
      }))
      .sort((one, other) => other.forms - one.forms),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
