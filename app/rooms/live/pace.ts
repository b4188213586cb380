type Span = Readonly<{ since: Date; until: Date | null }>;
type Spoken = Readonly<{ startedAt: Date; endedAt: Date | null; spokenSeconds: number; isAnswered: boolean }>;

/** Whole seconds: people of the hall and the points, those who answered them, and all else (reports, order). */
export type TimeShare = Readonly<{ people: number; answers: number; reports: number }>;

/**
 * Whose time it was. People: what was spoken in turns. Answers: from the end of a turn whose answer was given until
 * the next turn. Reports: the rest of the session without its breaks.
 */
export function timeShareOf(
  given: Readonly<{ openedAt: Date; now: Date; turns: readonly Spoken[]; breaks: readonly Span[] }>,
): TimeShare {
  const { openedAt, now, turns, breaks } = given;
  const held = seconds(openedAt, now) - within(breaks, { since: openedAt, until: now }, now);
  const people = turns.reduce((sum, turn) => sum + turn.spokenSeconds, 0);
  const answers = turns.reduce((sum, turn, index) => {
    if (turn.endedAt === null || !turn.isAnswered) return sum;
    const until = turns[index + 1]?.startedAt ?? now;
    const span = { since: turn.endedAt, until };
    return sum + Math.max(0, seconds(turn.endedAt, until) - within(breaks, span, now));
  }, 0);
  return { people, answers, reports: Math.max(0, held - people - answers) };
}

export type RunSheetItem = Readonly<{ position: number; title: string; minutes: number }>;
type Mark = Readonly<{ position: number; since: Date }>;

export type RunSheetNow = Readonly<{
  /** The item that is on; null before the first was begun. */
  current: (RunSheetItem & Readonly<{ since: Date }>) | null;
  next: RunSheetItem | null;
  /** Minutes that this item began later than planned; negative where earlier. */
  lateMinutes: number;
}>;

/** Where the session stands in its run sheet, as the chair has marked it. */
export function runSheetNow(
  sheet: readonly RunSheetItem[],
  given: Readonly<{ marks: readonly Mark[]; startsAt: Date }>,
): RunSheetNow {
  const mark = given.marks.at(-1);
  const index = sheet.findIndex((item) => item.position === mark?.position);
  const item = sheet[index];
  if (mark === undefined || item === undefined) {
    return { current: null, next: sheet[0] ?? null, lateMinutes: 0 };
  }
  const planned = sheet.slice(0, index).reduce((sum, one) => sum + one.minutes, 0);
  return {
    current: { ...item, since: mark.since },
    next: sheet[index + 1] ?? null,
    lateMinutes: Math.round((seconds(given.startsAt, mark.since) - planned * 60) / 60),
  };
}

function seconds(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}

/** Seconds of the breaks that fall into a span. */
function within(breaks: readonly Span[], span: Readonly<{ since: Date; until: Date }>, now: Date): number {
  return breaks.reduce((sum, one) => {
    const from = Math.max(one.since.getTime(), span.since.getTime());
    const to = Math.min((one.until ?? now).getTime(), span.until.getTime());
    return sum + Math.max(0, Math.floor((to - from) / 1000));
  }, 0);
}
