import type { Actor } from '#app/ground/actor.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { dayOf, daysBetween, instantAt } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import {
  dialogueStates,
  isCollecting,
  isComing,
  isHeld,
  isMinuted,
  isPublic,
  isTold,
  missingNoticeItems,
} from './dialogue.ts';
import { type DialogueVerb, dialogueMoves } from './lifecycle.ts';
import { doorsOf, mayArrange, maySeePlans, moverParts } from './may.ts';
import {
  countDialogues,
  type DialogueRow,
  listDialogues,
  readByCode,
  readParts,
  readPersonsOf,
} from './store.ts';

export type DialogueSummary = ReturnType<typeof summaryOf>;
export type DialogueView = NonNullable<Awaited<ReturnType<typeof presentDialogue>>>;

/** One dialogue with all that hangs on it, or null where the actor may not know of it. */
export async function presentDialogue(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined) return null;
  const isStaff = maySeePlans(actor, row.organisation_id);
  if (!isTold(row) && !isStaff) return null;
  const parts = await readParts(house.db, row.id);
  const mayChange = mayArrange(actor, row.organisation_id);
  return {
    ...summaryOf(row, parts.persons, house.now()),
    content: row.content,
    changeable: row.changeable,
    howToTakePart: row.how_to_take_part,
    capacity: row.capacity,
    streamUrl: row.stream_url,
    noticeNumber: row.notice_number,
    noticePublishedAt: row.notice_published_at?.toISOString() ?? null,
    requiredLeadDays: row.required_lead_days,
    /** Why the notice of the new day came with fewer days; and how many they were. */
    shortNotice:
      row.short_notice_reason === null || row.notice_published_at === null
        ? null
        : {
            reason: row.short_notice_reason,
            days: daysBetween(dayOf(row.notice_published_at), dayOf(row.starts_at)),
          },
    postponedFrom: row.postponed_from?.toISOString() ?? null,
    postponedReason: row.postponed_reason,
    cancelledReason: row.cancelled_reason,
    heldAt: row.held_at?.toISOString() ?? null,
    concludedAt: row.concluded_at?.toISOString() ?? null,
    version: row.version,
    bases: parts.bases.map((basis) => ({
      id: basis.id,
      number: basis.number,
      title: basis.title,
      status: basis.status,
    })),
    persons: parts.persons.map(personView),
    topics: parts.topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      fieldCode: topic.field_code,
      unitId: topic.unit_id,
    })),
    runSheet: runSheetView(row, parts.runSheet),
    points: parts.points.map((point) => ({
      id: point.id,
      name: point.name,
      address: point.address,
      capacity: point.capacity,
      isMain: point.is_main,
      headcount: point.headcount,
      openedAt: point.opened_at?.toISOString() ?? null,
    })),
    roll: isStaff
      ? parts.roll.map((delegate) => ({
          id: delegate.id,
          name: delegate.name,
          title: delegate.title,
          unitId: delegate.unit_id,
          isRequired: delegate.is_required,
          checkedInAt: delegate.checked_in_at?.toISOString() ?? null,
        }))
      : [],
    missing: missingNoticeItems({
      startsAt: row.starts_at,
      place: row.place,
      form: row.form,
      content: row.content,
      howToTakePart: row.how_to_take_part,
    }),
    may: {
      edit: mayChange,
      attend: mayChange && !isMinuted(row.state),
      ...doorsOf(actor, row.organisation_id),
      moves: openVerbs<string, string, string, DialogueVerb>(
        dialogueMoves,
        row.state,
        moverParts(actor, row.organisation_id),
      ),
    },
  };
}

export type DialogueGroup = 'coming' | 'live' | 'held' | 'all';

/** A page of dialogues: coming and live ones by the nearest day, held ones by the latest. */
export async function presentDialogues(
  house: House,
  actor: Actor,
  wanted: { organisationId: string; group: DialogueGroup; page?: number; pageSize?: number },
) {
  const states = statesOf(wanted.group, maySeePlans(actor, wanted.organisationId));
  const pageSize = wanted.pageSize ?? 20;
  const page = wanted.page ?? 1;
  // Who marked the day must find that the meeting is off, until the day has passed.
  const calledOffFrom = wanted.group === 'coming' ? instantAt(dayOf(house.now()), '00:00') : null;
  const filter = { organisationId: wanted.organisationId, states, calledOffFrom };
  const [total, rows] = await Promise.all([
    countDialogues(house.db, filter),
    listDialogues(house.db, {
      ...filter,
      order: wanted.group === 'coming' || wanted.group === 'live' ? 'asc' : 'desc',
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }),
  ]);
  const persons = await readPersonsOf(
    house.db,
    rows.map((row) => row.id),
  );
  const now = house.now();
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map((row) =>
      summaryOf(
        row,
        persons.filter((person) => person.dialogue_id === row.id),
        now,
      ),
    ),
  };
}

type PersonRow = Awaited<ReturnType<typeof readParts>>['persons'][number];

function summaryOf(row: DialogueRow, persons: readonly PersonRow[], now: Date) {
  const presiding = persons.find((person) => person.part === 'presiding');
  return {
    id: row.id,
    organisationId: row.organisation_id,
    code: row.code,
    title: row.title,
    kind: row.kind,
    form: row.form,
    audience: row.audience,
    state: row.state,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    day: dayOf(row.starts_at),
    place: row.place,
    placeAddress: row.place_address,
    collectUntil: row.collect_until,
    isCollecting: isCollecting({ state: row.state, collectUntil: row.collect_until }, dayOf(now)),
    isComing: isComing(row.state),
    isHeld: isHeld(row.state),
    presiding: presiding === undefined ? null : personView(presiding),
  };
}

function personView(person: PersonRow) {
  return { id: person.id, part: person.part, name: person.name, title: person.title, unitId: person.unit_id };
}

/** Each item with the time at which it starts, counted from the opening. */
function runSheetView(row: DialogueRow, items: readonly { id: string; title: string; minutes: number }[]) {
  let at = row.starts_at.getTime();
  return items.map((item) => {
    const startsAt = new Date(at).toISOString();
    at += item.minutes * 60_000;
    return { id: item.id, title: item.title, minutes: item.minutes, startsAt };
  });
}

function statesOf(group: DialogueGroup, isStaff: boolean) {
  const known = dialogueStates.filter((state) => isStaff || isPublic(state));
  if (group === 'all') return known;
  if (group === 'live') return known.filter((state) => state === 'live');
  if (group === 'held') return known.filter((state) => isHeld(state));
  return known.filter((state) => isComing(state) || state === 'preparing' || state === 'planned');
}
