import type { Actor } from '#app/ground/actor.ts';
import { Refusal, type RefusalFacts, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { ManyInput } from '../inputs.ts';
import { assignPetition, transferPetition } from './assign.ts';
import { nameHandler } from './handler.ts';
import { remindUnit } from './remind.ts';

export type ManyDone = Readonly<{
  done: readonly string[];
  failed: readonly Readonly<{ code: string; refusal: string; facts: RefusalFacts }>[];
}>;

/** One deed on many petitions, each by its own rules and in its own transaction: what is refused stops nothing else. */
export async function doMany(house: House, actor: Actor, input: ManyInput): Promise<ManyDone> {
  const done: string[] = [];
  const failed: { code: string; refusal: string; facts: RefusalFacts }[] = [];
  for (const code of new Set(input.codes)) {
    try {
      await doOne(house, actor, { ...input, code });
      done.push(code);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      failed.push({ code, refusal: thrown.code, facts: thrown.facts });
    }
  }
  return { done, failed };
}

async function doOne(house: House, actor: Actor, input: ManyInput & { code: string }): Promise<unknown> {
  const { code, unitId, reason, personId } = input;
  if (input.deed === 'remind') return await remindUnit(house, actor, { code });
  if (input.deed === 'handler') {
    if (personId === null) throw refuse('invalid', 'petition.of-unit');
    return await nameHandler(house, actor, { code, personId });
  }
  if (unitId === null) throw refuse('invalid', 'petition.unit-given');
  if (input.deed === 'assign') {
    const rest = { cooperatingUnitIds: [], dueOn: null, product: null };
    return await assignPetition(house, actor, { code, leadUnitId: unitId, ...rest });
  }
  if (reason === null) throw refuse('invalid', 'petition.reason-given');
  return await transferPetition(house, actor, { code, leadUnitId: unitId, reason });
}
