import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * People who vote, in a process of their own, over a handful of connections as behind one address. `rush`: as many at
 * once as there are connections. `flow`: so many each second, whatever the answers do; a vote's time counts from the
 * moment at which it was due.
 */
export type VoteOrder = Readonly<{
  port: number;
  path: string;
  body: string;
  connections: number;
  count: number;
  perSecond: number | null;
}>;
export type Voted = Readonly<{
  accepted: number;
  refused: number;
  broken: number;
  tickets: number;
  seconds: number;
  times: readonly number[];
}>;

type Answer = Readonly<{ status: number; ticket: string | null }>;
type Line = Readonly<{ send: () => Promise<Answer> }>;

process.on('message', (order: VoteOrder) => {
  run(order).then(
    (voted) => process.send?.(voted),
    () => process.exit(1),
  );
});

async function run(order: VoteOrder): Promise<Voted> {
  const lines = Array.from({ length: order.connections }, () => openLine(order));
  const tally = { accepted: 0, refused: 0, broken: 0 };
  const tickets = new Set<string>();
  const times: number[] = [];
  const vote = async (line: Line, due: number) => {
    try {
      const { status, ticket } = await line.send();
      if (status === 200) tally.accepted += 1;
      else tally.refused += 1;
      if (ticket !== null) tickets.add(ticket);
    } catch {
      tally.broken += 1;
    }
    times.push(performance.now() - due);
  };
  const began = performance.now();
  await (order.perSecond === null ? rush(order, lines, vote) : flow(order, lines, vote));
  return { ...tally, tickets: tickets.size, seconds: (performance.now() - began) / 1000, times };
}

type Vote = (line: Line, due: number) => Promise<void>;

async function rush({ count }: VoteOrder, lines: readonly Line[], vote: Vote): Promise<void> {
  let left = count;
  await Promise.all(
    lines.map(async (line) => {
      for (; left > 0; ) {
        left -= 1;
        await vote(line, performance.now());
      }
    }),
  );
}

async function flow({ count, perSecond }: VoteOrder, lines: readonly Line[], vote: Vote): Promise<void> {
  const free = [...lines];
  const waiting: number[] = [];
  const began = performance.now();
  let due = 0;
  let done = 0;
  const next = () => {
    for (let line = free.pop(); line !== undefined; line = free.pop()) {
      const at = waiting.shift();
      if (at === undefined) return void free.push(line);
      void serve(line, at);
    }
  };
  const serve = async (line: Line, at: number) => {
    await vote(line, at);
    done += 1;
    free.push(line);
    next();
  };
  while (due < count) {
    const should = Math.min(count, Math.floor(((performance.now() - began) / 1000) * (perSecond ?? 1)));
    for (; due < should; due += 1) waiting.push(began + (due * 1000) / (perSecond ?? 1));
    next();
    await sleep(2);
  }
  while (done < count) await sleep(5);
}

/** One connection that is kept and asked again and again; opened anew where it was cut. */
function openLine({ port, path, body }: VoteOrder): Line {
  const request = Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/x-www-form-urlencoded',
      'Accept: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  let socket: Socket | null = null;
  let answered: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  let text = '';
  const open = () => {
    const fresh = connect(port, '127.0.0.1');
    fresh.setNoDelay(true);
    fresh.on('data', (part) => {
      text += part.toString('latin1');
      const answer = readAnswer(text);
      if (answer === null) return;
      text = '';
      answered?.resolve(answer);
      answered = null;
    });
    const lose = () => {
      if (socket === fresh) socket = null;
      text = '';
      answered?.reject(new Error('cut'));
      answered = null;
    };
    fresh.on('error', lose);
    fresh.on('close', lose);
    return fresh;
  };
  return {
    send: () =>
      new Promise((resolve, reject) => {
        answered = { resolve, reject };
        socket ??= open();
        socket.write(request);
      }),
  };
}

function readAnswer(text: string): Answer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = text.slice(0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const isWhole = length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= end + 4 + Number(length);
  if (!isWhole) return null;
  const ticket = /\r\nset-cookie: [\w-]+=([\w-]+)/i.exec(head)?.[1] ?? null;
  return { status: Number(head.slice(9, 12)), ticket };
}
