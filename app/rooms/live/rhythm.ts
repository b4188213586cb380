/**
 * Calls `tell` at once, and then at most once in `every` milliseconds while it is asked for; never while `isBusy`. What
 * is asked for in between is one call.
 */
export function paced(every: number, tell: () => void, isBusy: () => boolean = () => false): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const ask = () => {
    if (timer !== null) return;
    const wait = isBusy() ? every : last + every - performance.now();
    if (wait > 0) {
      timer = setTimeout(() => {
        timer = null;
        ask();
      }, wait);
      timer.unref();
      return;
    }
    last = performance.now();
    tell();
  };
  return ask;
}

/** Never two at once; a call during one waits for a whole new one. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    const now = work().finally(() => {
      if (running === now) running = null;
    });
    running = now;
    return now;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
