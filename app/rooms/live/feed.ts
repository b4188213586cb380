import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { type Frame, frame, type Stream } from '#app/http/stream.ts';
import { type Channel, openChannel, together } from './channel.ts';
import { type Counts, changedCounts, withCounts } from './counts.ts';
import { pollCounts } from './poll.ts';
import { presentPublic, presentStaff } from './present.ts';
import { type LogKind, topicOf } from './session.ts';
import type { PublicStage, StaffStage } from './stage.ts';
import { type LogRow, readLog, readSeq } from './store.ts';
import { readPollCounts } from './store-polls.ts';
import { readCounts } from './store-questions.ts';
import { readStage, type StageRows } from './store-stage.ts';

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
}>;

/** One watched session in this process. */
export type Feed = Readonly<{
  /** Tells a stream all that it has missed, exactly, then lets it hear what comes. */
  join: (stream: Stream, seat: Seat) => void;
  /** Looks for new lines now; resolves when everything that was committed before the call is known. */
  look: () => Promise<void>;
  /** The same, with the counts of this moment. */
  refresh: () => Promise<void>;
  stage: () => PublicStage;
  staff: () => StaffStage;
  close: () => void;
}>;

const keptLines = 1_000;
const tickEvery = 500;
/** A feed that was opened for a stream that never came closes after ten seconds. */
const mostIdleTicks = 20;

type Line = Readonly<{ seq: number; kind: LogKind; frame: Frame }>;
type Given = Readonly<{ house: House; draw: Draw; rows: StageRows; onEmpty: () => void }>;

