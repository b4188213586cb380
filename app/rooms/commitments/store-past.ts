import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Origin, PetitionState } from '#app/rooms/petitions/petition.ts';
import { pastDue } from './store.ts';

/** Petitions that grew from these opinions, or these, with the last signed answer: its text, and what it says to each question. */
export async function readPastAnswers(
  db: Database,
  of: Readonly<{ opinionIds?: readonly string[]; petitionIds?: readonly string[] }>,
) {
  const { opinionIds = [], petitionIds = [] } = of;
  if (opinionIds.length + petitionIds.length === 0) return [];
  const { rows } = await sql<PastRow>`
    select petition.opinion_id, petition.id as petition_id, petition.code as petition_code, petition.organisation_id,
      petition.origin, petition.text as said, petition.residential_unit as area, petition.received_at, petition.state,
      petition.answered_at, petition.reopened, last.text, last.signed_at
    from petition
    left join lateral (
      select signed_at, nullif(concat_ws(' ', nullif(text, ''), (
        select string_agg(nullif(question->>'answer', ''), ' ') from jsonb_array_elements(questions) question
      )), '') as text
      from answer
      where answer.petition_id = petition.id and signed_at is not null
      order by number desc limit 1
    ) last on true
    where petition.opinion_id = any(${opinionIds}::uuid[]) or petition.id = any(${petitionIds}::uuid[])`.execute(
    db,
  );
  return rows;
}

type PastRow = Readonly<{
  opinion_id: string | null;
  petition_id: string;
  petition_code: string;
  organisation_id: string;
  origin: Origin;
  said: string;
  area: string | null;
  received_at: Date;
  state: PetitionState;
  answered_at: Date | null;
  reopened: number;
  text: string | null;
  signed_at: Date | null;
}>;

/** Promises of these petitions that were not kept, or whose day has passed. */
export async function readBroken(db: Database, petitionIds: readonly string[], today: string) {
  if (petitionIds.length === 0) return [];
  return await db
    .selectFrom('commitment')
    .select(['petition_id', 'code', 'text', 'due_on'])
    .where('petition_id', 'in', petitionIds)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'not_fulfilled'),
        eb.and([
          eb('state', 'in', [
            'published',
            'assigned',
            'on_track',
            'at_risk',
            'carried_over',
            'reported_done',
          ]),
          pastDue(today),
        ]),
      ]),
    )
    .orderBy('code')
    .execute();
}

/** Promises of these petitions that somebody has seen to be kept. */
export async function readKept(db: Database, petitionIds: readonly string[]) {
  if (petitionIds.length === 0) return [];
  return await db
    .selectFrom('commitment')
    .select(['petition_id', 'code', 'text'])
    .where('petition_id', 'in', petitionIds)
    .where('state', 'in', ['verified', 'closed'])
    .orderBy('code')
    .execute();
}
