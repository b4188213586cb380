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
// villages: how long grouping takes (seconds of CPU, which hold still on a busy machine; it is one thread), what memory it needs, and how right it is; pg_trgm on a part of them beside it.
const rounds = 3;
const letters = makeLetters(Number(process.env.LETTERS ?? 50_000), 7);
const sample = letters.slice(0, 1200);
const targets = { seconds: 10, megabytes: 600, precision: 0.98, recall: 0.8 };
const answer = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  maxMb: z.number(),
  groups: z.array(z.number()),
});

const runs = Array.from({ length: rounds }, () => group(letters));
const ours = group(sample);
const theirs = await joinByTrigrams(sample);
report();

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
  const yardstick = {
    opinions: sample.length,
    oursSeconds: ours.ms / 1000,
    oursPrecision: rounded(ours.precision),
    oursRecall: rounded(ours.recall),
    trigramSeconds: theirs.ms / 1000,
    trigramThreshold: theirs.from,
    trigramPrecision: rounded(theirs.precision),
    trigramRecall: rounded(theirs.recall),
  };
  const held =
    figures.seconds <= targets.seconds &&
    figures.megabytes <= targets.megabytes &&
    figures.precision >= targets.precision &&
    figures.recall >= targets.recall;
  console.log(
    `${rounds} rounds on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}; B-cubed`,
  );
  console.table({ figures, yardstick });
  console.log(JSON.stringify({ bench: 'consolidate', figures, yardstick, targets, held }));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
