import { connect, type Socket } from 'node:net';

/**
 * The load of bench/live.ts in a process of its own: raw sockets that follow a stream and count the broadcasts that
 * reach them. Times are of the machine's monotonic clock, in milliseconds.
 */
export type Order =
  | Readonly<{ kind: 'open'; name: string; port: number; path: string; streams: number }>
  | Readonly<{ kind: 'expect'; name: string }>;
export type Told =
  | Readonly<{ kind: 'opened'; name: string }>
  | Readonly<{ kind: 'heard'; name: string; first: number; last: number; bytes: number }>;

const mark = Buffer.from('event: seq');
const atOnce = 200;

type Crowd = { sockets: Socket[]; heard: number; first: number; bytes: number };
const crowds = new Map<string, Crowd>();

process.on('message', (order: Order) => {
  if (order.kind === 'open') void open(order);
  else expectNext(order.name);
});

async function open(order: Order & { kind: 'open' }): Promise<void> {
  const crowd: Crowd = crowds.get(order.name) ?? { sockets: [], heard: 0, first: 0, bytes: 0 };
  crowds.set(order.name, crowd);
  for (let done = 0; done < order.streams; done += atOnce) {
    const count = Math.min(atOnce, order.streams - done);
    await Promise.all(Array.from({ length: count }, () => join(order, crowd)));
  }
  tell({ kind: 'opened', name: order.name });
}

function join(order: Order & { kind: 'open' }, crowd: Crowd): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(order.port, '127.0.0.1', () => {
      socket.write(`GET ${order.path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`);
    });
    socket.once('error', reject);
    socket.once('data', () => {
      crowd.sockets.push(socket);
      resolve();
    });
    socket.on('data', (chunk) => {
      if (crowd.sockets[0] === socket) crowd.bytes += chunk.length;
      if (!chunk.includes(mark)) return;
      if (crowd.heard === 0) crowd.first = now();
      crowd.heard += 1;
      if (crowd.heard === crowd.sockets.length) {
        tell({ kind: 'heard', name: order.name, first: crowd.first, last: now(), bytes: crowd.bytes });
      }
    });
  });
}

function expectNext(name: string): void {
  const crowd = crowds.get(name);
  if (!crowd) return;
  crowd.heard = 0;
  crowd.bytes = 0;
}

function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

function tell(told: Told): void {
  process.send?.(told);
}
