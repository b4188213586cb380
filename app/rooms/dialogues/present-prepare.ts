import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { readTableText } from '#app/ground/table-text.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { noLongerFits } from './checklist.ts';
import { isAfoot } from './dialogue.ts';
import { isComing, isSilent, isStanding, requiredUnits } from './invitation.ts';
import { mayArrange, maySeePlans } from './may.ts';
import { readPoints } from './point-list.ts';
import { type DialogueRow, readByCode, readById, readParts } from './store.ts';
import {
  type GroupRow,
  type InvitationRow,
  readGroups,
  readInvitationByToken,
  readInvitations,
  readReserve,
  readTasks,
  readTestCalls,
} from './store-prepare.ts';
import type { ReadTold, Told } from './told.ts';

export type ChecklistView = Awaited<ReturnType<typeof presentChecklist>>;
export type InvitationsView = Awaited<ReturnType<typeof presentInvitations>>;
export type InvitationLine = InvitationsView['groups'][number]['invitations'][number];
export type PointsView = Awaited<ReturnType<typeof presentPoints>>;
export type PointPreview = Awaited<ReturnType<typeof presentPointPreview>>;
export type RunSheetView = Awaited<ReturnType<typeof presentRunSheet>>;
export type SlipView = NonNullable<Awaited<ReturnType<typeof presentSlip>>>;

type Asked = Readonly<{ code: string; language: Language }>;

/** What is still to be done before the dialogue, by whom and by when. */
export async function presentChecklist(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const [tasks, units] = await Promise.all([
    readTasks(house.db, row.id),
    presentUnits(house.db, row.organisation_id, today),
  ]);
  const mayChange = mayArrange(actor, row.organisation_id);
  return {
    ...headOf(row, today),
    tasks: tasks
      .filter((task) => task.dropped_at === null)
      .map((task) => ({
        id: task.id,
        title: titleOf(task, asked.language),
        unit: units.find((unit) => unit.id === task.unit_id)?.name ?? null,
        unitId: task.unit_id,
        dueOn: task.due_on,
        isLate: task.done_at === null && task.due_on !== null && task.due_on < today,
        doneAt: task.done_at?.toISOString() ?? null,
        doneBy: task.done_by_name,
        note: task.note,
        mayTick:
          mayChange || actor.roles.some((held) => held.unitId !== null && held.unitId === task.unit_id),
      })),
    dropped: tasks
      .filter((task) => task.dropped_at !== null)
      .map((task) => ({
        id: task.id,
        title: titleOf(task, asked.language),
        /** Null where the list itself has dropped it, because the dialogue has become another. */
        reason: task.dropped_reason === noLongerFits ? null : (task.dropped_reason ?? ''),
        by: task.dropped_by_name,
        at: task.dropped_at?.toISOString() ?? '',
      })),
    units: units.filter((unit) => unit.isOpen).map((unit) => ({ value: unit.id, label: unit.name })),
    may: { edit: mayChange },
  };
}

