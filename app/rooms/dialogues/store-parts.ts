import type { Tx } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import type { DialogueInput } from './inputs.ts';

/** A head of the organisation: whoever presides under this name is that person. */
export type KnownHead = Readonly<{ id: string; name: string }>;

/** Writes bases, persons, topics, points and run sheet anew; points that the session uses keep their counts. */
export async function replaceParts(
  tx: Tx,
  newId: () => string,
  { dialogueId, input, heads }: { dialogueId: string; input: DialogueInput; heads: readonly KnownHead[] },
): Promise<void> {
  const before = await tx
    .selectFrom('run_sheet_item')
    .select(['title', 'speaker'])
    .where('dialogue_id', '=', dialogueId)
    .execute();
  for (const table of ['dialogue_basis', 'dialogue_person', 'dialogue_topic', 'run_sheet_item'] as const) {
    await tx.deleteFrom(table).where('dialogue_id', '=', dialogueId).execute();
  }
  await tx
    .insertInto('dialogue_basis')
    .values(input.legalBasisIds.map((id) => ({ dialogue_id: dialogueId, legal_basis_id: id })))
    .execute();
  if (input.persons.length > 0) {
    await tx
      .insertInto('dialogue_person')
      .values(
        input.persons.map((person, position) => ({
          id: newId(),
          dialogue_id: dialogueId,
          part: person.part,
          name: person.name,
          title: person.title,
          unit_id: person.unitId,
          person_id: heads.find((head) => fold(head.name) === fold(person.name))?.id ?? null,
          position,
        })),
      )
      .execute();
  }
  if (input.topics.length > 0) {
    await tx
      .insertInto('dialogue_topic')
      .values(
        input.topics.map((topic, position) => ({
          id: newId(),
          dialogue_id: dialogueId,
          position,
          title: topic.title,
          field_code: topic.fieldCode,
          unit_id: topic.unitId,
        })),
      )
      .execute();
  }
  if (input.runSheet.length > 0) {
    await tx
      .insertInto('run_sheet_item')
      .values(
        input.runSheet.map((item, position) => ({
          id: newId(),
          dialogue_id: dialogueId,
          position,
          title: item.title,
          minutes: item.minutes,
          speaker: before.find((row) => row.title === item.title)?.speaker ?? null,
        })),
      )
      .execute();
  }
  await replacePoints(tx, newId, { dialogueId, input });
}

/**
 * A dialogue always has one main point: the hall (or the online room) itself when no other is named. Points that stay
 * keep their ids and all that is known of them; those that the list no longer names go.
 */
async function replacePoints(
  tx: Tx,
  newId: () => string,
  { dialogueId, input }: { dialogueId: string; input: DialogueInput },
): Promise<void> {
  const before = await tx
    .selectFrom('connection_point')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .execute();
  const points = input.points.some((point) => point.isMain)
    ? input.points
    : [
        {
          id: null,
          name: input.place ?? input.title,
          address: input.placeAddress,
          capacity: input.capacity,
          isMain: true,
        },
        ...input.points,
      ];
  const rows = points.map((point, position) => ({
    id: knownPoint(before, point, points)?.id ?? newId(),
    dialogue_id: dialogueId,
    is_main: point.isMain,
    name: point.name,
    address: point.address,
    capacity: point.capacity,
    position,
  }));
  const gone = before.filter((row) => !rows.some((kept) => kept.id === row.id)).map((row) => row.id);
  if (gone.length > 0) {
    await tx
      .updateTable('connection_point')
      .set({ parent_id: null })
      .where('parent_id', 'in', gone)
      .execute();
    await tx.deleteFrom('connection_point').where('id', 'in', gone).execute();
  }
  await tx
    .insertInto('connection_point')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        is_main: eb.ref('excluded.is_main'),
        name: eb.ref('excluded.name'),
        address: eb.ref('excluded.address'),
        // The form of the dialogue names points only; what is known of them stays.
        capacity: eb.fn.coalesce('excluded.capacity', 'connection_point.capacity'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}

type Named = Readonly<{ id: string | null; name: string; isMain: boolean }>;

/** The point that a row of the form means: the main one, the one it was drawn from, or the one that has its name and no row of its own. */
function knownPoint<Row extends { id: string; name: string; is_main: boolean }>(
  before: readonly Row[],
  point: Named,
  all: readonly Named[],
): Row | undefined {
  if (point.isMain) return before.find((row) => row.is_main);
  const others = before.filter((row) => !row.is_main);
  const isMeant = (row: Row) => all.some((each) => each.id === row.id);
  return (
    others.find((row) => row.id === point.id) ??
    others.find((row) => row.name === point.name && !isMeant(row))
  );
}
