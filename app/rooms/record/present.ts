import { type Actor, holds, roleNames } from '#app/ground/actor.ts';
import type { EventRow } from './store.ts';

/** One step of a story. `at` is an ISO moment; `verb` is looked up in the words of the room it belongs to. */
export type StepView = Readonly<{
  id: string;
  at: string;
  verb: string;
  from: string | null;
  to: string | null;
  /** Who it was in general: the body itself, a citizen, time. */
  by: EventRow['actor_kind'];
  /** By name, for staff of the same organisation only; the public reads what the body did, not who typed it. */
  name: string | null;
  /** Why, for staff only: a public reason stands in the thing itself. */
  reason: string | null;
  facts: EventRow['facts'];
}>;

/** The story of a thing as this actor may read it, in the order of the rows. */
export function presentStory(rows: readonly EventRow[], actor: Actor): StepView[] {
  return rows.map((row) => {
    const isColleague = actor.kind === 'staff' && holds(actor, roleNames, row.organisation_id);
    return {
      id: row.id,
      at: row.at.toISOString(),
      verb: row.verb,
      from: row.from_state,
      to: row.to_state,
      by: row.actor_kind,
      name: isColleague ? row.actor_name : null,
      reason: isColleague ? row.reason : null,
      facts: row.facts,
    };
  });
}
