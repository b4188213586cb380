import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { CheckTextInput, EndTextInput, WriteTextInput } from '../inputs-texts.ts';
import { mayManage } from '../may.ts';
import { insertText, type LegalBasisRow, lockText, readTextsOf, updateText } from '../store-texts.ts';
import { keeperAbove } from './keeper.ts';

/**
 * Adds a text of the organisation's own, or corrects one. Whatever is written here is to be checked until somebody
 * says where and when it was read in the original. Invalid `text.twin` where its number is known already.
 */
export async function writeText(house: House, actor: Actor, said: WriteTextInput): Promise<string> {
  holdPart(actor, said.organisationId);
  return await house.transact(async (tx) => {
    const known = await readTextsOf(tx, said.organisationId);
    if (known.some((text) => text.number === said.number && text.id !== said.id))
      throw refuse('invalid', 'text.twin', { number: said.number });
    const words = {
      ...{ number: said.number, title: said.title, issuer: said.issuer, source: said.source },
      ...{ issued_on: said.issuedOn, valid_from: said.validFrom, track: said.track },
      ...{ status: 'to_check' as const, checked_on: null, checked_by: null, changed_by: actor.personId },
    };
    if (said.id === null) {
      const id = house.newId();
      await insertText(tx, { id, organisation_id: said.organisationId, ...words });
      await recordText(house, tx, { actor, said, verb: 'legal_basis.add', name: said.number });
      return id;
    }
    const text = await keptText(house, tx, { actor, ...said, id: said.id });
    if (text.valid_to !== null && said.validFrom !== null && text.valid_to < said.validFrom)
      throw refuse('invalid', 'text.ends-before', { day: said.validFrom });
    await updateText(tx, text.id, words);
    await recordText(house, tx, { actor, said, verb: 'legal_basis.edit', name: said.number });
    return text.id;
  });
}

/** Says that the text was read in the original: where, and on which day, which is not to come. */
export async function checkText(house: House, actor: Actor, said: CheckTextInput): Promise<void> {
  holdPart(actor, said.organisationId);
  const today = dayOf(house.now());
  if (said.checkedOn > today) throw refuse('invalid', 'text.checked-later', { day: today });
  await house.transact(async (tx) => {
    const text = await keptText(house, tx, { actor, ...said });
    await updateText(tx, text.id, {
      ...{ status: 'confirmed', source: said.source, checked_on: said.checkedOn },
      ...{ checked_by: actor.personId, changed_by: actor.personId },
    });
    const facts = { checkedOn: said.checkedOn };
    await recordText(house, tx, {
      ...{ actor, said, verb: 'legal_basis.check', name: text.number, reason: said.source, facts },
    });
  });
}

/** Says the last day on which the text holds. It is then offered no more; what rests on it says so. */
export async function endText(house: House, actor: Actor, said: EndTextInput): Promise<void> {
  holdPart(actor, said.organisationId);
  await house.transact(async (tx) => {
    const text = await keptText(house, tx, { actor, ...said });
    if (text.valid_from !== null && said.lastDay < text.valid_from)
      throw refuse('invalid', 'text.ends-before', { day: text.valid_from });
    await updateText(tx, text.id, { valid_to: said.lastDay, changed_by: actor.personId });
    const facts = { to: said.lastDay };
    await recordText(house, tx, { actor, said, verb: 'legal_basis.end', name: text.number, facts });
  });
}

function holdPart(actor: Actor, organisationId: string): void {
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
}

/**
 * The text, where this organisation keeps it: its own, or one that came with the program and holds for everybody of
 * the house. Forbidden `text.above` (who keeps it) for one of the organisation above.
 */
async function keptText(
  house: House,
  tx: Tx,
  of: { actor: Actor; organisationId: string; id: string },
): Promise<LegalBasisRow> {
  const known = (await readTextsOf(tx, of.organisationId)).some((text) => text.id === of.id);
  const text = known ? await lockText(tx, of.id) : undefined;
  if (text === undefined) throw refuse('missing', 'text.missing');
  if (text.organisation_id === of.organisationId) return text;
  if (text.organisation_id !== null) throw refuse('forbidden', 'text.above');
  const above = await keeperAbove(tx, { ...of, today: dayOf(house.now()) });
  if (above !== null) throw refuse('forbidden', 'text.above', { name: above });
  return text;
}

type Told = Readonly<{
  actor: Actor;
  said: { organisationId: string };
  verb: string;
  name: string;
  reason?: string;
  facts?: Record<string, string>;
}>;

async function recordText(house: House, tx: Tx, told: Told): Promise<void> {
  const { organisationId } = told.said;
  await record(house, tx, {
    ...{ verb: told.verb, organisationId, subjectKind: 'rules', subjectId: organisationId },
    actor: told.actor,
    reason: told.reason ?? null,
    facts: { name: told.name, ...told.facts },
  });
}
