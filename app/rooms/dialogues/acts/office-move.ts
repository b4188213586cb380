import type { Actor } from '#app/ground/actor.ts';
import type { ConditionFacts } from '#app/ground/lifecycle.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { leadDays } from '#app/rooms/organisations/store-rules.ts';
import { readLegalBases } from '#app/rooms/organisations/store-texts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import { missingNoticeItems } from '../dialogue.ts';
import type { MoveInput } from '../inputs.ts';
import type { DialogueCondition } from '../lifecycle.ts';
import { maySeePlans, moverParts } from '../may.ts';
import { type DialogueRow, lockById, readParts } from '../store.ts';
import { type DialogueMove, moveDialogueInTx } from './move.ts';
import { askAgainInTx } from './send-invitations.ts';

/**
 * A step that the office does by a button. Conflict `dialogue.changed` when another was faster; invalid
 * `dialogue.lead-days` with the days asked, the days left, the basis and the earliest day that would do; a dialogue that
 * was put off may come with fewer days for a reason, which is kept and published.
 */
export async function moveDialogue(
  house: House,
  actor: Actor,
  input: MoveInput & { dialogueId: string },
): Promise<DialogueRow> {
  return await house.transact(async (tx) => {
    const row = await lockById(tx, input.dialogueId);
    if (row === undefined || !maySeePlans(actor, row.organisation_id))
      throw refuse('missing', 'dialogue.missing');
    if (row.version !== input.version) throw await changedBy(tx, row.id);
    const notice = await noticeFacts(tx, { row, onDay: dayOf(house.now()) });
    const isShort = notice.facts['lead-days'] !== true;
    const isExcused = isShort && mayBeShort(house, { row, input });
    // Before the move is told: its listeners read how the invitations stand now.
    if (input.verb === 'announce_again') await askAgainInTx(house, tx, row);
    return await moveDialogueInTx(house, tx, {
      dialogueId: row.id,
      verb: input.verb,
      actor,
      parts: moverParts(actor, row.organisation_id),
      facts: {
        ...notice.facts,
        ...(isExcused ? { 'lead-days': true } : {}),
        reason: input.reason ? true : {},
      },
      reason: input.reason ?? null,
      writes: writesOf(house, actor, { row, input, days: notice.days, isShort }),
    });
  });
}

/** A hall lost on the eve cannot wait the full days anew: a reason, published beside the notice, may stand for them. */
function mayBeShort(house: House, { row, input }: { row: DialogueRow; input: MoveInput }): boolean {
  const isToCome = row.starts_at > house.now();
  return input.verb === 'announce_again' && isToCome && (input.reason ?? '').length >= 3;
}

/** What a notice given on a day must fulfil: somebody presides, four items, and the strictest number of days before. */
export async function noticeFacts(
  tx: Tx | House['db'],
  { row, onDay }: { row: DialogueRow; onDay: Day },
): Promise<{ facts: ConditionFacts<DialogueCondition>; days: number }> {
  const parts = await readParts(tx, row.id);
  const { days, rule } = await leadDays(tx, {
    organisationId: row.organisation_id,
    onDay,
    isForYouth: row.audience === 'youth',
    legalBasisIds: parts.bases.map((basis) => basis.id),
  });
  const named = (await readLegalBases(tx)).find((known) => known.id === rule.basis);
  const basis = named === undefined ? rule.basis : `${named.title} ${named.number}`;
  const left = daysBetween(onDay, dayOf(row.starts_at));
  const missing = missingNoticeItems({
    startsAt: row.starts_at,
    place: row.place,
    form: row.form,
    content: row.content,
    howToTakePart: row.how_to_take_part,
  });
  return {
    days,
    facts: {
      presided: parts.persons.some((person) => person.part === 'presiding') ? true : {},
      'four-items': missing.length === 0 ? true : { missing: missing.join(',') },
      'lead-days':
        left >= days
          ? true
          : {
              ...{ days, left, basis, isChecked: rule.status === 'confirmed' },
              ...{ earliest: addDays(onDay, days), isPutOff: row.state === 'postponed' },
            },
    },
  };
}

function writesOf(
  house: House,
  actor: Actor,
  given: { row: DialogueRow; input: MoveInput; days: number; isShort: boolean },
): NonNullable<DialogueMove['writes']> {
  const { row, input, days, isShort } = given;
  if (input.verb === 'announce' || input.verb === 'announce_again') {
    return {
      notice_published_at: house.now(),
      notice_changed_at: house.now(),
      notice_number: input.noticeNumber || row.notice_number,
      required_lead_days: days,
      short_notice_reason: isShort ? (input.reason ?? null) : null,
    };
  }
  if (input.verb === 'postpone')
    return {
      postponed_from: row.starts_at,
      postponed_reason: input.reason ?? null,
      notice_changed_at: house.now(),
    };
  if (input.verb === 'cancel') {
    return { cancelled_reason: input.reason ?? null, notice_changed_at: house.now() };
  }
  if (input.verb === 'sign_minutes') {
    return { minutes_signed_at: house.now(), minutes_signed_by: actor.personId };
  }
  return {};
}

async function changedBy(tx: Tx, dialogueId: string) {
  const last = await lastEvent(tx, 'dialogue', dialogueId);
  return refuse('conflict', 'dialogue.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}
