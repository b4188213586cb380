import type { First, Joining, Storm } from '../live.ts';
import { machine, median, quantile, round } from '../load/gauge.ts';
import type { Pair, Told } from './pairs.ts';

const targets = {
  memoryKb: 20,
  cpuRatio: 1,
  lastRatio: 1.1,
  firstP95Ms: 100,
  gaps: 0,
  doubles: 0,
} as const;

type Given = Readonly<{
  streams: number;
  points: number;
  bytes: number;
  joining: Joining;
  pairs: readonly Pair[];
  first: First;
  storm: Storm;
}>;

export function report({ streams, points, bytes, joining, pairs, first, storm }: Given): void {
  const theirs = pairs.flatMap((pair) => pair.yardstick ?? []);
  const ours = { ...joining.ours, ...summary(pairs.map((pair) => pair.ours)) };
  const yardstick = joining.nchan === null ? null : { ...joining.nchan, ...summary(theirs) };
  console.log(
    `${streams} streams and ${points} points, ${pairs.length} changes of ${bytes} bytes in turn; medians; on ${machine()}`,
  );
  console.log(
    'ours: from the commit to the last telephone: bell, reading, drawing, sending; nchan: from the POST of as many bytes',
  );
  console.table({ ours, ...(yardstick && { nchan: yardstick }) });
  console.table({ ...first });
  console.table({ ...storm });
  const ratios = yardstick && {
    memory: round(ours.memoryKb / yardstick.memoryKb),
    cpu: ratioOf(pairs, (told) => told.cpuMs),
    last: ratioOf(pairs, (told) => told.last),
    lastOfMedians: round(ours.lastMs / yardstick.lastMs),
  };
  const missed = {
    memory: ours.memoryKb > targets.memoryKb,
    cpu: ratios !== null && ratios.cpu > targets.cpuRatio,
    last: ratios !== null && ratios.last > targets.lastRatio,
    first: Math.max(first.staffP95Ms, first.pointsP95Ms) > targets.firstP95Ms,
    storm: storm.gaps + storm.doubles > 0 || storm.isBack !== storm.of,
    missing: ours.missing > 0,
  };
  const names = Object.entries(missed).flatMap(([name, isMissed]) => (isMissed ? [name] : []));
  console.log(names.length === 0 ? 'all targets held' : `not held: ${names.join(', ')}`);
  const figures = { streams, points, bytes, ...ours, ...first, storm };
  console.log(
    JSON.stringify({ bench: 'live', figures, yardstick, ratios, targets, held: names.length === 0 }),
  );
}

function summary(told: readonly Told[]) {
  const of = (pick: (one: Told) => number, share: number) => round(quantile(told.map(pick), share));
  return {
    cpuMs: of((one) => one.cpuMs, 0.5),
    firstMs: of((one) => one.first, 0.5),
    middleMs: of((one) => one.middle, 0.5),
    lastMs: of((one) => one.last, 0.5),
    lastP95Ms: of((one) => one.last, 0.95),
    missing: told.reduce((sum, one) => sum + one.missing, 0),
  };
}

/** The median of what each pair says: both were told within a second or two. */
function ratioOf(pairs: readonly Pair[], pick: (told: Told) => number): number {
  return round(
    median(pairs.flatMap(({ ours, yardstick }) => (yardstick === null ? [] : pick(ours) / pick(yardstick)))),
  );
}
