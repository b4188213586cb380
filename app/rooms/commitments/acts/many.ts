import type { Actor } from '#app/ground/actor.ts';
import { Refusal, type RefusalFacts, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { nameHandler } from '#app/rooms/petitions/acts/handler.ts';
import { remindUnit } from '#app/rooms/petitions/acts/remind.ts';
import { transferPetition } from '#app/rooms/petitions/acts/transfer.ts';
import { type ManyInput, manyOfKind } from '../inputs.ts';
import { readCommitment } from '../store.ts';
import { changeCommitment } from './keep.ts';
import { remindOfPromise } from './remind.ts';

type One = Readonly<{ kind: 'petition' | 'promise'; code: string }>;
export type ManyDone = Readonly<{
  done: readonly string[];
  failed: readonly Readonly<One & { refusal: string; facts: RefusalFacts }>[];
}>;

/**
 * One deed on many petitions and promises, each by its own rules and in its own transaction: what is refused, or is of
 * a kind that does not know this deed, stops nothing else and is named with why.
 */
export async function doMany(house: House, actor: Actor, input: ManyInput): Promise<ManyDone> {
  const done: string[] = [];
  const failed: (One & { refusal: string; facts: RefusalFacts })[] = [];
  for (const code of new Set(input.codes)) {
    const kind = code.startsWith('LH-') ? 'promise' : 'petition';
    try {
      await doOne(house, actor, { ...input, code, kind });
      done.push(code);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      failed.push({ kind, code, refusal: thrown.code, facts: thrown.facts });
    }
  }
  return { done, failed };
}

async function doOne(house: House, actor: Actor, input: ManyInput & One): Promise<void> {
  if (!manyOfKind[input.kind].some((deed) => deed === input.deed)) {
    throw refuse('invalid', 'many.other-kind', { kind: input.kind, deed: input.deed });
  }
  await (input.kind === 'promise' ? doPromise(house, actor, input) : doPetition(house, actor, input));
}

async function doPromise(house: House, actor: Actor, input: ManyInput & One): Promise<void> {
  const { code, reason } = input;
  if (input.deed === 'remind') return await remindOfPromise(house, actor, { code });
  const row = await readCommitment(house.db, code);
  if (row === undefined) throw refuse('missing', 'commitment.missing');
  const verb = input.deed === 'close' ? 'close' : 'carry_over';
  const { version } = row;
  await changeCommitment(house, actor, { code, version, verb, reason, responsible: null, dueOn: null });
}

async function doPetition(house: House, actor: Actor, input: ManyInput & One): Promise<void> {
  const { code, unitId, reason, personId } = input;
  if (input.deed === 'remind') return await remindUnit(house, actor, { code });
  if (input.deed === 'handler') {
    if (personId === null) throw refuse('invalid', 'petition.of-unit');
    await nameHandler(house, actor, { code, personId });
    return;
  }
  if (unitId === null) throw refuse('invalid', 'petition.unit-given');
  if (input.deed === 'assign') {
    const rest = { cooperatingUnitIds: [], dueOn: null, product: null };
    await assignPetition(house, actor, { code, leadUnitId: unitId, ...rest });
    return;
  }
  if (reason === null) throw refuse('invalid', 'petition.reason-given');
  await transferPetition(house, actor, { code, leadUnitId: unitId, reason });
}
