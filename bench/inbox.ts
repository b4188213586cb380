import { availableParallelism, cpus } from 'node:os';
import { sql } from 'kysely';
import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { tickPetitions } from '#app/rooms/petitions/clock.ts';
import { listQuery } from '#app/rooms/petitions/inputs.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { presentFilters, presentPetitions } from '#app/rooms/petitions/present-list.ts';
import { countInPlaces } from '#app/rooms/petitions/store-places.ts';
import { testHouse } from '#tests/house.ts';
import { startServer } from '#tests/server.ts';
import { buildApp } from '../scripts/build.ts';
import { openProvince } from './province/open.ts';
import { hearStatements, type Statement } from './province/statements.ts';

// A province with 168 communes and ten years of petitions: inboxes, searches without marks, the public list and one
// petition. The searches read one commune each, those of the province all of them: the counts of its map are for
// every commune below. For each: p95 of the whole and of its slowest statement, that statement's plan, and the CPU of a
// page.
const wanted = { petitions: Number(process.env.PETITIONS ?? 300_000), now: new Date() };
const times = 60;
const rounds = 3;
const pagesPerRound = 150;
const targets = { databaseMsP95: 50, renderCpuMs: 4 };
const language = 'vi' as const;
const searches = ['den duong', 'cong truoc truong', 'giay chung nhan', 'rac dau cho', 'nuoc may duc'];

type Figure = Readonly<{ wholeP50: number; wholeP95: number; statementP95: number; plan: string }>;

if (!(await buildApp())) process.exit(1);
const statements = hearStatements();
const place = await openProvince(wanted);
const house = testHouse(place.db);
const communes = place.province.communeIds;
try {
  const samples = await takeSamples();
  const figures: Record<string, Figure> = {};
  for (const [name, read] of Object.entries(readsOf(samples))) figures[name] = await timed(name, read);
  const yardstick = await yardstickOf(samples.codes);
  report(figures, yardstick, await drawn(samples.codes));
} finally {
  await place.close();
}

type Samples = Readonly<{
  codes: readonly string[];
  units: readonly { id: string; organisationId: string }[];
}>;

async function takeSamples(): Promise<Samples> {
  const codes = await sql<{ code: string }>`
    select code from petition tablesample system (1) where state = 'closed' limit ${times}`.execute(place.db);
  const units = await sql<{ id: string; organisationId: string }>`
    select id, organisation_id as "organisationId" from unit where position = 2 limit ${times}`.execute(
    place.db,
  );
  return { codes: codes.rows.map((row) => row.code), units: units.rows };
}

function readsOf({ codes, units }: Samples): Record<string, (n: number) => Promise<unknown>> {
  const clerk = (n: number) => person({ role: 'clerk', organisationId: at(communes, n), unitId: null });
  const search = (n: number) => at(searches, n);
  const list = async (n: number, query: object) =>
    await presentPetitions(house, {
      organisationId: at(communes, n),
      query: listQuery.parse(query),
      language: 'vi',
    });
  return {
    inbox: (n) => presentInbox(house, clerk(n), { language, pile: n % 2 ? 'open' : 'late' }),
    'inbox of a unit': (n) => {
      const { id, organisationId } = at(units, n);
      const officer = person({ role: 'officer', organisationId, unitId: id });
      return presentInbox(house, officer, { language, pile: 'open' });
    },
    'inbox of the province': () => {
      const above = person({ role: 'clerk', organisationId: place.province.provinceId, unitId: null });
      return presentInbox(house, above, { language, pile: 'below' });
    },
    'search in the inbox of the province': (n) => {
      const above = person({ role: 'clerk', organisationId: place.province.provinceId, unitId: null });
      return presentInbox(house, above, { language, text: search(n) });
    },
    'map of the province, searched': (n) =>
      countInPlaces(house.db, {
        ...{ organisationId: place.province.provinceId, organisationIds: communes },
        ...{ today: dayOf(wanted.now), text: search(n) },
      }),
    'search in the inbox': (n) => presentInbox(house, clerk(n), { language, pile: 'done', text: search(n) }),
    'public list': (n) => list(n, { page: 1 + (n % 60) }),
    'public search': (n) => list(n, { q: search(n) }),
    petition: (n) => presentPetition(house, at(codes, n), 'vi'),
  };
}

async function timed(name: string, read: (n: number) => Promise<unknown>): Promise<Figure> {
  for (let n = 0; n < 5; n += 1) await read(n);
  statements.take();
  const whole: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await read(n);
    whole.push(performance.now() - began);
  }
  const heard = statements.take();
  const kinds = Map.groupBy(heard, (statement) => statement.text);
  const slowest = [...kinds.values()].toSorted((one, other) => p95(msOf(other)) - p95(msOf(one)))[0] ?? [];
  const plan = slowest[0] === undefined ? '' : await planOf(slowest[0]);
  console.log(`${name}: ${heard.length / times} statements; slowest: ${plan}`);
  return {
    wholeP50: rounded(quantile(whole, 0.5)),
    wholeP95: rounded(p95(whole)),
    statementP95: rounded(p95(msOf(slowest))),
    plan,
  };
}

