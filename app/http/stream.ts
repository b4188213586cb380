import type { IncomingMessage, ServerResponse } from 'node:http';

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
export function lastIdOf(request: Request): number | null {
  const given = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  return given !== null && /^\d{1,15}$/.test(given) ? Number(given) : null;
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
  return {
    open({ incoming, outgoing }) {
      if (closing || all.size >= most) return null;
      const stream = openStream(incoming, outgoing);
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

function openStream(incoming: IncomingMessage, outgoing: ServerResponse): Stream {
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  outgoing.flushHeaders();
  const socket = outgoing.socket ?? incoming.socket;
  const isChunked = outgoing.chunkedEncoding;
  const hears: (() => void)[] = [];
  let open = !socket.destroyed;
  const end = () => {
    if (!open) return;
    open = false;
    for (const hear of hears) hear();
  };
  const stream: Stream = {
    write(ready) {
      if (!open) return;
      if (socket.writableLength > mostBehind) {
        socket.destroy();
        return end();
      }
      // Straight to the socket: through the response every chunk would cost three times as much.
      socket.write(isChunked ? ready.chunk : ready.bytes);
    },
    close() {
      if (!open) return;
      outgoing.end();
      end();
    },
    onClose(hear) {
      if (open) hears.push(hear);
      else hear();
    },
    isOpen: () => open,
  };
  socket.once('close', end);
  outgoing.once('close', end);
  // Every client waits for a time of its own before it comes back.
  stream.write(rawFrame(`retry: ${1000 + Math.floor(Math.random() * 7000)}\n\n`));
  return stream;
}

function rawFrame(text: string): Frame {
  const bytes = Buffer.from(text);
  const size = Buffer.from(`${bytes.length.toString(16)}\r\n`);
  return { bytes, chunk: Buffer.concat([size, bytes, Buffer.from('\r\n')]) };
}
