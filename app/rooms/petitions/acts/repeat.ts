import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import type { RepeatInput } from '../inputs.ts';
import { isAnswered } from '../petition.ts';
import { lockByCode, type PetitionRow } from '../store.ts';
import { dueByRule } from './due.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * Says that a petition raises again what was answered before, here or by an organisation that was merged into this one. The earlier answer goes with it, and the days of the
 * rule for repeats run: the date may only come nearer by it, never move away.
 */
export async function linkRepeat(house: House, actor: Actor, input: RepeatInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const earlier = await lockByCode(tx, input.earlierCode);
    const forerunners = await readForerunners(tx, petition.organisation_id);
    const isOfLine =
      earlier?.organisation_id === petition.organisation_id ||
      forerunners.some((row) => row.id === earlier?.organisation_id);
    if (earlier === undefined || !isOfLine) {
      throw refuse('invalid', 'petition.earlier-missing', { code: input.earlierCode });
    }
    const isBefore = earlier.id !== petition.id && earlier.received_at <= petition.received_at;
    const wasAnswered = isAnswered(earlier) || earlier.reopened > 0;
    const rule = await dueByRule(tx, {
      organisationId: petition.organisation_id,
      key: 'petition.repeat_review_days',
      from: dayOf(house.now()),
    });
    const isNearer = petition.due_on === null || rule.dueOn < petition.due_on;
    return await stay(house, tx, {
      petition,
      verb: 'link_repeat',
      actor,
      parts,
      facts: { 'earlier-answered': isBefore && wasAnswered ? true : { code: earlier.code } },
      set: {
        repeat_of_id: earlier.repeat_of_id ?? earlier.id,
        ...(isNearer ? { due_on: rule.dueOn, due_rule_id: rule.ruleId } : {}),
      },
      story: { earlier: earlier.code, dueOn: isNearer ? rule.dueOn : petition.due_on },
    });
  });
}