/** Opens the feed of a session from its rows. */
export async function openFeed({ house, draw, rows, onEmpty }: Given): Promise<Feed> {
  const { id } = rows.session;
  const { code } = rows.dialogue;
  const first = await readLog(house.db, id, {
    after: Math.max(0, rows.session.seq - keptLines),
    limit: keptLines,
  });
  let lines: Line[] = first.filter((row) => row.seq <= rows.session.seq).map(lineOf);
  let seq = rows.session.seq;
  let stage = presentPublic(rows, house.now());
  let known = rows;
  let counts: Counts = countsIn(stage);
  const channels = new Map<string, Channel>();
  const drawn = new Map<string, Frame>();
  const memory = { seats: 0, idleTicks: 0, closed: false };

  const staff = () => withCounts(presentStaff(known, house.now()), counts);
  const stageFrame = () => frame({ id: seq, event: 'stage', data: JSON.stringify(staff()) });

  const channelOf = (audience: Audience, language: Language): Channel => {
    const key = keyOf(audience, language);
    const there = channels.get(key) ?? openChannel();
    channels.set(key, there);
    return there;
  };

  const slotFrame = (name: string, language: Language): Frame => {
    const key = `${name} ${language}`;
    const ready = drawn.get(key) ?? frame({ event: name, data: draw.slot(name, { stage, language }) });
    drawn.set(key, ready);
    return ready;
  };

  /** Slots of this version, then the version's number: who loses the line between them asks for all again. */
  const slots = (audience: SlotAudience, language: Language, kinds: readonly LogKind[] | null): Frame => {
    const names = kinds === null ? draw.all(audience) : kinds.flatMap((kind) => draw.touched(audience, kind));
    const frames = [...new Set(names)].map((name) => slotFrame(name, language));
    return together([...frames, frame({ id: seq, event: 'seq', data: String(seq) })]);
  };

  const tell = (fresh: readonly Line[]) => {
    const kinds = fresh.map((line) => line.kind);
    const log = together(fresh.map((line) => line.frame));
    const desks = channelOf('staff', 'vi');
    if (desks.size() > 0) desks.send(together([log, stageFrame()]));
    for (const audience of ['point', 'screen', 'public'] as const) {
      for (const language of ['vi', 'en'] as const) {
        const channel = channelOf(audience, language);
        if (channel.size() === 0) continue;
        const drawn = slots(audience, language, kinds);
        channel.send(audience === 'point' ? together([log, drawn]) : drawn);
      }
    }
    channelOf('machine', 'vi').send(log);
  };

  const step = async () => {
    if ((await readSeq(house.db, id)) === seq) return;
    const now = await readStage(house.db, code, seq);
    if (now === null || now.session.seq <= seq) return;
    const fresh = now.log.map(lineOf);
    seq = now.session.seq;
    stage = presentPublic(now, house.now());
    known = now;
    lines = [...lines, ...fresh].slice(-keptLines);
    drawn.clear();
    tell(fresh);
  };

  const look = oneAtATime(step);

  const tick = async () => {
    memory.idleTicks = memory.seats > 0 ? 0 : memory.idleTicks + 1;
    if (memory.idleTicks > mostIdleTicks) return onEmpty();
    await look();
    const people = { hall: stage.headcount, online: watching() };
    const read = {
      ...people,
      questions: Object.fromEntries((await readCounts(house.db, id)).map(pairOf)),
      polls: stage.polls.length > 0 ? await readPollCounts(house.db, id) : {},
    };
    const changed = changedCounts(counts, read);
    if (changed === null) return;
    counts = read;
    stage = withCounts(stage, read);
    drawn.clear();
    const told = frame({ event: 'counts', data: JSON.stringify(changed) });
    const keys = audiences.flatMap((audience) => [keyOf(audience, 'vi'), keyOf(audience, 'en')]);
    for (const key of new Set(keys)) channels.get(key)?.send(told);
  };

  const watching = () => channelOf('public', 'vi').size() + channelOf('public', 'en').size();
  const quietly = (work: () => Promise<void>) => () => {
    work().catch((err: unknown) => house.log.warn({ err, session: id }, 'a session could not be read'));
  };
  const deaf = house.bus.onRing(topicOf(id), quietly(look));
  const tickOnce = oneAtATime(tick);
  const timer = setInterval(quietly(tickOnce), tickEvery);
  timer.unref();
  const close = () => {
    memory.closed = true;
    clearInterval(timer);
    deaf();
  };

  /** What a seat has missed; null where it is too much to tell. */
  const missed = (seat: Seat): Frame | null => {
    const { after, audience, language } = seat;
    const oldest = lines[0]?.seq ?? seq + 1;
    if (after !== null && (after > seq || after < oldest - 1)) return null;
    const since = after === null ? [] : lines.filter((line) => line.seq > after);
    const log = since.map((line) => line.frame);
    if (audience === 'machine') return together(log);
    if (audience === 'staff') {
      return together(after === seq ? [] : [...log, stageFrame()]);
    }
    if (after === seq) return together([]);
    const drawn = slots(audience, language, after === null ? null : since.map((line) => line.kind));
    return audience === 'point' ? together([...log, drawn]) : drawn;
  };

  return {
    join(stream, seat) {
      // It has just been closed: the client comes back to a new one.
      if (memory.closed) return stream.close();
      const channel = channelOf(seat.audience, seat.language);
      const reset = frame({ event: 'reset', data: String(seq) });
      const greeting = { ...counts, online: watching(), now: house.now().getTime() };
      stream.write(
        together([missed(seat) ?? reset, frame({ event: 'counts', data: JSON.stringify(greeting) })]),
      );
      channel.add(stream);
      memory.seats += 1;
      stream.onClose(() => {
        channel.remove(stream);
        memory.seats -= 1;
        if (memory.seats === 0) onEmpty();
      });
    },
    look,
    refresh: tickOnce,
    stage: () => stage,
    staff,
    close,
  };
}

/** One channel for all of an audience, and of a language where words are drawn. */
function keyOf(audience: Audience, language: Language): string {
  return audience === 'staff' || audience === 'machine' ? audience : `${audience} ${language}`;
}

function lineOf(row: LogRow): Line {
  const data = JSON.stringify({ seq: row.seq, at: row.at.toISOString(), kind: row.kind, body: row.body });
  return { seq: row.seq, kind: row.kind, frame: frame({ id: row.seq, event: 'log', data }) };
}

function countsIn(stage: PublicStage): Counts {
  return {
    hall: stage.headcount,
    online: 0,
    questions: Object.fromEntries(stage.questions.map(pairOf)),
    polls: pollCounts(stage.polls),
  };
}

function pairOf(question: { number: number; agreed: number }): [string, number] {
  return [String(question.number), question.agreed];
}

/** Never two at once; a call during one waits for a whole new one. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    const now = work().finally(() => {
      if (running === now) running = null;
    });
    running = now;
    return now;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
