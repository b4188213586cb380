import { setImmediate as breathe } from 'node:timers/promises';
import type { Frame, Stream } from '#app/http/stream.ts';

/** Those who get the same bytes. */
export type Channel = Readonly<{
  add: (stream: Stream) => void;
  remove: (stream: Stream) => void;
  /** Hands a frame to everybody who is in now, in the order in which frames were handed in. */
  send: (frame: Frame) => void;
  size: () => number;
  isBusy: () => boolean;
}>;

type Manner = Readonly<{
  /** What goes before: waited for between two slices. */
  first?: () => Promise<void> | null;
  /** Told after each frame: milliseconds from handing it in to the last socket. */
  onDone?: (ms: number) => void;
}>;

/** After so many sockets other work gets its turn. */
const slice = 500;

export function openChannel({ first = () => null, onDone }: Manner = {}): Channel {
  const members = new Set<Stream>();
  const waiting: { to: readonly Stream[]; frame: Frame; since: number }[] = [];
  let busy = false;

  const run = async () => {
    busy = true;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      for (const [index, stream] of job.to.entries()) {
        if (index > 0 && index % slice === 0) {
          await breathe();
          await first();
        }
        stream.write(job.frame);
      }
      onDone?.(performance.now() - job.since);
    }
    busy = false;
  };

  return {
    add: (stream) => members.add(stream),
    remove: (stream) => members.delete(stream),
    send(frame) {
      if (members.size === 0) return;
      // Who joins while this is being written has been told of it at joining.
      waiting.push({ to: [...members], frame, since: performance.now() });
      if (!busy) void run();
    },
    size: () => members.size,
    isBusy: () => busy,
  };
}

/** Several events as one piece of bytes. */
export function together(frames: readonly Frame[]): Frame {
  return {
    bytes: Buffer.concat(frames.map((one) => one.bytes)),
    chunk: Buffer.concat(frames.map((one) => one.chunk)),
  };
}
