import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { hasField } from '#app/rooms/organisations/store-fields.ts';
import type { AcceptInput, RejectInput, RowInput } from '../inputs.ts';
import { listPhotos, type OpinionRow, publishPhotos } from '../store.ts';
import { type AcceptedKind, kindOf } from '../triage-question.ts';
import { readRejectReasons, readTriageQuestions } from './lists.ts';
import { keepFirstLook, lookOver } from './look.ts';
import { decidedBy, holdSeen, moveOpinion, noMerged } from './move.ts';
import { checkPeople } from './people.ts';

/**
 * Takes the opinion up, with the words and photos that the public may see. A petition is born of it above. Where two
 * must look (rule `opinion.looks`), the first who does leaves it waiting for another; else the very words that come out
 * must have been shown with what is hidden marked: invalid `opinion.look` (text, more) until they were.
 */
export async function acceptOpinion(house: House, actor: Actor, input: AcceptInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const row = await holdSeen(tx, actor, input);
    await checkField(tx, input.fieldCode);
    if (input.people !== undefined) {
      const here = { organisationId: row.organisation_id, onDay: dayOf(house.now()) };
      await checkPeople(tx, here, input.people);
    }
    const kind = await acceptedKind(house, tx, { row, yes: input.triageYes ?? [] });
    const { publicText, isLast } = await lookOver(house, tx, { actor, row, input });
    const photos = await listPhotos(tx, [row.id]);
    const shown = photos.filter((photo) => input.publicPhotoIds.includes(photo.id));
    await publishPhotos(
      tx,
      row.id,
      shown.map((photo) => photo.id),
    );
    const writes = {
      public_text: publicText,
      field_code: input.fieldCode,
      kind,
      triage_yes: input.triageYes ?? null,
      earlier_code: input.earlierCode ?? null,
      people: input.people ?? row.people,
    };
    if (!isLast) return await keepFirstLook(house, tx, { actor, row, writes });
    return await moveOpinion(house, tx, {
      row,
      verb: 'accept',
      actor,
      writes: { ...decidedBy(house, actor), ...writes },
      tells: {
        field: input.fieldCode,
        photos: shown.length,
        kind,
        earlier: input.earlierCode ?? null,
        ...(writes.people > 1 && { people: writes.people }),
      },
    });
  });
}

/**
 * Does not take the opinion up; its code stays findable with the reason and the way to object. Invalid `form.invalid`
 * for a reason that is not on the list of today.
 */
export async function rejectOpinion(house: House, actor: Actor, input: RejectInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const row = await holdSeen(tx, actor, input);
    const reasons = await readRejectReasons(tx, {
      organisationId: row.organisation_id,
      onDay: dayOf(house.now()),
    });
    if (!reasons.some((reason) => reason.isOpen && reason.code === input.reason))
      throw refuse('invalid', 'form.invalid', { reason: 'reason' });
    return await moveOpinion(house, tx, {
      row,
      verb: 'reject',
      actor,
      facts: { 'no-merged': await noMerged(tx, row) },
      reason: input.reason,
      writes: { ...decidedBy(house, actor), reason_code: input.reason, reason_note: input.note },
    });
  });
}

/** Looks at a rejected opinion again. */
export async function reopenOpinion(house: House, actor: Actor, input: RowInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const row = await holdSeen(tx, actor, input);
    return await moveOpinion(house, tx, {
      row,
      verb: 'reopen',
      actor,
      writes: { decided_by: null, decided_at: null, reason_code: null, reason_note: null },
    });
  });
}

/** A petition or feedback. Invalid `opinion.kind` where the answers say that it may not be taken up: they decide first. */
async function acceptedKind(
  house: House,
  tx: Tx,
  of: { row: OpinionRow; yes: readonly string[] },
): Promise<AcceptedKind> {
  const here = { organisationId: of.row.organisation_id, onDay: dayOf(house.now()) };
  const { kind } = kindOf(await readTriageQuestions(tx, here), of.yes);
  if (kind === 'petition' || kind === 'feedback') return kind;
  throw refuse('invalid', 'opinion.kind', { kind });
}

/** Invalid `opinion.field` where no such field exists. */
export async function checkField(tx: Tx, code: string | null): Promise<void> {
  if (code !== null && !(await hasField(tx, code))) throw refuse('invalid', 'opinion.field', { code });
}
