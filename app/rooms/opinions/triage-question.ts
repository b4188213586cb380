import type { DivertKind } from './opinion.ts';

/** What the answers point to; `decided`: a court or a last decision has spoken. */
export const triagePointers = [
  'denunciation',
  'complaint',
  'decided',
  'feedback',
] as const satisfies readonly (DivertKind | 'decided' | 'feedback')[];
export type TriagePointer = (typeof triagePointers)[number];

/** What an opinion that is taken up is: kiến nghị or phản ánh. */
export const acceptedKinds = ['petition', 'feedback'] as const;
export type AcceptedKind = (typeof acceptedKinds)[number];

type Question = Readonly<{ id: string; pointsTo: TriagePointer }>;

/**
 * What it is, by the first question in their order that was answered with yes; a petition where none was. It is a
 * suggestion with a reason: a person decides.
 */
export function kindOf(
  questions: readonly Question[],
  yes: readonly string[],
): Readonly<{ kind: TriagePointer | 'petition'; because: string | null }> {
  const first = questions.find((question) => yes.includes(question.id));
  return first === undefined
    ? { kind: 'petition', because: null }
    : { kind: first.pointsTo, because: first.id };
}
