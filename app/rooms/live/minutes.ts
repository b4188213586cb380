import { dayOf, timeOf } from '#app/ground/time.ts';
import type { ContentView, PromiseView, TurnView } from './stage.ts';

/** What the minutes still lack. `isRed`: the session cannot end with it. */
export type MinutesHole = Readonly<{
  kind: HoleKind;
  isRed: boolean;
  number: number | null;
  name: string | null;
}>;

export const holeKinds = [
  'promise_unit',
  'promise_due',
  'content_answer',
  'content_part',
  'content_unit',
  'turn_content',
  'turn_answer',
  'roll',
  'headcount',
  'presiding',
  'secretary',
  'pending',
  'conclusion',
  'recording',
  'open',
] as const;
export type HoleKind = (typeof holeKinds)[number];

type Written = Readonly<{
  isOver: boolean;
  turns: readonly TurnView[];
  contents: readonly ContentView[];
  promises: readonly PromiseView[];
  presiding: number;
  secretaries: number;
  onRoll: number;
  present: number;
  points: readonly Readonly<{ name: string; headcount: number | null }>[];
  pending: number;
  conclusion: string | null;
  /** Stretches of the recording that wait to be cut. */
  uncut: number;
}>;

const kindOf = {
  answer: 'content_answer',
  part: 'content_part',
  unit: 'content_unit',
  due: 'content_unit',
} as const;

/** Every hole, what stops the session first; nothing of it is hidden by a number. */
export function minutesHoles(written: Written): MinutesHole[] {
  const hole = (kind: HoleKind, more: Partial<MinutesHole> = {}): MinutesHole => ({
    kind,
    isRed: false,
    number: null,
    name: null,
    ...more,
  });
  const promises = written.promises.flatMap((promise) =>
    promise.holes.map((one) =>
      hole(one === 'unit' ? 'promise_unit' : 'promise_due', { isRed: true, number: promise.number }),
    ),
  );
  const contents = written.contents.flatMap((content) =>
    content.holes.map((one) => hole(kindOf[one], { isRed: true, number: content.number })),
  );
  const heard = written.turns.filter((turn) => turn.state !== 'diverted' && turn.stopReason !== 'absent');
  const turns = heard.flatMap((turn) => {
    const own = written.contents.filter((content) => content.turnId === turn.id);
    if (own.length === 0) return [hole('turn_content', { number: turn.number })];
    const isAnswered = turn.answered.length > 0 || own.some((content) => content.answeredByName !== null);
    return isAnswered ? [] : [hole('turn_answer', { number: turn.number })];
  });
  return [
    ...promises,
    ...contents,
    ...turns,
    ...(written.onRoll > 0 && written.present === 0 ? [hole('roll')] : []),
    ...written.points
      .filter((point) => point.headcount === null)
      .map((point) => hole('headcount', { name: point.name })),
    ...(written.presiding === 0 ? [hole('presiding')] : []),
    ...(written.secretaries === 0 ? [hole('secretary')] : []),
    ...(written.pending > 0 ? [hole('pending', { number: written.pending })] : []),
    ...(written.conclusion === null ? [hole('conclusion')] : []),
    ...(written.uncut > 0 ? [hole('recording', { number: written.uncut })] : []),
    ...(written.isOver ? [] : [hole('open')]),
  ];
}

/** Whose paper it is, by the name of the office: a Party committee has another head and other signers. */
export function familyOf(office: string): 'party' | 'state' {
  return /^(?:Đảng|Tỉnh|Thành|Quận|Huyện) ủy\b/iu.test(`${office} `) ? 'party' : 'state';
}

/** The two lines above the number: "ỦY BAN NHÂN DÂN" and the place, or the Party committee alone. */
export function officeLines(office: string): string[] {
  if (familyOf(office) === 'party') return [office];
  return ['Ủy ban nhân dân', office.replace(/^(?:Ủy ban nhân dân|UBND)\s+/iu, '')];
}

/** An instant as an official paper writes it: days 1 to 9 and months 1 and 2 with a nought before (NĐ 30/2020). */
export function clockOf(instant: string) {
  const at = new Date(instant);
  const [year = '', month = '', day = ''] = dayOf(at).split('-');
  const [hour = '', minute = ''] = timeOf(at).split(':');
  return { hour, minute, day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}
