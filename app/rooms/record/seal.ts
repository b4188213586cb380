/** Nothing younger is sealed: what is being written at this moment settles first. */
export const settleSeconds = 5;
/** Events under one seal at most. */
export const sealSize = 2_000;
/** What the first seal stands on. */
export const firstHash = '0'.repeat(64);

/** An event as it is sealed: every column except the random id's order, which `place` gives. */
export type SealedEvent = Readonly<{
  id: string;
  place: number;
  at: Date;
  organisation_id: string;
  verb: string;
  subject_kind: string;
  subject_id: string;
  from_state: string | null;
  to_state: string | null;
  actor_kind: string;
  actor_person_id: string | null;
  actor_name: string | null;
  reason: string | null;
  facts: unknown;
}>;

/** One line of text that says everything of an event and is the same wherever it is computed. */
export function canonicalLine(event: SealedEvent & { wiped_at?: Date | null }): string {
  const { wiped_at: _, ...sealed } = event;
  return canonical({ ...sealed, at: event.at.toISOString() });
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}
