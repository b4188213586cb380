import { type Actor, clockActor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { Database, House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { doEach } from '#app/rooms/record/acts/each.ts';
import type { AskExtensionInput, DecideExtensionInput } from '../inputs.ts';
import { isFreeToDecide } from '../may.ts';
import type { PetitionRow } from '../store.ts';
import { readUndecided } from '../store-clock.ts';
import { insertExtension, readExtensions, updateExtension } from '../store-parts.ts';
import { latestExtension } from './due.ts';
import { loadForClock, loadForDeed, stay } from './move.ts';

/**
 * Asks for more time: only before the due date, only as often and as long as the rule allows, with a reason that
 * the public reads. Refusals: `petition.before-due`, `petition.extension-left`, `petition.extension-fits`.
 */
export async function askExtension(
  house: House,
  actor: Actor,
  input: AskExtensionInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const today = dayOf(house.now());
    const { petition, parts } = await loadForDeed(tx, actor, { ...input, today });
    const room = await roomForExtension(tx, house, petition);
    const asked = await stay(house, tx, {
      petition,
      verb: 'ask_extension',
      actor,
      parts,
      facts: {
        'before-due': room.isBeforeDue ? true : { dueOn: petition.due_on },
        'extension-left': room.left > 0 ? true : { allowed: room.allowed },
        'extension-fits':
          petition.due_on !== null && input.toDueOn > petition.due_on && input.toDueOn <= room.latest
            ? true
            : { latest: room.latest, dueOn: petition.due_on },
        'reason-given': true,
      },
      reason: input.reason,
      story: { fromDueOn: petition.due_on, toDueOn: input.toDueOn },
    });
    await holdTypedDay(tx, { organisationId: petition.organisation_id, day: input.toDueOn, today });
    await insertExtension(tx, {
      id: house.newId(),
      petition_id: petition.id,
      from_due_on: petition.due_on ?? input.toDueOn,
      to_due_on: input.toDueOn,
      reason: input.reason,
      asked_by: actor.personId,
      asked_at: house.now(),
    });
    return asked;
  });
}

/**
 * The office grants or refuses. Nobody decides on what he or his unit has asked, and nobody grants it after the due date:
 * a delay that everybody has read does not vanish (domain model 5.2: none after due).
 */
export async function decideExtension(
  house: House,
  actor: Actor,
  input: DecideExtensionInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const on = { ...input, today: dayOf(house.now()) };
    const { petition, parts, involved } = await loadForDeed(tx, actor, on);
    const open = (await readExtensions(tx, petition.id)).find((row) => row.decided_at === null);
    const isOther = open !== undefined && isFreeToDecide(actor, involved, open.asked_by);
    const decided = await stay(house, tx, {
      petition,
      verb: input.isApproved ? 'approve_extension' : 'refuse_extension',
      actor,
      parts,
      facts: {
        'extension-asked': open === undefined ? {} : true,
        'decider-is-other': isOther ? true : {},
        'before-due': isBeforeDue(house, petition) ? true : { dueOn: petition.due_on },
        'reason-given': input.reason === null ? {} : true,
      },
      set: input.isApproved && open !== undefined ? { due_on: open.to_due_on } : {},
      reason: input.isApproved ? (open?.reason ?? null) : input.reason,
      story: { fromDueOn: open?.from_due_on ?? null, toDueOn: open?.to_due_on ?? null },
    });
    if (open !== undefined) {
      await updateExtension(tx, open.id, {
        decided_by: actor.personId,
        decided_at: house.now(),
        is_approved: input.isApproved,
        decision_reason: input.reason,
      });
    }
    return decided;
  });
}

/** Requests that nobody decided by the end of the due day end with it: the date stays, in public. */
export async function lapseExtensions(house: House): Promise<number> {
  const of = {
    deed: 'petition.lapse_extension',
    idOf: (asked: { petition_id: string }) => asked.petition_id,
  };
  return await doEach(house, of, await readUndecided(house.db, dayOf(house.now())), (asked) =>
    house.transact(async (tx) => {
      const petition = await loadForClock(tx, asked.petition_id);
      const open = (await readExtensions(tx, asked.petition_id)).find((row) => row.decided_at === null);
      if (petition === undefined || open === undefined || isBeforeDue(house, petition)) return 0;
      await stay(house, tx, {
        petition,
        verb: 'lapse_extension',
        actor: clockActor,
        parts: ['clock'],
        facts: { 'extension-asked': true },
        story: { dueOn: petition.due_on, toDueOn: open.to_due_on, askedBy: open.asked_by },
      });
      await updateExtension(tx, open.id, {
        ...{ decided_by: null, decided_at: house.now(), is_approved: false },
        decision_reason: 'Không ai quyết định trước khi hết hạn.',
      });
      return 1;
    }),
  );
}

/** How often and until when this petition may still be extended. */
export async function roomForExtension(db: Database, house: House, petition: PetitionRow) {
  const rule = await latestExtension(db, petition);
  const since = petition.assigned_at?.getTime() ?? 0;
  const used = (await readExtensions(db, petition.id)).filter(
    (row) => row.is_approved !== false && row.asked_at.getTime() >= since,
  ).length;
  return {
    isBeforeDue: isBeforeDue(house, petition),
    allowed: rule.times,
    left: Math.max(0, rule.times - used),
    latest: rule.latest,
  };
}

function isBeforeDue(house: House, petition: PetitionRow): boolean {
  return petition.due_on !== null && dayOf(house.now()) <= petition.due_on;
}

/** A request for time that nobody decided has become idle; a later one must not find it in its way. */
export async function dropIdleRequest(
  house: House,
  tx: Tx,
  idle: { petition: PetitionRow; actor: Actor; reason: string },
): Promise<void> {
  const asked = (await readExtensions(tx, idle.petition.id)).find((row) => row.decided_at === null);
  if (asked === undefined) return;
  await updateExtension(tx, asked.id, {
    ...{ decided_by: idle.actor.personId, decided_at: house.now(), is_approved: false },
    decision_reason: idle.reason,
  });
}
