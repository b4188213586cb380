import type { ItemInput } from '#app/rooms/commitments/inputs.ts';
import type { ConclusionItemRow, ConclusionRow } from '#app/rooms/commitments/store-conclusion.ts';

/** An item as the editor sends it back when nobody has typed anything. */
export function inputOf(item: ConclusionItemRow): ItemInput {
  return {
    kind: item.kind,
    content: item.content,
    leadUnitId: item.lead_unit_id,
    cooperatingUnitIds: item.cooperating_unit_ids,
    dueOn: item.due_on,
    product: item.product,
    petitionId: item.petition_id,
    promiseId: item.promise_id,
    turnId: item.turn_id,
    sourcePetitionId: item.source_petition_id,
    amendsId: item.amends_id,
  };
}

/** Which conclusion a deed is about, in the version that was read. */
export function on(row: Pick<ConclusionRow, 'id' | 'version'>) {
  return { id: row.id, version: row.version };
}

/** The same with what stands above its items. */
export function whole(row: ConclusionRow) {
  return { ...on(row), assessment: row.assessment, monitorUnitId: row.monitor_unit_id };
}
