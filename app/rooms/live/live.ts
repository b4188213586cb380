import { createContext } from 'react-router';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import type { Strain } from '#app/http/gauge.ts';
import { type Agreements, openAgreements } from './acts/agree.ts';
import { openPollAnswers, type PollAnswers } from './acts/answer-poll.ts';
import { openReactions, type Reactions } from './acts/react.ts';
import { type Around, type Feed, openFeed } from './feed.ts';
import { type LoadLevel, nextLoad, noLoad } from './load.ts';
import { presentPublic, presentStaff } from './present.ts';
import type { PublicStage, StaffStage } from './stage.ts';
import { readStage } from './store-stage.ts';
import type { Draw, SlotAudience } from './telling.ts';

/** The live part of this process: one feed per watched session, and the queues of agreements and answers. */
export type Live = Readonly<{
  /** What gives way in this process just now, and how long its last broadcasts have taken. */
  strain: () => Readonly<{ level: LoadLevel; lagMs: number }>;
  agreements: Agreements;
  pollAnswers: PollAnswers;
  reactions: Reactions;
  /** The feed of a dialogue's session, opened when it is first asked for; null where there is no session. */
  feedOf: (code: string) => Promise<Feed | null>;
  /**
   * What stands in a session, for pages: from the feed where one runs, else at most a second old. `isFresh`: all
   * that was committed before the call is in it.
   */
  stageOf: (
    code: string,
    isFresh: boolean,
  ) => Promise<Readonly<{ open: PublicStage; staff: StaffStage }> | null>;
  /** The slots of a page as they stand, drawn once for a version and language; null where there is no session. */
  slotsOf: (code: string, audience: SlotAudience, language: Language) => Promise<Slots | null>;
}>;

export type Slots = Readonly<{ seq: number; slots: Readonly<Record<string, string>> }>;

/** Set by the front door for every page. */
export const liveContext = createContext<Live>();

const keepFor = 1_000;
/** Sessions times audiences times languages whose slots are kept ready. */
const mostDrawn = 200;

/** `gauge` tells how hard the process has worked since it was asked last. */
export function openLive(house: House, draw: Draw, gauge: () => Strain): Live {
  const watch = watchLoad(gauge);
  const around: Around = { processId: house.newId(), load: () => watch.strain().level, onLag: watch.onLag };
  const feeds = new Map<string, Promise<Feed | null>>();
  const kept = new Map<string, { at: number; stage: ReturnType<typeof draft> }>();

  const drawn = new Map<string, Slots>();

  const open = async (code: string): Promise<Feed | null> => {
    const rows = await readStage(house.db, code);
    if (rows === null) return null;
    return await openFeed({
      house,
      draw,
      rows,
      around,
      onEmpty: () => {
        void feeds.get(code)?.then((feed) => feed?.close());
        feeds.delete(code);
      },
    });
  };

  const draft = async (code: string) => {
    const rows = await readStage(house.db, code);
    return rows && { open: presentPublic(rows, house.now()), staff: presentStaff(rows, house.now()) };
  };

  const draftKept = (code: string, isFresh: boolean) => {
    const now = performance.now();
    for (const [key, one] of kept) if (now - one.at > keepFor) kept.delete(key);
    const known = isFresh ? undefined : kept.get(code);
    const stage = known?.stage ?? draft(code);
    if (known === undefined) kept.set(code, { at: now, stage });
    return stage;
  };

  const stageOf: Live['stageOf'] = async (code, isFresh) => {
    const feed = await feeds.get(code);
    if (feed) {
      if (isFresh) await feed.refresh();
      return { open: feed.stage(), staff: feed.staff() };
    }
    return await draftKept(code, isFresh);
  };

  return {
    strain: watch.strain,
    agreements: openAgreements(house),
    pollAnswers: openPollAnswers(house),
    reactions: openReactions(house),
    feedOf(code) {
      const there = feeds.get(code) ?? open(code);
      feeds.set(code, there);
      there.then(
        (feed) => feed === null && feeds.delete(code),
        () => feeds.delete(code),
      );
      return there;
    },
    async slotsOf(code, audience, language) {
      const found = await stageOf(code, false);
      if (found === null) return null;
      const { open: stage } = found;
      const key = `${code} ${audience} ${language}`;
      const known = drawn.get(key);
      if (known?.seq === stage.seq) return known;
      const names = draw.all(audience);
      const slots = Object.fromEntries(names.map((name) => [name, draw.slot(name, { stage, language })]));
      const fresh = { seq: stage.seq, slots };
      drawn.set(key, fresh);
      if (drawn.size > mostDrawn) drawn.delete([...drawn.keys()][0] ?? '');
      return fresh;
    },
    stageOf,
  };
}

/** Reads the gauge each second and decides what gives way. */
function watchLoad(gauge: () => Strain) {
  let load = noLoad;
  let lagMs = 0;
  let worst = 0;
  const timer = setInterval(() => {
    load = nextLoad(load, { ...gauge(), lagMs: worst });
    lagMs = worst;
    worst = 0;
  }, 1_000);
  timer.unref();
  return {
    strain: () => ({ level: load.level, lagMs }),
    onLag: (ms: number) => {
      worst = Math.max(worst, ms);
    },
  };
}
