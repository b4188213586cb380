import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { countReadings, readReadings } from '#app/rooms/record/store.ts';
import { mayLookInside } from './may.ts';

type ReadingRow = Awaited<ReturnType<typeof readReadings>>[number];

/** Readings of one page of the list. */
const perPage = 50;

/** Who has read which thread of the actor's organisation, newest first. Missing for whoever may not see it. */
export async function presentReadings(house: House, actor: Actor, page: number) {
  const organisationId = actor.roles
    .map((held) => held.organisationId)
    .find((id) => mayLookInside(actor, id));
  if (organisationId === undefined) throw refuse('missing', 'supervision.missing');
  const [rows, total] = await Promise.all([
    readReadings(house.db, { organisationId, limit: perPage, offset: (page - 1) * perPage }),
    countReadings(house.db, organisationId),
  ]);
  return { rows: rows.map(readingView), total, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** One reading: which thread, by whom, when, and by which supervision (null: on the desk of petitions). */
export function readingView(row: ReadingRow) {
  return { id: row.id, code: row.code, by: row.person_name, at: row.read_at.toISOString(), via: row.via };
}
