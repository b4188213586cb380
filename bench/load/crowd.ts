import { connect, type Socket } from 'node:net';
import type { Heard, Order, Storm, Told } from './orders.ts';

/**
 * Thousands of streams in a process of their own: raw sockets that follow an address, remember the last id, come back
 * by themselves when they are cut, after the time that they were given, and say when a mark has reached them all.
 */
type Group = Readonly<{ order: Order & { kind: 'open' }; head: string; ears: Ear[] }>;
type Ear = {
  group: Group;
  socket: Socket | null;
  /** Bytes of an event that has not come to its end. */
  rest: string;
  lastId: number;
  retry: number;
  gaps: number;
  doubles: number;
  downSince: number;
  down: number;
  isIn: boolean;
  heard: number;
};
type Watch = { mark: Buffer; names: readonly string[]; waits: number; number: number; at: number[] };

const groups = new Map<string, Group>();
const tries = { refused: 0 };
let watch: Watch | null = null;
let watches = 0;

process.on('message', (order: Order) => {
  if (order.kind === 'open') void open(order);
  else if (order.kind === 'watch') startWatch(order);
  else if (order.kind === 'storm') tell({ kind: 'storm', name: order.name, ...stormOf(order.name) });
  else process.exit(0);
});

async function open(order: Order & { kind: 'open' }): Promise<void> {
  const lines = [`GET ${order.path} HTTP/1.1`, `Host: ${order.host}`, 'Accept: text/event-stream'];
  if (order.cookie !== undefined) lines.push(`Cookie: ${order.cookie}`);
  const there = groups.get(order.name);
  const group: Group = there ?? { order, head: lines.join('\r\n'), ears: [] };
  groups.set(order.name, group);
  const began = now();
  const waits: Promise<void>[] = [];
  for (let index = 0; index < order.streams; index += 1) {
    const ear: Ear = {
      ...{ group, socket: null, rest: '', lastId: order.after, retry: 2_000, gaps: 0, doubles: 0 },
      ...{ downSince: 0, down: 0, isIn: false, heard: 0 },
    };
    group.ears.push(ear);
    waits.push(new Promise((resolve) => join(ear, resolve)));
    if (order.atOnce > 0 && waits.length % order.atOnce === 0) await Promise.all(waits);
  }
  await Promise.all(waits);
  tell({ kind: 'opened', name: order.name, ms: now() - began, refused: tries.refused });
}

function join(ear: Ear, onIn: () => void): void {
  const { order, head } = ear.group;
  const socket = connect({
    host: order.host,
    port: order.port,
    onread: {
      buffer: shared,
      callback: (size, buffer) => {
        if (!ear.isIn) {
          ear.isIn = true;
          if (ear.downSince > 0) ear.down = now() - ear.downSince;
          onIn();
        }
        hear(ear, buffer, size);
        return true;
      },
    },
  });
  ear.socket = socket;
  ear.rest = '';
  socket.once('connect', () => {
    const resume = ear.lastId >= 0 ? `\r\nLast-Event-ID: ${ear.lastId}` : '';
    socket.write(`${head}${resume}\r\n\r\n`);
  });
  socket.once('error', () => {});
  socket.once('close', () => {
    if (ear.isIn) {
      ear.isIn = false;
      ear.downSince = now();
    } else tries.refused += 1;
    if (order.isResuming || !ear.heard)
      setTimeout(() => join(ear, onIn), ear.retry * (0.5 + Math.random() / 2));
  });
}

const shared = Buffer.allocUnsafeSlow(64 * 1024);

function hear(ear: Ear, buffer: Uint8Array, size: number): void {
  const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, size);
  ear.heard += 1;
  if (watch?.names.includes(ear.group.order.name)) look(watch, ear, bytes);
  if (ear.group.order.isLog) readLog(ear, bytes.toString('latin1'));
  else if (ear.group.order.isResuming) readLast(ear, bytes);
}

/** Marks that were told before their time count for nothing; each stream counts once. */
const lastWatch = new WeakMap<Ear, number>();

function look(of: Watch, ear: Ear, bytes: Buffer): void {
  if (lastWatch.get(ear) === of.number || !bytes.includes(of.mark)) return;
  lastWatch.set(ear, of.number);
  of.at.push(now());
  if (of.at.length === of.waits) endWatch(of);
}

function startWatch(order: Order & { kind: 'watch' }): void {
  watches += 1;
  const waits = order.names.reduce((sum, name) => sum + (groups.get(name)?.ears.length ?? 0), 0);
  const one: Watch = { mark: Buffer.from(order.mark), names: order.names, waits, number: watches, at: [] };
  watch = one;
  setTimeout(() => watch === one && endWatch(one), order.patience).unref();
  tell({ kind: 'watching', name: order.mark });
}

function endWatch(of: Watch): void {
  watch = null;
  const at = of.at;
  const heard: Heard = {
    count: at.length,
    missing: of.waits - at.length,
    first: at[0] ?? 0,
    middle: at[Math.floor(at.length / 2)] ?? 0,
    late: at[Math.floor(at.length * 0.95)] ?? 0,
    last: at.at(-1) ?? 0,
  };
  tell({ kind: 'heard', name: of.mark.toString(), ...heard });
}

/** Only the last id, cheaply: thousands get the same bytes, and whoever measures must not be what is slow. */
function readLast(ear: Ear, bytes: Buffer): void {
  if (ear.heard <= 3) readRetry(ear, bytes.toString('latin1'));
  const from = bytes.lastIndexOf('id: ');
  if (from < 0) return;
  const id = Number.parseInt(bytes.toString('latin1', from + 4, from + 20), 10);
  if (id > ear.lastId) ear.lastId = id;
}

function readRetry(ear: Ear, text: string): void {
  const retry = /retry: (\d+)/.exec(text)?.[1];
  if (retry !== undefined) ear.retry = Number(retry);
}

/** Ids as an EventSource would keep them; lines of a log must come one by one. */
function readLog(ear: Ear, text: string): void {
  const events = (ear.rest + text).split('\n\n');
  ear.rest = events.pop() ?? '';
  for (const event of events) {
    readRetry(ear, event);
    const id = Number(/(?:^|\n)id: (\d+)/.exec(event)?.[1] ?? -1);
    if (id < 0) continue;
    if (ear.group.order.isLog && event.includes('event: log')) {
      if (id > ear.lastId + 1) ear.gaps += 1;
      if (id <= ear.lastId) ear.doubles += 1;
    }
    ear.lastId = Math.max(ear.lastId, id);
  }
}

function stormOf(name: string): Storm {
  const ears = groups.get(name)?.ears ?? [];
  const downs = ears.map((ear) => ear.down).sort((a, b) => a - b);
  const at = (share: number) => downs[Math.min(downs.length - 1, Math.floor(downs.length * share))] ?? 0;
  return {
    streams: ears.length,
    isBack: ears.filter((ear) => ear.isIn).length,
    oldest: Math.min(...ears.map((ear) => ear.lastId)),
    gaps: ears.reduce((sum, ear) => sum + ear.gaps, 0),
    doubles: ears.reduce((sum, ear) => sum + ear.doubles, 0),
    refused: tries.refused,
    downMiddle: at(0.5),
    downMost: downs.at(-1) ?? 0,
  };
}

function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

function tell(told: Told): void {
  process.send?.(told);
}
