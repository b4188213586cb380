import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readPersonsOf } from '#app/rooms/dialogues/store.ts';
import type { MarkItemInput, PresideInput } from '../inputs-desk.ts';
import { insertPresiding, insertRunSheetMark, readDesk, readPresiding } from '../store-desk.ts';
import { inSession, nothingNew, type Scope, type Sent } from './in-session.ts';

/**
 * Takes the chair in one step, whoever had it before: the laptop of the other may have died. From then on only this
 * account steers the floor. A head presides in person; the office steers for the one who presides already, for the
 * one who was named in the plan, or for `input.presiderId` of the dialogue.
 */
export async function takeChair(
  house: House,
  actor: Actor,
  input: PresideInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    const periods = await readPresiding(tx, session.id);
    const now = periods.find((period) => period.until === null);
    const presider = await presiderOf(scope, input.presiderId, now);
    const isSame = now?.person_id === actor.personId && now?.name === presider.name;
    if (isSame) return nothingNew;
    await insertPresiding(tx, {
      id: house.newId(),
      session_id: session.id,
      person_id: actor.personId,
      steered_by: actor.name ?? presider.name,
      name: presider.name,
      title: presider.title,
      since: house.now(),
      until: null,
    });
    await scope.say('session.preside', { number: periods.length + 1 });
    await scope.tell('session.preside', { number: periods.length + 1, presiding: presider.name });
    return nothingNew;
  });
}

/** The run sheet has come to this item. */
export async function markItem(
  house: House,
  actor: Actor,
  input: MarkItemInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    const { runSheet, runSheetMarks } = await readDesk(tx, {
      sessionId: session.id,
      dialogueId: session.dialogue_id,
    });
    const item = runSheet.find((one) => one.position === input.position);
    if (item === undefined) throw refuse('missing', 'session.item');
    if (runSheetMarks.at(-1)?.position === item.position) return nothingNew;
    await insertRunSheetMark(tx, {
      session_id: session.id,
      position: item.position,
      title: item.title,
      since: house.now(),
    });
    await scope.say('session.item', { number: item.position + 1 });
    await scope.tell('session.item', { number: item.position + 1 });
    return nothingNew;
  });
}

type Presider = Readonly<{ name: string; title: string | null }>;

async function presiderOf(
  { tx, session, actor, parts }: Scope,
  presiderId: string | null,
  now: Presider | undefined,
): Promise<Presider> {
  const named = (await readPersonsOf(tx, [session.dialogue_id])).filter(
    (person) => person.part === 'presiding' || person.part === 'co_presiding',
  );
  const chosen = named.find((person) => person.id === presiderId);
  if (presiderId !== null && chosen === undefined) throw refuse('missing', 'session.presider');
  if (chosen !== undefined) return chosen;
  if (parts.includes('chair') && actor.name !== null) {
    const own = named.find(
      (person) => person.person_id === actor.personId || fold(person.name) === fold(actor.name ?? ''),
    );
    return own ?? { name: actor.name, title: null };
  }
  const presider = now ?? named[0];
  if (presider === undefined) throw refuse('missing', 'session.presider');
  return presider;
}
