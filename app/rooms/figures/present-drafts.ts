import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import { addWorkingDays } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { mayArrange } from '#app/rooms/dialogues/may.ts';
import { readDraftRequests } from '#app/rooms/dialogues/store-gauge.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { readUnitsForField } from '#app/rooms/organisations/store-fields.ts';
import { calendarOf } from '#app/rooms/organisations/store-rules.ts';
import { isWaiting } from '#app/rooms/petitions/petition.ts';
import { type Asked, headOf, theirs } from './present-before.ts';
import { type DraftRow, readDrafts, readPetitionFields, stageOf } from './store-before.ts';

export type DraftsView = Awaited<ReturnType<typeof presentDrafts>>;

/** What each unit is to prepare before the meeting, and how far it is. */
export async function presentDrafts(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const [drafts, requests, units, fieldsOf] = await Promise.all([
    readDrafts(house.db, row.id),
    readDraftRequests(house.db, row.id),
    presentUnits(house.db, row.organisation_id, today),
    readPetitionFields(house.db, row.id),
  ]);
  const lines = await Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      unitFor:
        draft.unit_id ??
        draft.chosen_unit_id ??
        (await suggested(house, row.organisation_id, fieldsOf.get(draft.code) ?? null)),
    })),
  );
  const kept = lines.filter((line) => line.left_out_reason === null);
  const unitIds = [...new Set(kept.map((line) => line.unitFor))];
  const usual = addWorkingDays(dayOf(row.starts_at), -2, await calendarOf(house.db));
  return {
    ...headOf(row, today),
    /** Two working days before the meeting, where that is still to come. */
    usualDue: usual < today ? today : usual,
    groups: unitIds.map((unitId) => {
      const request = requests.find((each) => each.unit_id === unitId);
      const own = kept.filter((line) => line.unitFor === unitId);
      return {
        unitId,
        unit: units.find((unit) => unit.id === unitId)?.name ?? null,
        request:
          request === undefined
            ? null
            : {
                dueOn: request.due_on,
                note: request.note,
                by: request.asked_by_name,
                isLate: request.due_on < today,
              },
        toGive: own
          .filter((line) => line.unit_id === null && line.state === 'accepted')
          .map((line) => line.code),
        lines: own.map((line) => ({
          code: line.code,
          title: line.title,
          draft: stageOf(line),
          /** Nobody has it yet: it may go to another unit than is proposed. */
          isFree: line.unit_id === null && line.state === 'accepted',
          isChosen: line.unit_id === null && line.chosen_unit_id !== null,
          mayLeaveOut: mayLeaveOut(line),
          questions: line.questions,
          people: line.people,
          helpers: line.helpers,
          helped: line.helped,
          openQuestions: line.open_questions,
        })),
      };
    }),
    codes: lines.map((line) => line.code),
    leftOut: lines.flatMap(({ code, title, left_out_reason: reason, chosen_by: by, chosen_at: at }) =>
      reason === null ? [] : [{ code, title, reason, by, at: at?.toISOString() ?? '' }],
    ),
    /** Who may be asked to draft or to help. */
    units: units.filter((unit) => unit.isOpen).map((unit) => ({ value: unit.id, label: unit.name })),
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

/** What still waits for its answer may be left out of the meeting; what is ready for it need not be. */
function mayLeaveOut(line: DraftRow): boolean {
  const stage = stageOf(line);
  return isWaiting(line) && stage !== 'signed' && stage !== 'approved';
}

async function suggested(
  house: House,
  organisationId: string,
  fieldCode: string | null,
): Promise<string | null> {
  if (fieldCode === null) return null;
  const asked = { organisationId, fieldCode, onDay: dayOf(house.now()) };
  return (await readUnitsForField(house.db, asked)).at(0)?.id ?? null;
}
