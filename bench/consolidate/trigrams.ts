import { rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import pino from 'pino';
import { openStore } from '#app/database/start.ts';
import { fold } from '#app/ground/fold.ts';
import { makeFolder } from '#tests/server.ts';
import type { Letter } from './letters.ts';
import { bCubed } from './measure.ts';

/** What PostgreSQL does alone: a self-join by pg_trgm over folded texts, pairs chained at the threshold that is best for it. */
export async function joinByTrigrams(letters: readonly Letter[]) {
  const folder = makeFolder();
  const store = await openStore(
    { dataDir: folder, stateDir: folder, databaseUrl: null },
    pino({ level: 'silent' }),
  );
  try {
    const began = performance.now();
    const pairs = await pairsOf(store.db, letters);
    const ms = Math.round(performance.now() - began);
    const truth = letters.map((letter) => letter.matter);
    const tried = [0.5, 0.6, 0.7, 0.8].map((from) => {
      const groups = chained(
        letters.length,
        pairs.filter((pair) => pair.alike >= from),
      );
      return { from, ...bCubed(truth, groups) };
    });
    const f = ({ precision, recall }: { precision: number; recall: number }) =>
      (2 * precision * recall) / (precision + recall);
    const [best] = tried.sort((a, b) => f(b) - f(a));
    return { ms, from: best?.from ?? 0, precision: best?.precision ?? 0, recall: best?.recall ?? 0 };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Pair = { one: number; two: number; alike: number };

async function pairsOf<Tables>(db: Kysely<Tables>, letters: readonly Letter[]): Promise<Pair[]> {
  return await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await sql`create temporary table letter (at integer primary key, folded text not null)`.execute(one);
    const texts = JSON.stringify(letters.map((letter, at) => ({ at, folded: fold(letter.text) })));
    await sql`insert into letter select * from json_to_recordset(${texts}::json) as given (at integer, folded text)`.execute(
      one,
    );
    await sql`create index letter_folded on letter using gin (folded gin_trgm_ops)`.execute(one);
    await sql`analyze letter`.execute(one);
    await sql`set pg_trgm.similarity_threshold = 0.5`.execute(one);
    const found = await sql<Pair>`
      select a.at as one, b.at as two, similarity(a.folded, b.folded) as alike
      from letter a join letter b on a.folded % b.folded and a.at < b.at`.execute(one);
    return found.rows;
  });
}

function chained(count: number, pairs: readonly Pair[]): number[] {
  const roots = Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    const up = roots[at] ?? at;
    if (up === at) return at;
    const root = rootOf(up);
    roots[at] = root;
    return root;
  };
  for (const { one, two } of pairs) roots[rootOf(one)] = rootOf(two);
  return roots.map((_, at) => rootOf(at));
}
