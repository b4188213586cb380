import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';

/** Below how many a count could point at a person here, today; null where no rule says it. */
export async function smallCount(house: House, organisationId: string): Promise<number | null> {
  const asked = { organisationId, key: 'opinion.small_count', onDay: dayOf(house.now()) } as const;
  return (await ruleIfAny(house.db, asked))?.amount ?? null;
}
