import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { moverParts } from '#app/rooms/dialogues/may.ts';
import { type DialogueParts, readByCode, readParts } from '#app/rooms/dialogues/store.ts';
import type { EditView } from './history.ts';
import { mayServe } from './may.ts';
import { familyOf, minutesHoles, officeLines } from './minutes.ts';
import { type TimeShare, timeShareOf } from './pace.ts';
import { presentStaff } from './present.ts';
import { historiesOf } from './present-written.ts';
import type { StaffStage } from './stage.ts';
import { readRollCounts } from './store-minutes.ts';
import { readStage, type StageRows } from './store-stage.ts';

export type MinutesView = Awaited<ReturnType<typeof presentMinutes>>;

/**
 * The minutes of a session as they stand: everything that a record of a meeting must say (biên bản), what it still
 * lacks, and what was corrected since the session ended. Missing `session.missing`.
 */
export async function presentMinutes(house: House, actor: Actor, code: string) {
  const rows = await readStage(house.db, code);
  const dialogue = await readByCode(house.db, code);
  if (rows === null || dialogue === undefined || !mayServe(actor, rows.session.organisation_id)) {
    throw refuse('missing', 'session.missing');
  }
  const stage = presentStaff(rows, house.now());
  const parts = await readParts(house.db, dialogue.id);
  const presiding = presidingOf(stage);
  const secretaries = parts.persons.filter((person) => person.part === 'secretary');
  const points = await pointsOf(house, rows);
  const present = parts.roll.filter((delegate) => delegate.checked_in_at !== null);
  const isOver = stage.state === 'ended';
  return {
    stage,
    version: dialogue.version,
    isOver,
    isSigned: dialogue.minutes_signed_at !== null,
    signedAt: dialogue.minutes_signed_at?.toISOString() ?? null,
    maySign: dialogue.state === 'held' && moverParts(actor, rows.session.organisation_id).length > 0,
    family: familyOf(stage.organisation),
    office: officeLines(stage.organisation),
    address: dialogue.place_address,
    presiding,
    secretaries: secretaries.map(({ name, title }) => ({ name, title })),
    attendance: attendanceOf(parts, rows),
    present: present.length,
    onRoll: parts.roll.length,
    points,
    share: shareOf(rows, stage, house.now()),
    corrections: isOver ? await correctionsOf(house, rows) : [],
    holes: minutesHoles({
      isOver,
      turns: stage.turns,
      contents: stage.contents,
      promises: stage.promises,
      presiding: presiding.length,
      secretaries: secretaries.length,
      onRoll: parts.roll.length,
      present: present.length,
      points,
      pending: stage.pending.length,
      conclusion: stage.conclusion.text,
      uncut: stage.recordingMarks.filter((mark) => mark.cutAt === null).length,
    }),
  };
}

type Presided = Readonly<{ name: string; title: string | null; since: string | null; until: string | null }>;

/** Who presided and when; where nobody has taken the chair, those who were named for it. */
function presidingOf(stage: StaffStage): Presided[] {
  if (stage.presided.length === 0) {
    return stage.presiders.map(({ name, title }) => ({ name, title, since: null, until: null }));
  }
  const merged: Presided[] = [];
  for (const { name, title, since, until } of stage.presided) {
    const last = merged.at(-1);
    // The same person at another machine presides on.
    if (last?.name === name) merged[merged.length - 1] = { ...last, until };
    else merged.push({ name, title, since, until });
  }
  return merged;
}

type Guest = Readonly<{
  name: string;
  title: string | null;
  substituteFor: string | null;
  isRequired: boolean;
}>;
export type UnitAttendance = Readonly<{
  unit: string | null;
  present: readonly Guest[];
  absent: readonly Guest[];
}>;

/** The roll by unit, each with who came and who did not. */
function attendanceOf({ roll }: DialogueParts, rows: StageRows): UnitAttendance[] {
  const units = [...new Set(roll.map((delegate) => delegate.unit_id))];
  const guests = (unitId: string | null, isThere: boolean): Guest[] =>
    roll
      .filter((one) => one.unit_id === unitId && (one.checked_in_at !== null) === isThere)
      .map((one) => ({
        name: one.name,
        title: one.title,
        substituteFor: one.substitute_for,
        isRequired: one.is_required,
      }));
  return units
    .map((unitId) => ({
      unit: rows.units.find((unit) => unit.id === unitId)?.name ?? null,
      present: guests(unitId, true),
      absent: guests(unitId, false),
    }))
    .sort((a, b) => (a.unit ?? '').localeCompare(b.unit ?? '', 'vi'));
}

async function pointsOf(house: House, rows: StageRows) {
  const { dialogue_id: dialogueId, is_rehearsal: isRehearsal } = rows.session;
  const onRoll = await readRollCounts(house.db, dialogueId, isRehearsal);
  return rows.points.map((point) => ({
    id: point.id,
    name: point.name,
    isMain: point.is_main,
    headcount: point.headcount,
    onRoll: onRoll.get(point.id) ?? 0,
    // Who speaks in the hall belongs to the main point, whether or not it is named.
    turns: rows.turns.filter(
      (turn) =>
        turn.stop_reason !== 'absent' &&
        (turn.point_id === point.id || (point.is_main && turn.point_id === null)),
    ).length,
  }));
}

function shareOf(rows: StageRows, stage: StaffStage, now: Date): TimeShare | null {
  const { opened_at: openedAt, ended_at: endedAt } = rows.session;
  if (openedAt === null) return null;
  return timeShareOf({
    openedAt,
    now: endedAt ?? now,
    turns: rows.turns.map((turn) => ({
      startedAt: turn.started_at,
      endedAt: turn.ended_at,
      spokenSeconds: secondsOf(stage, turn.id),
      isAnswered: rows.desk.answerers.some((one) => one.turn_id === turn.id),
    })),
    breaks: rows.desk.breaks,
  });
}

function secondsOf(stage: StaffStage, turnId: string): number {
  const turn = stage.turns.find((one) => one.id === turnId);
  return turn === undefined ? 0 : Math.max(0, turn.allottedSeconds - turn.leftSeconds);
}

export type Correction = Readonly<{
  kind: 'turn' | 'content' | 'promise' | 'conclusion';
  number: number | null;
  edit: EditView;
}>;

/** What was changed since the session ended, newest first. */
async function correctionsOf(house: House, rows: StageRows): Promise<Correction[]> {
  const { session, turns, contents, promises } = rows;
  const things = [
    ...turns.map(({ id, number }) => ({ kind: 'turn' as const, id, number })),
    ...contents.map(({ id, number }) => ({ kind: 'content' as const, id, number })),
    ...promises.map(({ id, number }) => ({ kind: 'promise' as const, id, number })),
    { kind: 'conclusion' as const, id: session.id, number: null },
  ];
  const histories = await historiesOf(
    house,
    rows,
    things.map((thing) => thing.id),
  );
  const endedAt = session.ended_at?.toISOString() ?? '';
  return things
    .flatMap(({ kind, number, id }) => (histories.get(id) ?? []).map((edit) => ({ kind, number, edit })))
    .filter(({ edit }) => edit.at >= endedAt)
    .sort((a, b) => b.edit.at.localeCompare(a.edit.at));
}
