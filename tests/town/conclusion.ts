import type { House } from '#app/house.ts';
import { editConclusion } from '#app/rooms/commitments/acts/conclude.ts';
import { type ConclusionRow, readItems } from '#app/rooms/commitments/store-conclusion.ts';
import { inputOf } from '../steps/conclusion.ts';
import type { Town } from './people.ts';

/** The clerk fills in what the minutes do not say: who follows the conclusion, what comes out of each item, who helps. */
export async function fillIn(house: House, town: Town, draft: ConclusionRow): Promise<ConclusionRow> {
  const items = await readItems(house.db, draft.id);
  return await editConclusion(house, town.people.clerk, {
    id: draft.id,
    version: draft.version,
    assessment: draft.assessment,
    monitorUnitId: town.unit('office'),
    items: items.map((item) => ({
      ...inputOf(item),
      cooperatingUnitIds:
        item.promise_id !== null && item.lead_unit_id === town.unit('economy')
          ? [town.unit('culture_social')]
          : item.cooperating_unit_ids,
      product: item.product ?? (item.promise_id === null ? 'Văn bản trả lời' : 'Biên bản nghiệm thu'),
    })),
  });
}