/** The nodes of the plan that read a table, with the index that they use. */
async function planOf(statement: Statement): Promise<string> {
  const query = sql.raw(
    `explain ${statement.text.replace(/\$(\d+)/g, (_, n: string) => literal(statement.values[Number(n) - 1]))}`,
  );
  const { rows } = await query.execute(place.db);
  const lines = rows.map((row) =>
    typeof row === 'object' && row !== null ? String(Object.values(row)[0]) : '',
  );
  statements.take();
  return lines
    .filter((line) => /Scan/.test(line))
    .map((line) => line.replace(/\s*\(cost.*$/, '').replace(/^[\s>-]+/, ''))
    .join('; ');
}

/** A value as it stands in the text of a statement: `explain` takes none beside it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `'{${value.map((each) => `"${String(each)}"`).join(',')}}'`;
  const text = value instanceof Date ? value.toISOString() : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/** One row by its unique code, through the same driver: what a read costs at least on this machine. */
async function yardstickOf(codes: readonly string[]): Promise<{ oneRowP95: number }> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await place.db.selectFrom('petition').select('id').where('code', '=', at(codes, n)).execute();
    took.push(performance.now() - began);
  }
  return { oneRowP95: rounded(p95(took)) };
}

type Page = Readonly<{ pageCpuMs: number; readingCpuMs: number; renderCpuMs: number }>;

/**
 * CPU milliseconds of the server's process for one public page, median of interleaved rounds: the whole of it; what
 * reading takes of that (the same presenters with the same driver, in this process); and the rest, which is drawing
 * the page and sending it.
 */
async function drawn(codes: readonly string[]): Promise<Record<string, Page>> {
  await sql`
    insert into installation (id, home_organisation_id, set_up_at) values (1, ${at(communes, 0)}, now())
    on conflict (id) do update set home_organisation_id = excluded.home_organisation_id`.execute(place.db);
  // The server's own clock would work off ten years of reminders meanwhile, and their CPU would be counted as drawing.
  await tickPetitions(house);
  const server = await startServer({ databaseUrl: place.databaseUrl, env: { LOG_LEVEL: 'warn' } });
  try {
    const paths = {
      list: '/kien-nghi',
      search: '/kien-nghi?q=den+duong',
      petition: `/kien-nghi/${at(codes, 0)}`,
    };
    const home = { organisationId: at(communes, 0), language: 'vi' as const };
    const listOf = (query: object) => async () => {
      await presentPetitions(house, { ...home, query: listQuery.parse(query) });
      await presentFilters(house, home.organisationId, home.language);
    };
    const readings = {
      list: listOf({}),
      search: listOf({ q: 'den duong' }),
      petition: () => presentPetition(house, at(codes, 0), 'vi'),
    };
    const cpu: Record<string, number[]> = {};
    const reading: Record<string, number[]> = {};
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, path] of Object.entries(paths)) {
        const ms = await cpuOf(server.url, path);
        if (round >= 0) cpu[name] = [...(cpu[name] ?? []), ms];
      }
      for (const [name, read] of Object.entries(readings)) {
        const ms = await cpuOfReading(read);
        if (round >= 0) reading[name] = [...(reading[name] ?? []), ms];
      }
    }
    return Object.fromEntries(
      Object.entries(cpu).map(([name, all]) => {
        const [page, read] = [quantile(all, 0.5), quantile(reading[name] ?? [], 0.5)];
        return [
          name,
          { pageCpuMs: rounded(page), readingCpuMs: rounded(read), renderCpuMs: rounded(page - read) },
        ];
      }),
    );
  } finally {
    await server.stop();
  }
}

async function cpuOf(url: string, path: string): Promise<number> {
  const before = await readCpu(url);
  for (let count = 0; count < pagesPerRound; count += 1) {
    const answer = await fetch(url + path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  }
  return ((await readCpu(url)) - before) * (1000 / pagesPerRound);
}

async function cpuOfReading(read: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < pagesPerRound; count += 1) await read();
  const { user, system } = process.cpuUsage(before);
  statements.take();
  return (user + system) / 1000 / pagesPerRound;
}

async function readCpu(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
}

function report(
  figures: Readonly<Record<string, Figure>>,
  yardstick: Readonly<{ oneRowP95: number }>,
  pages: Readonly<Record<string, Page>>,
): void {
  const held =
    Object.values(figures).every((figure) => figure.wholeP95 <= targets.databaseMsP95) &&
    Object.values(pages).every((page) => page.renderCpuMs <= targets.renderCpuMs);
  console.log(
    `${wanted.petitions} petitions of ${communes.length} communes, raised in ${place.raisedInSeconds} s; ${times} reads each on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}`,
  );
  console.table(figures, ['wholeP50', 'wholeP95', 'statementP95']);
  console.table(pages);
  const petitions = wanted.petitions;
  console.log(JSON.stringify({ bench: 'inbox', petitions, figures, yardstick, pages, targets, held }));
}

function person(held: { role: 'clerk' | 'officer'; organisationId: string; unitId: string | null }): Actor {
  const personId = '00000000-0000-7000-8000-000000000001';
  return { kind: 'staff', personId, name: 'Đo', roles: [held], deviceId: null };
}

function at<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('nothing to measure');
  return found;
}

function msOf(all: readonly Statement[]): number[] {
  return all.map((statement) => statement.ms);
}

function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
