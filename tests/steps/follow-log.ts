import { setTimeout as sleep } from 'node:timers/promises';

export type Follower = Readonly<{ ids: readonly number[]; stop: () => Promise<void> }>;

/**
 * A machine that follows the log of a session and forgets nothing: when a line breaks it goes to the next address
 * with the id that it heard last. `ids` are the numbers of all lines in the order in which they came.
 */
export function followLog(urls: readonly string[], code: string): Follower {
  const ids: number[] = [];
  const end = new AbortController();
  const run = async () => {
    for (let turn = 0; !end.signal.aborted; turn += 1) {
      const url = `${urls[turn % urls.length]}/api/v1/sessions/${code}/stream?after=${ids.at(-1) ?? 0}`;
      await hear(url, ids, end.signal).catch(() => sleep(50));
    }
  };
  const running = run();
  return {
    ids,
    async stop() {
      end.abort();
      await running;
    },
  };
}

async function hear(url: string, ids: number[], signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal });
  if (!answer.ok || answer.body === null) throw new Error(`${url} answered ${answer.status}`);
  let rest = '';
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + text).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (\d+)\nevent: log$/m.exec(event)?.[1];
      if (id !== undefined) ids.push(Number(id));
    }
  }
}
