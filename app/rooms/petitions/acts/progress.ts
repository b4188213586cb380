import type { Actor } from '#app/ground/actor.ts';
import { unitsOf } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import type { NoteInput } from '../inputs.ts';
import type { PetitionRow } from '../store.ts';
import { insertNote } from '../store-parts.ts';
import { loadForDeed, move, stay } from './move.ts';

/** Says what was done. The first public line also starts the work: a petition is in progress when people can see it. */
export async function noteProgress(house: House, actor: Actor, input: NoteInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const deed = {
      petition,
      actor,
      parts,
      story: { headline: input.isPublic ? input.headline : null, isPublic: input.isPublic },
    };
    const noted =
      petition.state === 'assigned' && input.isPublic && !onlyHelps(parts)
        ? await move(house, tx, { ...deed, verb: 'start' })
        : await stay(house, tx, { ...deed, verb: 'note_progress' });
    const mine = unitsOf(actor, petition.organisation_id);
    await insertNote(tx, {
      id: house.newId(),
      petition_id: petition.id,
      at: house.now(),
      person_id: actor.personId,
      unit_id: mine.find((unit) => unit === petition.lead_unit_id) ?? mine[0] ?? null,
      headline: input.headline,
      text: input.text,
      is_public: input.isPublic,
    });
    return noted;
  });
}

function onlyHelps(parts: readonly string[]): boolean {
  return !parts.includes('lead') && !parts.includes('office');
}
