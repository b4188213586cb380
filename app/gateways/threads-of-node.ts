import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import {
  type Jobs,
  outOfMemory,
  type Thread,
  type ThreadLimits,
  type Threads,
  threadLost,
} from './threads.ts';

type Answer = Readonly<{ id: number; value?: unknown; error?: unknown }>;
type Waiting = Readonly<{
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  timer: NodeJS.Timeout;
}>;

/** Threads of this process that run the module `entry`, which calls `serveJobs`. */
export function threadsOfNode(entry: string): Threads {
  const turns = new Map<string, Turns>();
  return {
    open: (job, limits) => {
      const known = turns.get(job) ?? makeTurns(limits.atOnce ?? Number.POSITIVE_INFINITY);
      turns.set(job, known);
      return openThread(entry, job, { limits, turns: known });
    },
  };
}

type Turns = Readonly<{ take: () => Promise<void>; give: () => void }>;

/** So many may hold a turn at once; the others get theirs in the order in which they asked. */
function makeTurns(most: number): Turns {
  let held = 0;
  const queue: (() => void)[] = [];
  return {
    async take() {
      if (held < most) held += 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    give() {
      const next = queue.shift();
      if (next === undefined) held -= 1;
      else next();
    },
  };
}

function openThread(entry: string, job: string, of: { limits: ThreadLimits; turns: Turns }): Thread {
  const { limits, turns } = of;
  let worker: Worker | null = null;
  let turn: Promise<void> | null = null;
  let isClosed = false;
  let next = 1;
  const waiting = new Map<number, Waiting>();

  const lose = (why: string, from: Worker) => {
    if (worker !== from) return;
    worker = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(threadLost(why));
    }
    waiting.clear();
    // Its memory is free only once it has ended.
    void from.terminate().finally(giveTurn);
  };

  const giveTurn = () => {
    if (turn === null || worker !== null) return;
    turn = null;
    turns.give();
  };

  const start = (): Worker => {
    const fresh = new Worker(entry, {
      workerData: { job },
      resourceLimits: {
        maxOldGenerationSizeMb: limits.megabytes,
        ...(limits.youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: limits.youngMegabytes }),
      },
    });
    fresh.unref();
    fresh.on('message', ({ id, value, error }: Answer) => {
      const one = waiting.get(id);
      if (one === undefined) return;
      waiting.delete(id);
      clearTimeout(one.timer);
      if (error === undefined) one.resolve(value);
      else one.reject(error);
    });
    fresh.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      lose(isMemory ? outOfMemory : error.message, fresh);
    });
    fresh.on('exit', (code) => lose(`exit ${code}`, fresh));
    return fresh;
  };

  return {
    async ask(question, { ms }) {
      turn ??= turns.take();
      await turn;
      if (isClosed) {
        giveTurn();
        throw threadLost('closed');
      }
      const now = worker ?? start();
      worker = now;
      const id = next;
      next += 1;
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(() => lose(`no answer in ${ms} ms`, now), ms);
        waiting.set(id, { resolve, reject, timer });
        now.postMessage({ id, question });
      });
    },
    async close() {
      isClosed = true;
      const now = worker;
      if (now === null) return;
      if (waiting.size === 0) await leave(now);
      lose('closed', now);
      await now.terminate();
    },
  };
}

/** So many ms a thread with nothing in hand may take to end. */
const patience = 2000;

/** It ends by itself: a thread that is cut off while it still frees memory can take the whole process along. */
async function leave(idle: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => idle.once('exit', () => resolve()));
  idle.ref();
  idle.postMessage({ isOver: true });
  await Promise.race([gone, sleep(patience, undefined, { ref: false })]);
}

/** The other side: answers questions in the order in which they came. */
export function serveJobs(jobs: Jobs): void {
  const name: unknown = workerData?.job;
  const job = typeof name === 'string' ? jobs[name]?.() : undefined;
  const port = parentPort;
  if (job === undefined || port === null) throw new Error(`no job ${String(name)}`);
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, question, isOver }: { id: number; question: unknown; isOver?: boolean }) => {
    if (isOver === true) return port.close();
    last = last.then(async () => {
      try {
        port.postMessage({ id, value: await job(question) });
      } catch (error) {
        port.postMessage({ id, error });
      }
    });
  });
}
