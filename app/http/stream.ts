import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** One event made ready once for all: the bytes as they are, and the same as one HTTP chunk. */
export type Frame = Readonly<{ bytes: Buffer; chunk: Buffer }>;

export type Stream = Readonly<{
  /** Hands the frame to the socket; a client that is 64 KB behind is dropped and will resume by its last id. */
  write: (frame: Frame) => void;
  close: () => void;
  onClose: (hear: () => void) => void;
  isOpen: () => boolean;
}>;

export type Streams = Readonly<{
  /** Opens an event stream on the raw pair of node:http, or null when there is no room: answer "busy". */
  open: (raw: { incoming: IncomingMessage; outgoing: ServerResponse }) => Stream | null;
  count: () => number;
  /** How many there is room for. */
  most: number;
  isFull: () => boolean;
  /** Ends all, a slice at a time, so that they do not come back all at once. */
  closeAll: () => Promise<void>;
}>;

const mostBehind = 64 * 1024;
const heartbeatEvery = 20_000;
const sliceSize = 500;
const sliceEvery = 250;

/** Makes a frame; `id` only for what may be resumed. Every line of `text` gets its own `data:`. */
export function frame(event: { id?: number; event?: string; data: string }): Frame {
  const lines = [
    ...(event.id === undefined ? [] : [`id: ${event.id}`]),
    ...(event.event === undefined ? [] : [`event: ${event.event}`]),
    ...event.data.split(/\r\n|\r|\n/).map((line) => `data: ${line}`),
  ];
  return rawFrame(`${lines.join('\n')}\n\n`);
}

/** The id after which a client wants to go on: its Last-Event-ID, else `?after=`; null for neither. */
export function lastIdOf(incoming: Pick<IncomingMessage, 'headers' | 'url'>): number | null {
  const header = incoming.headers['last-event-id'];
  const query = /[?&]after=([^&]*)/.exec(incoming.url ?? '')?.[1];
  const given = (Array.isArray(header) ? header[0] : header) ?? query;
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/** All open streams of this process. `most`: how many there is room for. */
export function openStreams(most: number): Streams {
  const all = new Set<Stream>();
  const beat = rawFrame(':\n\n');
  const timer = setInterval(() => {
    for (const stream of all) stream.write(beat);
  }, heartbeatEvery);
  timer.unref();
  let closing = false;
  let served = Math.floor(Math.random() * waits.length);
  return {
    open({ incoming, outgoing }) {
      if (closing || all.size >= most) return null;
      const stream = new SocketStream({ incoming, outgoing });
      served += 1;
      stream.write(waits[(served * 37) % waits.length] ?? beat);
      all.add(stream);
      stream.onClose(() => all.delete(stream));
      return stream;
    },
    count: () => all.size,
    most,
    isFull: () => closing || all.size >= most,
    async closeAll() {
      closing = true;
      clearInterval(timer);
      while (all.size > 0) {
        for (const stream of [...all].slice(0, sliceSize)) stream.close();
        if (all.size > 0) await new Promise((resolve) => setTimeout(resolve, sliceEvery));
      }
    },
  };
}

const head = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;

/** Waits of which every client gets one, so that all do not come back together: 1 to 8 seconds. */
const waits = Array.from({ length: 64 }, (_, index) => {
  const milliseconds = Math.round(1000 + (index * 7000) / 63);
  return rawFrame(`retry: ${milliseconds}\n\n`);
});

/** One of thousands: it keeps as little as it can. */
class SocketStream implements Stream {
  private readonly socket: Socket;
  private readonly outgoing: ServerResponse;
  private readonly isChunked: boolean;
  private readonly hears: (() => void)[] = [];
  private open: boolean;
  /** Bytes of the last piece that alone was longer than what one may be behind. */
  private large = 0;

  constructor({ incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse }) {
    outgoing.writeHead(200, head);
    outgoing.flushHeaders();
    this.socket = outgoing.socket ?? incoming.socket;
    this.outgoing = outgoing;
    this.isChunked = outgoing.chunkedEncoding;
    this.open = !this.socket.destroyed;
    // Nobody asks for them again, and they weigh more than the stream.
    incoming.rawHeaders = [];
    incoming.headers = {};
    this.socket.once('close', () => this.end());
  }

  write(ready: Frame): void {
    if (!this.open) return;
    const behind = this.socket.writableLength;
    if (behind > mostBehind + this.large) {
      this.socket.destroy();
      this.end();
      return;
    }
    // Whoever has just been handed a large piece may take it in peace: dropped, it would only get it again.
    if (ready.bytes.length > mostBehind) this.large = ready.bytes.length;
    else if (behind === 0) this.large = 0;
    // Straight to the socket: through the response every chunk would cost three times as much.
    this.socket.write(this.isChunked ? ready.chunk : ready.bytes);
  }

  close(): void {
    if (!this.open) return;
    this.outgoing.end();
    this.end();
  }

  onClose(hear: () => void): void {
    if (this.open) this.hears.push(hear);
    else hear();
  }

  isOpen(): boolean {
    return this.open;
  }

  private end(): void {
    if (!this.open) return;
    this.open = false;
    for (const hear of this.hears) hear();
  }
}

function rawFrame(text: string): Frame {
  const bytes = Buffer.from(text);
  const size = Buffer.from(`${bytes.length.toString(16)}\r\n`);
  return { bytes, chunk: Buffer.concat([size, bytes, Buffer.from('\r\n')]) };
}
