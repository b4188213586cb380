import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '#tests/server.ts';
import type { Letter } from './consolidate/letters.ts';
import { makeLetters } from './consolidate/make.ts';
import { bCubed } from './consolidate/measure.ts';
import { joinByTrigrams } from './consolidate/trigrams.ts';

// 50,000 invented letters with planted copies, typing mistakes, missing marks, raw Telex and the same matters in other
// villages: how long grouping takes (seconds of CPU, which hold still on a busy machine; it is one thread), what memory it needs, and how right it is. Beside it pg_trgm on three growing parts of them: how its time grows says what the whole
// pile would cost it, which would be hours.
const rounds = 3;
const letters = makeLetters(Number(process.env.LETTERS ?? 50_000), 7);
const scales = [600, 1200, 2400] as const;
const targets = { seconds: 10, megabytes: 600, precision: 0.98, recall: 0.8 };
const answer = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  maxMb: z.number(),
  groups: z.array(z.number()),
});

const runs = Array.from({ length: rounds }, () => group(letters));
const steps: Awaited<ReturnType<typeof compare>>[] = [];
for (const scale of scales) steps.push(await compare(letters.slice(0, scale)));
report();

async function compare(part: readonly Letter[]) {
  const [ours, theirs] = [group(part), await joinByTrigrams(part)];
  return {
    opinions: part.length,
    oursSeconds: ours.ms / 1000,
    oursPrecision: rounded(ours.precision),
    oursRecall: rounded(ours.recall),
    trigramSeconds: theirs.ms / 1000,
    trigramThreshold: theirs.from,
    trigramPrecision: rounded(theirs.precision),
    trigramRecall: rounded(theirs.recall),
  };
}

/** The power of the number of letters with which a time grows, from the smallest part to the largest. */
function growthOf(time: (step: (typeof steps)[number]) => number): number {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  return Math.log(time(last) / time(first)) / Math.log(last.opinions / first.opinions);
}

function group(given: readonly Letter[]) {
  const folder = makeFolder();
  const [file, out] = [join(folder, 'letters.jsonl'), join(folder, 'answer.json')];
  try {
    writeFileSync(file, given.map((letter) => JSON.stringify(letter)).join('\n'));
    execFileSync(process.execPath, [join(import.meta.dirname, 'consolidate', 'run.ts'), file, out], {
      stdio: 'inherit',
    });
    const { groups, ...run } = answer.parse(JSON.parse(readFileSync(out, 'utf8')));
    return {
      ...run,
      ...bCubed(
        given.map((letter) => letter.matter),
        groups,
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(): void {
  const figures = {
    opinions: letters.length,
    matters: new Set(letters.map((letter) => letter.matter)).size,
    seconds: median(runs.map((run) => run.cpuMs)) / 1000,
    wallSeconds: median(runs.map((run) => run.ms)) / 1000,
    megabytes: Math.max(...runs.map((run) => run.maxMb)),
    precision: rounded(runs[0]?.precision ?? 0),
    recall: rounded(runs[0]?.recall ?? 0),
  };
  const [largest] = steps.slice(-1);
  const growth = {
    ours: hundredths(growthOf((step) => step.oursSeconds)),
    trigram: hundredths(growthOf((step) => step.trigramSeconds)),
  };
  const yardstick = {
    parts: steps,
    /** Twice the letters take 2 to this power of the time. */
    growth,
    /** Reckoned from the largest part by that growth, not measured. */
    trigramSecondsForAll: Math.round(
      (largest?.trigramSeconds ?? 0) * (letters.length / (largest?.opinions ?? 1)) ** growth.trigram,
    ),
    oursSecondsForAll: figures.wallSeconds,
  };
  const held =
    figures.seconds <= targets.seconds &&
    figures.megabytes <= targets.megabytes &&
    figures.precision >= targets.precision &&
    figures.recall >= targets.recall;
  console.log(
    `${rounds} rounds on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}; B-cubed`,
  );
  console.table({ figures });
  console.table(steps);
  console.log(
    `growth: ours n^${growth.ours}, pg_trgm n^${growth.trigram}; all ${letters.length}: ours ${figures.wallSeconds} s measured, pg_trgm about ${yardstick.trigramSecondsForAll} s reckoned`,
  );
  console.log(JSON.stringify({ bench: 'consolidate', figures, yardstick, targets, held }));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function hundredths(power: number): number {
  return Math.round(power * 100) / 100;
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