/** Who is invited in which group, who comes, who has not answered, and which units must come. */
export async function presentInvitations(house: House, actor: Actor, asked: Asked & { readTold?: ReadTold }) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const [groups, invitations, parts, units] = await Promise.all([
    readGroups(house.db, row.id),
    readInvitations(house.db, row.id),
    readParts(house.db, row.id),
    presentUnits(house.db, row.organisation_id, today),
  ]);
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null;
  const told = await asked.readTold?.(invitations.map((each) => pathOf(each)));
  const called = new Set(
    invitations
      .filter((each) => each.required_for !== null && isStanding(each.state))
      .map((each) => each.unit_id),
  );
  return {
    ...headOf(row, today),
    groups: groups.map((group) => {
      const own = invitations.filter((each) => each.group_id === group.id);
      return {
        id: group.id,
        name: group.name,
        quota: group.quota,
        confirmBy: group.confirm_by,
        /** Those that hold a seat. */
        standing: own.filter((each) => isStanding(each.state)).length,
        coming: own.filter((each) => isComing(each.state)).length,
        silent: own.filter((each) => isSilent({ state: each.state, confirmBy: group.confirm_by }, today))
          .length,
        invitations: own.map((each) =>
          lineOf(each, group, {
            ...{ today, unit: unitName(each.unit_id), house },
            told: told?.get(pathOf(each)) ?? null,
          }),
        ),
      };
    }),
    /** Units whose matter is on the list and who have not been called. */
    notCalled: requiredUnits(parts.topics)
      .filter(({ unitId }) => !called.has(unitId))
      .map(({ unitId, matters }) => ({ unit: unitName(unitId) ?? '', matters })),
    unsent: invitations.filter((each) => each.sent_at === null && isStanding(each.state)).length,
    isOver: !isAfoot(row.state) || house.now() >= row.starts_at,
    onRoll: parts.roll.length,
    place: [row.place, row.place_address].filter(Boolean).join(', '),
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

/** The points with what they have, who serves them and how the test calls went. */
export async function presentPoints(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const { points } = await readParts(house.db, row.id);
  const calls = await readTestCalls(
    house.db,
    points.map((point) => point.id),
  );
  return {
    ...headOf(row, dayOf(house.now())),
    points: points.map((point) => {
      const own = calls.filter((call) => call.point_id === point.id);
      return {
        id: point.id,
        name: point.name,
        isMain: point.is_main,
        address: point.address,
        capacity: point.capacity,
        equipment: point.equipment,
        coordinatorName: point.coordinator_name,
        coordinatorPhone: point.coordinator_phone,
        /** What its last test call said; null before the first. */
        isGood: own[0]?.is_good ?? null,
        calls: own.slice(0, 5).map((call) => ({
          id: call.id,
          at: call.at.toISOString(),
          isGood: call.is_good,
          note: call.note,
          by: call.by_name,
        })),
      };
    }),
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

/** What a sheet of points would do: which it adds, which it changes, which rows cannot be read. */
export async function presentPointPreview(house: House, actor: Actor, asked: { code: string; text: string }) {
  const row = await theirs(house, actor, asked.code);
  const { points } = await readParts(house.db, row.id);
  const { lines, faults } = readPoints(readTableText(asked.text));
  const known = new Set(points.map((point) => point.name.toLowerCase()));
  return {
    lines,
    faults,
    added: lines.filter((line) => !known.has(line.name.toLowerCase())).length,
    changed: lines.filter((line) => known.has(line.name.toLowerCase())).length,
  };
}

/** Minute by minute: what, who speaks, which questions lie in reserve, what is done when a line drops. */
export async function presentRunSheet(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const [{ runSheet, persons, points }, reserve] = await Promise.all([
    readParts(house.db, row.id),
    readReserve(house.db, row.id),
  ]);
  let at = row.starts_at.getTime();
  return {
    ...headOf(row, dayOf(house.now())),
    place: [row.place, row.place_address].filter(Boolean).join(', '),
    items: runSheet.map((item) => {
      const startsAt = new Date(at).toISOString();
      at += item.minutes * 60_000;
      return { id: item.id, title: item.title, minutes: item.minutes, startsAt, speaker: item.speaker };
    }),
    planned: runSheet.reduce((sum, item) => sum + item.minutes, 0),
    length: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
    speakers: persons.map((person) => person.name),
    points: points.filter((point) => !point.is_main).map((point) => point.name),
    reserve,
    fallback: row.fallback,
    may: { edit: mayArrange(actor, row.organisation_id) },
  };
}

/** An invitation as whoever holds it reads it; null for a token that opens nothing. */
export async function presentSlip(house: House, token: string) {
  const found = await readInvitationByToken(house.db, token);
  const row = found && (await readById(house.db, found.dialogue_id));
  if (found === undefined || row === undefined) return null;
  const groups = await readGroups(house.db, row.id);
  const group = groups.find((each) => each.id === found.group_id);
  const today = dayOf(house.now());
  return {
    ...headOf(row, today),
    name: found.name,
    title: found.title,
    group: group?.name ?? '',
    confirmBy: group?.confirm_by ?? null,
    state: found.state,
    requiredFor: found.required_for,
    substituteName: found.substitute_name,
    earlier: earlierOf(found),
    place: [row.place, row.place_address].filter(Boolean).join(', '),
    content: row.content,
    isStanding: isStanding(found.state),
    isOver: house.now() >= row.starts_at || !isAfoot(row.state),
    isPublic: row.notice_published_at !== null,
  };
}

async function theirs(house: House, actor: Actor, code: string): Promise<DialogueRow> {
  const row = await readByCode(house.db, code);
  if (row === undefined || !maySeePlans(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  return row;
}

function headOf(row: DialogueRow, today: string) {
  const day = dayOf(row.starts_at);
  return {
    id: row.id,
    code: row.code,
    dialogueTitle: row.title,
    startsAt: row.starts_at.toISOString(),
    daysLeft: daysBetween(today, day),
    today,
  };
}

export function titleOf(task: { title: string; title_en: string | null }, language: Language): string {
  return language === 'en' ? (task.title_en ?? task.title) : task.title;
}

function lineOf(
  row: InvitationRow,
  group: GroupRow,
  about: { today: string; unit: string | null; house: House; told: Told | null },
) {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    unit: about.unit,
    state: row.state,
    requiredFor: row.required_for,
    substituteName: row.substitute_name,
    substituteTitle: row.substitute_title,
    reason: row.reason,
    isStanding: isStanding(row.state),
    withdrawnReason: row.withdrawn_reason,
    isSilent: isSilent({ state: row.state, confirmBy: group.confirm_by }, about.today),
    phone: row.phone,
    email: row.email,
    told: about.told,
    earlier: earlierOf(row),
    address: `${about.house.publicUrl}${pathOf(row)}`,
  };
}

function pathOf(row: { token: string }): string {
  return `/giay-moi/${row.token}`;
}

/** What was answered for the day before the dialogue was put off; null once there is a new answer, or none before. */
function earlierOf(row: InvitationRow) {
  const { earlier_state: state, earlier_day: day, earlier_note: note } = row;
  return state === null || day === null || row.state !== 'invited' ? null : { state, day, note };
}
