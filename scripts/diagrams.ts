import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Move } from '#app/ground/lifecycle.ts';

type AnyMove = Move<string, string, string>;
type Machine = Readonly<{ noun: string; file: string; moves: readonly (readonly [string, AnyMove])[] }>;

const page = 'docs/lifecycles.md';
const patterns = ['app/rooms/*/lifecycle*.ts', 'app/rooms/*/lifecycle/*.ts'];

const head = `# Lifecycles

What may happen to each thing, drawn from the tables in the code. Do not edit this page: change the table, then run
\`npm run exec -- node scripts/diagrams.ts\`. A test compares the two.
`;

if (import.meta.main) await main();

/** The whole page, as it should be now. */
export async function drawLifecycles(): Promise<string> {
  const machines = await readMachines();
  return [head, ...machines.map(drawMachine)].join('\n');
}

/** The page as it is kept. */
export function readLifecycles(): string {
  return readFileSync(page, 'utf8');
}

/** Every machine that a room exports as `<noun>Moves`, by path. */
export async function readMachines(): Promise<Machine[]> {
  const files = globSync(patterns)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('.test.'))
    .sort();
  const found = await Promise.all(files.map(readFile));
  return found.flat();
}

async function main(): Promise<void> {
  const wanted = await drawLifecycles();
  if (!process.argv.includes('--check')) return writeFileSync(page, wanted);
  if (readLifecycles() === wanted) return;
  console.error(`${page} is not what the tables say; run: node scripts/diagrams.ts`);
  process.exitCode = 1;
}

async function readFile(file: string): Promise<Machine[]> {
  const module: object = await import(pathToFileURL(resolve(file)).href);
  return Object.entries(module).flatMap(([name, value]) => {
    const noun = /^(\w+)Moves$/.exec(name)?.[1];
    return noun === undefined ? [] : [{ noun, file, moves: Object.entries(value).filter(isMove) }];
  });
}

function isMove(entry: [string, unknown]): entry is [string, AnyMove] {
  const [, move] = entry;
  return typeof move === 'object' && move !== null && 'from' in move && 'to' in move && 'by' in move;
}

function drawMachine({ noun, file, moves }: Machine): string {
  return [
    `## ${noun}`,
    '',
    `From \`${file}\`.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...drawArrows(moves),
    '```',
    '',
    '| verb | from | to | by | when | leaves |',
    '| --- | --- | --- | --- | --- | --- |',
    ...moves.map(drawRow),
    '',
  ].join('\n');
}

/** Arrows between the same two states share one line; a state that nothing leads to begins, one without moves ends. */
function drawArrows(moves: Machine['moves']): string[] {
  const arrows = new Map<string, string[]>();
  for (const [verb, { from, to }] of moves) {
    for (const state of from) {
      const arrow = `${state} --> ${to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), verb]);
    }
  }
  const left = new Set(moves.flatMap(([, move]) => move.from));
  const reached = new Set(moves.map(([, move]) => move.to));
  return [
    ...[...left].filter((state) => !reached.has(state)).map((state) => `  [*] --> ${state}`),
    ...[...arrows].map(([arrow, verbs]) => `  ${arrow} : ${verbs.join(', ')}`),
    ...[...reached].filter((state) => !left.has(state)).map((state) => `  ${state} --> [*]`),
  ];
}

function drawRow([verb, move]: readonly [string, AnyMove]): string {
  const cells = [verb, list(move.from), move.to, list(move.by), list(move.when ?? []), move.leaves ?? ''];
  return `| ${cells.join(' | ')} |`;
}

function list(words: readonly string[]): string {
  return words.join(', ');
}
