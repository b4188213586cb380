import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { FieldWordInput } from '../inputs.ts';
import { mayTriage } from '../may.ts';
import { removeFieldWord, setFieldWord } from '../store-analysis.ts';
import { checkField } from './decide.ts';

/** Adds a word to those of a field, or turns off one that comes with the program. Forbidden `opinion.part`. */
export async function changeFieldWord(
  house: House,
  actor: Actor,
  input: FieldWordInput & { organisationId: string },
): Promise<void> {
  const { organisationId, fieldCode, deed } = input;
  const phrase = (input.phrase ?? '').toLowerCase();
  if (!mayTriage(actor, organisationId)) throw refuse('forbidden', 'opinion.part');
  await house.transact(async (tx) => {
    await checkField(tx, fieldCode);
    const word = { organisation_id: organisationId, field_code: fieldCode, phrase };
    if (deed === 'on' || deed === 'remove') await removeFieldWord(tx, word);
    else {
      const set = { set_by: actor.personId, set_at: house.now(), is_off: deed === 'off' };
      await setFieldWord(tx, { ...word, ...set });
    }
    await record(house, tx, {
      verb: `field-word.${deed}`,
      organisationId,
      subjectKind: 'organisation',
      subjectId: organisationId,
      actor,
      facts: { field: fieldCode, phrase },
    });
  });
}
