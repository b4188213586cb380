import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** How hard this process works: milliseconds by which its timers are late, and the share of time without a rest. */
export type Strain = Readonly<{ delayMs: number; busy: number }>;

/** Milliseconds between two looks at the clock: rare enough to cost nothing. */
const resolution = 100;

/** Each call says what has happened since the call before. */
export function openGauge(): () => Strain {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    const late = delay.count === 0 ? 0 : delay.percentile(95) / 1e6 - resolution;
    delay.reset();
    return { delayMs: Math.max(0, Math.round(late)), busy: Math.min(1, Math.max(0, utilization)) };
  };
}
