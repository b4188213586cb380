import { type Actor, holds } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import {
  type HandoverCondition,
  type HandoverMover,
  type HandoverVerb,
  handoverMachine,
} from '../lifecycle/handover.ts';
import { type HandoverRow, updateHandover } from '../store-handover.ts';

/** In which parts the actor may move this sheet. */
export function handoverParts(
  actor: Actor,
  sheet: Pick<HandoverRow, 'organisation_id' | 'from_person_id' | 'to_person_id'>,
): HandoverMover[] {
  const parts: HandoverMover[] = [];
  if (actor.kind === 'clock') parts.push('clock');
  if (actor.kind !== 'staff' || actor.personId === null) return parts;
  if (actor.personId === sheet.from_person_id) parts.push('leaver');
  if (actor.personId === sheet.to_person_id) parts.push('successor');
  if (holds(actor, ['clerk', 'head'], sheet.organisation_id)) parts.push('office');
  return parts;
}

/** The only writer of a sheet's state. The row must be locked in this transaction. */
export async function moveHandover(
  house: House,
  tx: Tx,
  move: {
    row: HandoverRow;
    verb: HandoverVerb;
    actor: Actor;
    facts?: ConditionFacts<HandoverCondition>;
    writes: Parameters<typeof updateHandover>[2];
    reason?: string | null;
    tells?: Readonly<Record<string, string | number | null>>;
  },
): Promise<HandoverRow> {
  const { row, verb, actor } = move;
  const parts = handoverParts(actor, row);
  const to = orThrow(decideMove(handoverMachine, verb, { state: row.state, parts, facts: move.facts ?? {} }));
  const moved = await updateHandover(tx, row.id, { ...move.writes, state: to });
  await record(house, tx, {
    verb: `handover.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'handover',
    subjectId: row.id,
    actor,
    from: row.state,
    to,
    reason: move.reason ?? null,
    facts: { person: row.from_name, ...move.tells },
  });
  return moved;
}
