import { useEffect, useEffectEvent, useState } from 'react';
import { type Counts, withCounts } from '../counts.ts';
import { reactionKey } from '../reaction.ts';
import type { StaffStage } from '../stage.ts';

/** What a console shows: the newest stage it has heard of, who watches, and whether the line is lost. */
export type Following = Readonly<{
  stage: StaffStage;
  online: number;
  /** How many have said that they cannot hear whoever speaks. */
  unheard: number;
  isLost: boolean;
  /** Milliseconds that the server's clock is ahead of this one. */
  skew: number;
}>;

const askAgainEvery = 3_000;

/** Follows the session by its stream, from `loaded` on; while the line is lost it asks `address` again and again. */
export function useFollowing(loaded: StaffStage, address: string): Following {
  const [stage, setStage] = useState(loaded);
  const [online, setOnline] = useState(0);
  const [unheard, setUnheard] = useState(0);
  const [isLost, setLost] = useState(false);
  const [skew, setSkew] = useState(0);
  const hear = useEffectEvent((counts: Counts & { now?: number }) => {
    setOnline(counts.online);
    setUnheard((known) => counts.reactions[reactionKey('unheard')] ?? known);
    if (counts.now !== undefined) setSkew(counts.now - Date.now());
    setStage((known) => withCounts({ ...known, headcount: counts.hall }, counts));
  });
  const seqNow = useEffectEvent(() => stage.seq);
  const again = useEffectEvent(async () => {
    const fresh = await readStage(address);
    if (fresh !== null) setStage(newest(fresh));
  });

  useEffect(() => setStage(newest(loaded)), [loaded]);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer = 0;
    const open = () => {
      source = new EventSource(`/api/v1/sessions/${loaded.code}/stream?after=${seqNow()}`);
      source.onopen = () => setLost(false);
      source.onerror = () => {
        setLost(true);
        if (source?.readyState === EventSource.CLOSED) {
          timer = window.setTimeout(open, 1000 + Math.random() * 3000);
        }
      };
      source.addEventListener('stage', (event) => setStage(newest(JSON.parse(event.data))));
      source.addEventListener('counts', (event) => hear(JSON.parse(event.data)));
      source.addEventListener('reset', () => void again());
    };
    open();
    return () => {
      window.clearTimeout(timer);
      source?.close();
    };
  }, [loaded.code]);

  useEffect(() => {
    if (!isLost) return;
    const timer = window.setInterval(() => void again(), askAgainEvery);
    return () => window.clearInterval(timer);
  }, [isLost]);

  return { stage, online, unheard, isLost, skew };
}

/** What stands now, or null while nobody answers: then the console simply keeps what it has. */
async function readStage(address: string): Promise<StaffStage | null> {
  try {
    const answer = await fetch(address, { redirect: 'error' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Never back to an older version. */
function newest(fresh: StaffStage): (known: StaffStage) => StaffStage {
  return (known) => (fresh.seq >= known.seq ? fresh : known);
}

/** The moment, four times a second; null until the page runs, so that server and browser draw the same. */
export function useMoment(skew: number): number | null {
  const [moment, setMoment] = useState<number | null>(null);
  useEffect(() => {
    const beat = () => setMoment(Date.now() + skew);
    beat();
    const timer = window.setInterval(beat, 250);
    return () => window.clearInterval(timer);
  }, [skew]);
  return moment;
}
