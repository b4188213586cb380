import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { frame, type Stream } from '#app/http/stream.ts';
import { type Channel, openChannel, together } from './channel.ts';
import { type Counts, changedCounts, countsOf, withCounts, withLoad } from './counts.ts';
import { areReactionsHidden, higherLevel, type LoadLevel, ticksBetween } from './load.ts';
import { pollCounts } from './poll.ts';
import { presentPublic, presentStaff } from './present.ts';
import { noReactions } from './reaction.ts';
import { oneAtATime, paced } from './rhythm.ts';
import { topicOf } from './session.ts';
import type { PublicStage, StaffStage } from './stage.ts';
import { readLog, readSeq } from './store.ts';
import { readPollCounts, readWordTallies } from './store-polls.ts';
import { forgetPresence, tellPresence } from './store-presence.ts';
import { readPulse } from './store-questions.ts';
import { readReactions } from './store-reactions.ts';
import { readStage, type StageRows } from './store-stage.ts';
import {
  type Audience,
  audiences,
  type Draw,
  isOneFor,
  type Line,
  lineOf,
  openTelling,
  type Seat,
} from './telling.ts';
import { isOpenTurn } from './turn.ts';

/** What of the process a feed needs to know, and what it tells of itself. */
export type Around = Readonly<{
  processId: string;
  load: () => LoadLevel;
  /** Milliseconds from a change to the last stream that was told of it. */
  onLag: (ms: number) => void;
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
const tickEvery = 250;
const lookEvery = 40;
const ticksOfPresence = 8;
const ticksOfWords = 8;
/** A feed that was opened for a stream that never came closes after ten seconds. */
const mostIdleTicks = 40;
/** Milliseconds between two tellings of one audience: what comes in between is told together. */
const pace: Readonly<Record<Audience, number>> = {
  ...{ staff: 0, point: 40, screen: 250, public: 500, machine: 100 },
};

type Given = Readonly<{ house: House; draw: Draw; rows: StageRows; around: Around; onEmpty: () => void }>;

/** One channel, the lines that it has not yet been told, and the counts that it knows. */
type Place = {
  readonly audience: Audience;
  readonly language: Language;
  readonly channel: Channel;
  readonly tell: () => void;
  readonly tellNow: () => void;
  owed: Line[];
  heard: Counts;
};

/** Opens the feed of a session from its rows. */
export async function openFeed({ house, draw, rows, around, onEmpty }: Given): Promise<Feed> {
  const { id } = rows.session;
  const first = await readLog(house.db, id, {
    after: Math.max(0, rows.session.seq - keptLines),
    limit: keptLines,
  });
  let lines: Line[] = first.filter((row) => row.seq <= rows.session.seq).map(lineOf);
  let seq = rows.session.seq;
  let stage = withLoad(presentPublic(rows, house.now()), around.load());
  let known = rows;
  let counts: Counts = countsIn(stage);
  let looking: Promise<void> | null = null;
  const elsewhere = { watching: 0, level: 0 };
  const memory = { seats: 0, ticks: 0, idleTicks: 0, closed: false };

  const load = () => higherLevel(around.load(), elsewhere.level);
  const staff = () => withCounts(withLoad(presentStaff(known, house.now()), load()), counts);
  const telling = openTelling(draw, () => ({ seq, stage, staff, counts, lines }));

  const openPlace = (audience: Audience, language: Language): Place => {
    // Whoever leads the session is not kept waiting by the thousands who watch.
    const isCrowd = audience === 'public' || audience === 'machine';
    const channel = openChannel(isCrowd ? { first: () => looking, onDone: around.onLag } : {});
    const tellNow = () => {
      const told = place.owed;
      place.owed = [];
      if (told.length > 0 && channel.size() > 0) channel.send(telling.news(place, told));
    };
    const tell = paced(pace[audience], tellNow, channel.isBusy);
    const place: Place = { audience, language, channel, tell, tellNow, owed: [], heard: counts };
    return place;
  };
  const places = audiences.flatMap((audience) =>
    (isOneFor(audience) ? (['vi'] as const) : (['vi', 'en'] as const)).map((language) =>
      openPlace(audience, language),
    ),
  );
  const watching = () =>
    places.reduce((sum, one) => sum + (one.audience === 'public' ? one.channel.size() : 0), 0);

  const step = async () => {
    if ((await readSeq(house.db, id)) === seq) return;
    const now = await readStage(house.db, rows.dialogue.code, seq);
    if (now === null || now.session.seq <= seq) return;
    const fresh = now.log.map(lineOf);
    seq = now.session.seq;
    stage = withLoad(presentPublic(now, house.now()), load());
    known = now;
    lines = [...lines, ...fresh].slice(-keptLines);
    telling.clear();
    for (const place of places) place.owed.push(...fresh);
    for (const place of places) place.tell();
  };
  const lookOnce = oneAtATime(step);
  const look = () => {
    const mine = lookOnce();
    const done = mine
      .catch(() => {})
      .finally(() => {
        if (looking === done) looking = null;
      });
    looking = done;
    return mine;
  };

  const readSigns = async () => {
    const { turn } = stage;
    if (turn === null || !isOpenTurn(turn.state) || areReactionsHidden(stage.load)) return {};
    return { ...noReactions, ...(await readReactions(house.db, turn.id)) };
  };

  /** Words of a poll are no numbers: where they are shown they are drawn anew. */
  const readWords = async () => {
    if (!stage.polls.some((poll) => poll.kind === 'word' && poll.isResultShown)) return;
    const words = await readWordTallies(house.db, id);
    if (JSON.stringify(words) === JSON.stringify(known.words)) return;
    known = { ...known, words };
    stage = withCounts(withLoad(presentPublic(known, house.now()), load()), counts);
    telling.clear();
    const told = [{ seq, kind: 'poll.word' as const, frame: together([]) }];
    for (const place of places) {
      const isSlot = place.audience === 'screen' || place.audience === 'public';
      if (isSlot && place.channel.size() > 0) place.channel.send(telling.news(place, told));
    }
  };

  const readNow = async () => {
    const pulse = await readPulse(house.db, id);
    // A bell may be missed: whatever it would have told is seen now.
    if (pulse.seq !== seq) await look();
    const read = {
      hall: stage.headcount,
      online: watching() + elsewhere.watching,
      questions: pulse.questions,
      polls: stage.polls.length > 0 ? await readPollCounts(house.db, id) : {},
      reactions: await readSigns(),
    };
    if (changedCounts(counts, read) === null) return;
    counts = read;
    stage = withCounts(stage, read);
    telling.clear();
  };

  const tellCounts = (place: Place) => {
    const numbers = isOneFor(place.audience) ? null : draw.counted(place.audience, stage);
    const changed = changedCounts(countsOf(place.heard, numbers), countsOf(counts, numbers));
    place.heard = counts;
    if (changed !== null) place.channel.send(frame({ event: 'counts', data: JSON.stringify(changed) }));
  };

  /** What gives way or comes back is drawn anew, on desks, telephones and screens. */
  const showLoad = () => {
    if (stage.load === load()) return;
    stage = withLoad(stage, load());
    telling.clear();
    for (const { audience, language, channel } of places) {
      if (audience !== 'machine' && channel.size() > 0) channel.send(telling.all(audience, language));
    }
  };

  const tick = async () => {
    memory.ticks += 1;
    memory.idleTicks = memory.seats > 0 ? 0 : memory.idleTicks + 1;
    if (memory.idleTicks > mostIdleTicks) return onEmpty();
    if (memory.ticks % ticksOfPresence === 1) {
      const mine = { processId: around.processId, sessionId: id, watching: watching(), level: around.load() };
      Object.assign(elsewhere, await tellPresence(house.db, mine));
    }
    showLoad();
    await readNow();
    if (memory.ticks % ticksOfWords === 0) await readWords();
    const isSlow = memory.ticks % ticksBetween(stage.load) === 0;
    for (const place of places) {
      const isCrowd = place.audience === 'public' || place.audience === 'machine';
      if (place.channel.size() > 0 && !place.channel.isBusy() && (isSlow || !isCrowd)) tellCounts(place);
    }
  };

  const quietly = (work: () => Promise<void>) => () => {
    work().catch((err: unknown) => house.log.warn({ err, session: id }, 'a session could not be read'));
  };
  const deaf = house.bus.onRing(topicOf(id), paced(lookEvery, quietly(look)));
  const timer = setInterval(quietly(oneAtATime(tick)), tickEvery);
  timer.unref();

  return {
    join(stream, seat) {
      // It has just been closed: the client comes back to a new one.
      if (memory.closed) return stream.close();
      const place = places.find(
        (one) => one.audience === seat.audience && (isOneFor(one.audience) || one.language === seat.language),
      );
      if (place === undefined) throw new Error(`no place for ${seat.audience}`);
      // Who comes now is told of all lines here; those who wait must have heard them, or they would come twice.
      if (seat.audience !== 'public' && seat.audience !== 'screen') place.tellNow();
      for (const piece of telling.greeting(seat, house.now().getTime())) stream.write(piece);
      place.channel.add(stream);
      memory.seats += 1;
      stream.onClose(() => {
        place.channel.remove(stream);
        memory.seats -= 1;
        if (memory.seats === 0) onEmpty();
      });
    },
    look,
    refresh: oneAtATime(readNow),
    stage: () => stage,
    staff,
    close() {
      memory.closed = true;
      clearInterval(timer);
      deaf();
      forgetPresence(house.db, { processId: around.processId, sessionId: id }).catch(() => {});
    },
  };
}

function countsIn(stage: PublicStage): Counts {
  return {
    hall: stage.headcount,
    online: 0,
    questions: Object.fromEntries(stage.questions.map(pairOf)),
    polls: pollCounts(stage.polls),
    reactions: {},
  };
}

function pairOf(question: { number: number; agreed: number }): [string, number] {
  return [String(question.number), question.agreed];
}
