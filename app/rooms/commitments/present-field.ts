import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { executorsOf } from './acts/move.ts';
import { commitmentParts, isOwnDeed } from './may.ts';
import { listCommitments, readEvidence } from './store.ts';

export type FieldView = Awaited<ReturnType<typeof presentField>>;

/** What the actor may go and see now: reported done, and not the own deed in any role. */
export async function presentField(house: House, actor: Actor) {
  const today = dayOf(house.now());
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const lists = await Promise.all(ids.map((id) => oneHouse(house, actor, { organisationId: id, today })));
  return lists.flat();
}

async function oneHouse(house: House, actor: Actor, of: { organisationId: string; today: string }) {
  const waiting = { ...of, states: ['reported_done'] as const };
  const [rows, units] = await Promise.all([
    listCommitments(house.db, waiting, { limit: 100, offset: 0 }),
    readUnits(house.db, of.organisationId),
  ]);
  const seen = await Promise.all(
    rows.map(async (row) => {
      const executors = await executorsOf(house.db, row, of.today);
      const parts = commitmentParts(actor, row.organisation_id, executors);
      if (!parts.includes('verifier') || isOwnDeed(actor, row.organisation_id, executors)) return null;
      const shown = await readEvidence(house.db, row.id);
      const last = shown.at(-1);
      return {
        code: row.code,
        version: row.version,
        text: row.text,
        unit: units.find((unit) => unit.id === row.unit_id)?.name ?? null,
        dueOn: row.due_on,
        said: last?.text ?? null,
        // To compare with what stands before the eyes: the newest photo and paper, whichever report brought them.
        document: shown.findLast((piece) => piece.document_number !== null)?.document_number ?? null,
        photoId: shown.findLast((piece) => piece.file_name !== null)?.id ?? null,
        sendKey: house.newSecret(12),
      };
    }),
  );
  return seen.filter((row) => row !== null);
}
