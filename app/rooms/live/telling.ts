import type { Language } from '#app/ground/language.ts';
import { type Frame, frame } from '#app/http/stream.ts';
import { together } from './channel.ts';
import { type Counts, countsOf } from './counts.ts';
import type { LogKind } from './session.ts';
import type { PublicStage, StaffStage } from './stage.ts';
import type { LogRow } from './store.ts';

/**
 * Who listens, in the order in which they are told. Staff hear the log and the whole stage as JSON, points the log and
 * ready slots of HTML, screen and public slots, machines the log.
 */
export const audiences = ['staff', 'point', 'screen', 'public', 'machine'] as const;
export type Audience = (typeof audiences)[number];
export type SlotAudience = 'point' | 'screen' | 'public';
export type Seat = Readonly<{ audience: Audience; language: Language; after: number | null }>;

/** How slots are drawn; handed in, since the feed knows no page. */
export type Draw = Readonly<{
  touched: (audience: SlotAudience, kind: LogKind) => readonly string[];
  all: (audience: SlotAudience) => readonly string[];
  slot: (name: string, given: { stage: PublicStage; language: Language }) => string;
  /** Numbers of the questions whose count can be seen there. */
  counted: (audience: SlotAudience, stage: PublicStage) => readonly number[];
}>;

/** One line of the log with its bytes. */
export type Line = Readonly<{ seq: number; kind: LogKind; frame: Frame }>;

/** What stands now, and the lines that are still known. */
export type Version = Readonly<{
  seq: number;
  stage: PublicStage;
  staff: () => StaffStage;
  counts: Counts;
  lines: readonly Line[];
}>;

export type Telling = Readonly<{
  /** How lines are told that somebody has not yet heard. */
  news: (to: Pick<Seat, 'audience' | 'language'>, told: readonly Line[]) => Frame;
  /** Everything that stands, for whoever gets slots or the stage. */
  all: (audience: Exclude<Audience, 'machine'>, language: Language) => Frame;
  /** What a seat has missed, or `reset` where it is too much to tell or of another world; then the counts. */
  greeting: (seat: Seat, now: number) => readonly Frame[];
  /** Forgets what was drawn: there is a new version, or there are new counts. */
  clear: () => void;
}>;

const greetingFor = 100;

/** Bytes of what stands, each made once for everybody who gets the same. */
export function openTelling(draw: Draw, version: () => Version): Telling {
  const drawn = new Map<string, Frame>();
  const hello = { at: 0, frame: frame({ data: '' }) };

  const ready = (key: string, make: () => Frame): Frame => {
    const there = drawn.get(key) ?? make();
    drawn.set(key, there);
    return there;
  };

  const stage = () =>
    ready('stage', () => {
      const { seq, staff } = version();
      return frame({ id: seq, event: 'stage', data: JSON.stringify(staff()) });
    });

  /** Slots of this version, then the version's number: who loses the line between them asks for all again. */
  const slots = (language: Language, names: readonly string[]): Frame => {
    const { seq, stage: now } = version();
    const frames = [...new Set(names)].map((name) =>
      ready(`${name} ${language}`, () =>
        frame({ event: name, data: draw.slot(name, { stage: now, language }) }),
      ),
    );
    return together([...frames, frame({ id: seq, event: 'seq', data: String(seq) })]);
  };

  const all: Telling['all'] = (audience, language) =>
    audience === 'staff' ? stage() : slots(language, draw.all(audience));

  const news: Telling['news'] = ({ audience, language }, told) => {
    const log = told.map((line) => line.frame);
    if (audience === 'machine') return together(log);
    if (audience === 'staff') return together([...log, stage()]);
    const touched = slots(
      language,
      told.flatMap((line) => draw.touched(audience, line.kind)),
    );
    return audience === 'point' ? together([...log, touched]) : touched;
  };

  const missed = ({ audience, language, after }: Seat): Frame => {
    const { seq, lines } = version();
    const reset = frame({ event: 'reset', data: String(seq) });
    if (after === seq) return together([]);
    if (after !== null && after > seq) return reset;
    const oldest = lines[0]?.seq ?? seq + 1;
    if (after === null || after < oldest - 1) {
      const hearsLog = audience === 'machine' || audience === 'staff' || audience === 'point';
      if (after !== null && hearsLog) return reset;
      return audience === 'machine' ? together([]) : all(audience, language);
    }
    return news(
      { audience, language },
      lines.filter((line) => line.seq > after),
    );
  };

  const countsNow = (now: number): Frame => {
    if (Math.abs(now - hello.at) > greetingFor) {
      const { counts, stage: shown } = version();
      const told = { ...countsOf(counts, draw.counted('public', shown)), now };
      Object.assign(hello, { at: now, frame: frame({ event: 'counts', data: JSON.stringify(told) }) });
    }
    return hello.frame;
  };

  return {
    news,
    all,
    greeting: (seat, now) => [
      ready(`missed ${seat.audience} ${seat.language} ${seat.after}`, () => missed(seat)),
      countsNow(now),
    ],
    clear() {
      drawn.clear();
      hello.at = 0;
    },
  };
}

/** Staff and machines get JSON, which knows no language. */
export function isOneFor(audience: Audience): audience is 'staff' | 'machine' {
  return audience === 'staff' || audience === 'machine';
}

export function lineOf(row: LogRow): Line {
  const data = JSON.stringify({ seq: row.seq, at: row.at.toISOString(), kind: row.kind, body: row.body });
  return { seq: row.seq, kind: row.kind, frame: frame({ id: row.seq, event: 'log', data }) };
}
