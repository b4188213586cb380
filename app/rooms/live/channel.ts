import { setImmediate as breathe } from 'node:timers/promises';
import type { Frame, Stream } from '#app/http/stream.ts';

/** Those who get the same bytes. */
export type Channel = Readonly<{
  add: (stream: Stream) => void;
  remove: (stream: Stream) => void;
  /** Hands a frame to everybody who is in now, in the order in which frames were handed in. */
  send: (frame: Frame) => void;
  size: () => number;
}>;

/** After so many sockets other work gets its turn. */
const slice = 1_000;

export function openChannel(): Channel {
  const members = new Set<Stream>();
  const waiting: { to: readonly Stream[]; frame: Frame }[] = [];
  let busy = false;

  const run = async () => {
    busy = true;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      for (const [index, stream] of job.to.entries()) {
        if (index > 0 && index % slice === 0) await breathe();
        stream.write(job.frame);
      }
    }
    busy = false;
  };

  return {
    add: (stream) => members.add(stream),
    remove: (stream) => members.delete(stream),
    send(frame) {
      if (members.size === 0) return;
      // Who joins while this is being written has been told of it at joining.
      waiting.push({ to: [...members], frame });
      if (!busy) void run();
    },
    size: () => members.size,
  };
}

/** Several events as one piece of bytes. */
export function together(frames: readonly Frame[]): Frame {
  return {
    bytes: Buffer.concat(frames.map((one) => one.bytes)),
    chunk: Buffer.concat(frames.map((one) => one.chunk)),
  };
}
