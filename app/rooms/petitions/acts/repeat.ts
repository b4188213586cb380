import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import type { RepeatInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { takesIn } from '../petition.ts';
import { lockByCode, type PetitionRow } from '../store.ts';
import { dueByRule } from './due.ts';
import { joinInto } from './join.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * Says that a petition raises again what was answered before, here or by an organisation that was merged into this one. The
 * earlier answer goes with it, and the days of the rule for repeats run: the date may only come nearer by it.
 */
export async function linkRepeat(house: House, actor: Actor, input: RepeatInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const earlier = await lockEarlier(tx, petition, input.earlierCode);
    if (earlier === null) throw refuse('invalid', 'petition.earlier-missing', { code: input.earlierCode });
    return await linkTo(house, tx, { petition, earlier, actor, parts });
  });
}

/**
 * For the petition of an opinion that was just taken up and whose reader named an earlier one: it goes on in that one where
 * nobody has answered yet, else it raises it again. Invalid `opinion.earlier-missing` where it can do neither.
 */
export async function takeUpKnown(
  house: House,
  tx: Tx,
  known: { petition: PetitionRow; earlierCode: string; actor: Actor },
): Promise<PetitionRow> {
  const { petition, earlierCode, actor } = known;
  const deed = { petition, actor, parts: ['office'] as const };
  const earlier = await lockEarlier(tx, petition, earlierCode);
  const takes = earlier === null ? null : takesIn(earlier);
  const isOwn = earlier?.organisation_id === petition.organisation_id;
  if (earlier === null || takes === null || (takes === 'join' && !isOwn)) {
    throw refuse('invalid', 'opinion.earlier-missing', { code: earlierCode });
  }
  if (takes === 'join') return await joinInto(house, tx, { ...deed, target: earlier, isByHand: true });
  return await linkTo(house, tx, { ...deed, earlier });
}

/** The petition with this code, of this organisation or of one merged into it, held; null where there is none. */
async function lockEarlier(tx: Tx, petition: PetitionRow, code: string): Promise<PetitionRow | null> {
  const earlier = await lockByCode(tx, code);
  const forerunners = await readForerunners(tx, petition.organisation_id);
  const isOfLine =
    earlier?.organisation_id === petition.organisation_id ||
    forerunners.some((row) => row.id === earlier?.organisation_id);
  return earlier !== undefined && isOfLine ? earlier : null;
}

async function linkTo(
  house: House,
  tx: Tx,
  link: { petition: PetitionRow; earlier: PetitionRow; actor: Actor; parts: readonly PetitionPart[] },
): Promise<PetitionRow> {
  const { petition, earlier, actor, parts } = link;
  const isBefore = earlier.id !== petition.id && earlier.received_at <= petition.received_at;
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
    facts: { 'earlier-answered': isBefore && takesIn(earlier) === 'again' ? true : { code: earlier.code } },
    set: {
      repeat_of_id: earlier.repeat_of_id ?? earlier.id,
      ...(isNearer ? { due_on: rule.dueOn, due_rule_id: rule.ruleId } : {}),
    },
    story: { earlier: earlier.code, dueOn: isNearer ? rule.dueOn : petition.due_on },
  });
}
