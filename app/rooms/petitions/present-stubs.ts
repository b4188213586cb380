import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { mayReadStub } from '#app/rooms/opinions/may.ts';
import { listStubs as listOpinionStubs } from '#app/rooms/opinions/store.ts';
import { listLooseStubs } from './store-wiped.ts';

export type StubView = Awaited<ReturnType<typeof presentStubs>>[number];

/**
 * What is left of complaints and denunciations that were handed over, newest first: code, day, kind, receiving body and
 * hand-over number, for the head and the officer of citizen reception alone (domain 5.4).
 */
export async function presentStubs(house: House, actor: Actor, organisationId: string) {
  if (!mayReadStub(actor, organisationId)) throw refuse('missing', 'petition.missing');
  const [opinions, petitions] = await Promise.all([
    listOpinionStubs(house.db, organisationId),
    listLooseStubs(house.db, organisationId),
  ]);
  return [...opinions, ...petitions]
    .map((row) => ({
      code: row.code,
      kind: row.divert_kind,
      body: row.divert_body,
      handover: row.divert_handover,
      on: row.diverted_at === null ? null : dayOf(row.diverted_at),
    }))
    .sort((one, other) => (other.on ?? '').localeCompare(one.on ?? '') || other.code.localeCompare(one.code));
}
