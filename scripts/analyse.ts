import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Analysed, openAnalysis } from '../app/rooms/opinions/analysis/analyse.ts';

/** Reads opinions as JSON lines and prints groups, nearest opinions and fields as JSON lines; docs/analyse.md. */
const row = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  area: z.string().nullish(),
  field: z.string().nullish(),
});

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npx diemcau analyse FILE.jsonl   (fields: id, text, optional area, optional field)');
  process.exit(2);
}
process.stdout.on('error', () => process.exit(0));
const { rows, bad } = await readRows(file);
print(rows);
if (bad > 0) process.exitCode = 1;

async function readRows(path: string): Promise<{ rows: Analysed[]; bad: number }> {
  const rows: Analysed[] = [];
  let [line, bad] = [0, 0];
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    line += 1;
    if (text.trim() === '') continue;
    const read = parse(text);
    if (read.success)
      rows.push({ ...read.data, area: read.data.area || null, field: read.data.field || null });
    else {
      bad += 1;
      console.error(`${path}:${line}: ${read.error.issues.map((issue) => issue.message).join('; ')}`);
    }
  }
  return { rows, bad };
}

function parse(text: string) {
  try {
    return row.safeParse(JSON.parse(text));
  } catch {
    return row.safeParse(null);
  }
}

function print(rows: readonly Analysed[]): void {
  const analysis = openAnalysis(rows);
  const groupOf = analysis.groups();
  const unseen = analysis.unseen();
  const members = new Map<number, string[]>();
  for (const [at, { id }] of rows.entries()) {
    const group = groupOf[at] ?? -1;
    const known = members.get(group);
    if (known === undefined) members.set(group, [id]);
    else known.push(id);
  }
  const { sureFrom, decisions } = analysis.model;
  say({ kind: 'pile', opinions: rows.length, groups: members.size, decisions, sureFrom });
  for (const [group, ids] of members) {
    if (ids.length > 1) say({ kind: 'group', group, size: ids.length, ids });
  }
  for (const [at, { id, field }] of rows.entries()) {
    const guess = unseen.get(at) ?? analysis.field(at);
    say({
      kind: 'opinion',
      id,
      group: groupOf[at],
      field,
      suggestedField: { ...guess, confidence: rounded(guess.confidence), others: guess.others.map(short) },
      near: analysis.near(at).map((near) => ({ ...near, score: rounded(near.score) })),
    });
  }
}

function short({ code, confidence }: { code: string; confidence: number }) {
  return { code, confidence: rounded(confidence) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
