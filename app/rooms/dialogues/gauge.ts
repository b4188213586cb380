/** Of what a population is made: places (thôn, tổ dân phố), social groups, ages, occupations. */
export const populationKinds = ['place', 'group', 'age', 'occupation'] as const;
export type PopulationKind = (typeof populationKinds)[number];

export type GaugeLine = Readonly<{
  name: string;
  people: number;
  voices: number;
  /** Voices for each thousand people, one decimal; null where nobody lives. */
  perThousand: number | null;
  /** silent: nobody spoke. thin: less than half of the average. heard: the rest. */
  state: 'silent' | 'thin' | 'heard';
}>;

/** How well each part of a kind is heard, the silent and the large first: where to go and collect on paper. */
export function gaugeOf(
  parts: readonly Readonly<{ name: string; people: number; voices: number }>[],
): GaugeLine[] {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const voices = parts.reduce((sum, part) => sum + part.voices, 0);
  const order = { silent: 0, thin: 1, heard: 2 } as const;
  return parts
    .map((part): GaugeLine => {
      const isThin = part.voices * people * 2 < voices * part.people;
      return {
        ...part,
        perThousand: part.people === 0 ? null : Math.round((part.voices / part.people) * 10_000) / 10,
        state: part.voices === 0 ? 'silent' : isThin ? 'thin' : 'heard',
      };
    })
    .sort((one, other) => order[one.state] - order[other.state] || other.people - one.people);
}
