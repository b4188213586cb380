import type { PointAnswer } from './point-deed.ts';

/** One thing that was typed at a point. `at`: when, by the server's clock where that is known, else by this one's. */
export type Item = Readonly<{
  key: string;
  place: number;
  deed: string;
  fields: readonly (readonly [string, string])[];
  at: number;
  isServerTime: boolean;
  state: 'waiting' | 'sent' | 'refused';
  say: string;
}>;

type Hears = Readonly<{
  changed: () => void;
  lost: (isLost: boolean) => void;
  locked: (say: string) => void;
  done: (item: Item, code: string) => void;
  /** Milliseconds to add to this device's clock, or null while nobody knows. */
  offset: () => number | null;
}>;

const longestWait = 30_000;

/**
 * What was typed and is not there yet, in the browser's own store: it outlives a lost line, a closed page and a dead
 * battery. Sent in its order, one after another, each with its own key, so that sent twice it is one deed.
 */
export function openOutbox(address: string, hears: Hears) {
  const prefix = `diem-cau:${address}:`;
  const memory = { running: false, tries: 0 };
  const wake: { now: () => void } = { now: () => {} };

  const all = (): Item[] =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parsed(localStorage.getItem(name)))
      .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
  const waiting = () => all().filter((item) => item.state === 'waiting');
  const keep = (item: Item) => {
    localStorage.setItem(prefix + item.key, JSON.stringify(item));
    hears.changed();
  };

  const send = async (item: Item): Promise<number> => {
    const offset = hears.offset();
    const at = item.isServerTime ? item.at : item.at + (offset ?? 0);
    const body = new URLSearchParams(item.fields.map(([name, value]) => [name, value]));
    body.set('sendKey', item.key);
    body.set('typedAt', String(Math.round(at)));
    const answer = await fetch(`${address}/gui`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(15_000),
    });
    if (!answer.headers.get('content-type')?.includes('json')) throw new Error(String(answer.status));
    const told: PointAnswer = await answer.json();
    hears.lost(false);
    memory.tries = 0;
    if (told.kind === 'wait') return told.seconds * 1000 * (1 + Math.random() / 2);
    if (told.kind === 'locked') {
      hears.locked(told.say);
      return longestWait;
    }
    const done: Item = { ...item, state: told.kind, say: told.say };
    keep(done);
    hears.done(done, told.kind === 'refused' ? told.code : '');
    return 0;
  };

  const run = async () => {
    for (let [item] = waiting(); item !== undefined; [item] = waiting()) {
      const wait = await send(item).catch(() => {
        hears.lost(true);
        memory.tries += 1;
        return Math.min(longestWait, 1000 * 2 ** memory.tries) * (0.5 + Math.random() / 2);
      });
      if (wait > 0) await pause(wait);
    }
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake.now = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Two windows of one point send in one line. */
  const drain = async () => {
    if (memory.running) return;
    memory.running = true;
    try {
      if ('locks' in navigator) await navigator.locks.request(prefix, run);
      else await run();
    } finally {
      memory.running = false;
    }
  };

  return {
    all,
    waiting: () => waiting().length,
    /** Keeps it, then sends it when its turn comes. Throws where the browser has no room left. */
    add(deed: string, fields: Item['fields']): Item {
      const offset = hears.offset();
      const item: Item = {
        key: newKey(),
        place: Math.max(0, ...all().map((one) => one.place)) + 1,
        deed,
        fields,
        at: Date.now() + (offset ?? 0),
        isServerTime: offset !== null,
        state: 'waiting',
        say: '',
      };
      keep(item);
      void drain();
      return item;
    },
    drop(key: string) {
      localStorage.removeItem(prefix + key);
      hears.changed();
    },
    drain,
    /** The line is back: no need to wait out the pause. */
    again: () => wake.now(),
  };
}
export type Outbox = ReturnType<typeof openOutbox>;

/** A random UUID, also where the page is not served over https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** What another page may have left under a name like ours is not taken for an item. */
function parsed(text: string | null): Item[] {
  try {
    const item: Item = JSON.parse(text ?? '');
    return typeof item.key === 'string' && Array.isArray(item.fields) ? [item] : [];
  } catch {
    return [];
  }
}
