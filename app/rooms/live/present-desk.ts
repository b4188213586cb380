import { runSheetNow } from './pace.ts';
import type { DeskView, PresidingView } from './stage-desk.ts';
import type { StageRows } from './store-stage.ts';

/** What consoles know of the desks. Only for those of whom `mayServe` says so. */
export function presentDeskView(rows: StageRows): DeskView {
  const { session, desk, persons } = rows;
  return {
    presiders: persons
      .filter((person) => person.part === 'presiding' || person.part === 'co_presiding')
      .map(({ id, name, title, part }) => ({ id, name, title, isFirst: part === 'presiding' })),
    presided: desk.presiding.map(presidingView),
    breaks: desk.breaks.map((one) => ({
      since: one.since.toISOString(),
      until: one.until?.toISOString() ?? null,
    })),
    runSheet: runSheetView(rows),
    recordingMarks: desk.recordingMarks.map((mark) => ({
      id: mark.id,
      turn: rows.turns.find((turn) => turn.id === mark.turn_id)?.number ?? 0,
      since: mark.since.toISOString(),
      until: mark.until.toISOString(),
      fromSecond: secondsAfter(session.opened_at, mark.since),
      toSecond: secondsAfter(session.opened_at, mark.until),
      cutAt: mark.cut_at?.toISOString() ?? null,
    })),
    conclusion: { text: session.conclusion, version: session.conclusion_version },
  };
}

/** Who presides now, or null before somebody has taken the chair and after the end. */
export function presidingNow(rows: StageRows): PresidingView | null {
  const now = rows.desk.presiding.find((period) => period.until === null);
  return now === undefined ? null : presidingView(now);
}

function presidingView(row: StageRows['desk']['presiding'][number]): PresidingView {
  return {
    name: row.name,
    title: row.title,
    personId: row.person_id,
    steeredBy: row.steered_by,
    since: row.since.toISOString(),
    until: row.until?.toISOString() ?? null,
  };
}

function runSheetView({ desk, dialogue }: StageRows): DeskView['runSheet'] {
  const { runSheet, runSheetMarks } = desk;
  const now = runSheetNow(runSheet, { marks: runSheetMarks, startsAt: dialogue.starts_at });
  return {
    items: runSheet.map((item) => ({
      ...item,
      since: runSheetMarks.find((mark) => mark.position === item.position)?.since.toISOString() ?? null,
    })),
    current: runSheet.findIndex((item) => item.position === now.current?.position),
    lateMinutes: now.lateMinutes,
  };
}

function secondsAfter(openedAt: Date | null, at: Date): number {
  return openedAt === null ? 0 : Math.max(0, Math.round((at.getTime() - openedAt.getTime()) / 1000));
}
