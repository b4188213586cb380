import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Milliseconds of the machine's monotonic clock: the same in all processes. */
export function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

/** CPU milliseconds that processes have used so far; of Linux, in steps of ten. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** Kilobytes of memory that lie in RAM. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return sum + Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0);
  }, 0);
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What it was measured on, for the first line of a report. */
export function machine(): string {
  return `${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}`;
}

/** Most open files of this process, and so of those that it starts; Node takes the hard limit by itself. */
export function fileLimit(): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  return Number(/^Max open files\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? 4096);
}
