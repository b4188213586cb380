/** A live session: open, on a break, or over. Before it is opened there is none. */
export const sessionStates = ['open', 'paused', 'ended'] as const;
export type SessionState = (typeof sessionStates)[number];

/**
 * What the hall screen shows, as the console has chosen. `questionId`: the question that is being talked about;
 * `poll`: the one that is open, else the last one whose result is shown.
 */
export const screenKinds = ['turn', 'question', 'poll', 'qr', 'break'] as const;
export type ScreenKind = (typeof screenKinds)[number];
export type ScreenShown = { kind: ScreenKind; questionId?: string | null };

/** Everything that the log of a session can say. Bodies carry numbers and ids, never words of a person. */
export const logKinds = [
  'session.open',
  'session.pause',
  'session.resume',
  'session.end',
  'session.headcount',
  'session.preside',
  'session.item',
  'session.recording',
  'session.settings',
  'request.add',
  'request.withdraw',
  'turn.start',
  'turn.extend',
  'turn.pause',
  'turn.resume',
  'turn.answer',
  'turn.end',
  'turn.stop',
  'turn.divert',
  'turn.correct',
  'question.ask',
  'question.open',
  'question.refuse',
  'question.hold',
  'question.reply',
  'question.close',
  'question.reopen',
  'question.merge',
  'question.unmerge',
  'question.divert',
  'question.choose',
  'screen.show',
  'point.line',
  'point.headcount',
  'point.note',
  'point.agree',
  'handover.move',
  'floor.settings',
  'content.record',
  'content.edit',
  'promise.record',
  'promise.edit',
  'promise.withdraw',
  'conclusion.edit',
  'poll.prepare',
  'poll.open',
  'poll.close',
  'poll.withdraw',
  'poll.show',
  'poll.word',
] as const;
export type LogKind = (typeof logKinds)[number];
export type LogBody = Readonly<Record<string, string | number | boolean | null>>;

/** Lines on one page of the log; changing it would change pages that caches keep for ever. */
export const logPageSize = 100;

/** Can people still speak, ask and agree? */
export function isRunning(state: SessionState): boolean {
  return state === 'open';
}

export function isOver(state: SessionState): boolean {
  return state === 'ended';
}

/** The topic under which the bell rings for one session. */
export function topicOf(sessionId: string): string {
  return `session:${sessionId}`;
}

/** Six digits as people read them aloud: `482 713`. */
export function spokenCode(joinCode: string): string {
  return `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`;
}

/** The digits of a join code as typed, or null where they are not six. */
export function readJoinCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
