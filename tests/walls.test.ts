import { describe, expect, test } from 'vitest';
import { findCircles } from './walls/circles.ts';
import { dataRule, deedRule, findModuleState, stillRule, styleRule, typeRule } from './walls/code.ts';
import { findBreaches } from './walls/floors.ts';
import { findLuck, findOwnPatience } from './walls/luck.ts';
import { rooms } from './walls/place.ts';
import {
  findBusyParts,
  findLong,
  findRouteModules,
  findUnclearPages,
  findVagueNames,
} from './walls/shape.ts';
import { type Breach, parseSource, readSources, type Source } from './walls/source.ts';
import { differences, readWords } from './walls/words.ts';

const sources = readSources();
const routes = findRouteModules(sources);
const app = sources.filter(({ path }) => path.startsWith('app/'));
const running = app.filter(({ path }) => !/\.test\.tsx?$/.test(path));
const steps = sources.filter(({ path }) => path.startsWith('tests/steps/'));
const luckRule = (source: Source) => findLuck(source, steps);
const ofPages = (rule: typeof findBusyParts) => (source: Source) => rule(source, routes);

describe('the house keeps its walls', () => {
  test('imports go down the floors and down the rooms', () => holds(running, findBreaches));
  test('no circle of imports', () => expect(tell(findCircles(running))).toEqual([]));
  test('ground and pure files ask no clock, no chance, no process', () => holds(running, stillRule));
  test('only acts open a transaction', () => holds(running, deedRule));
  test('a part of a page is handed what it shows', () => holds(running, ofPages(findBusyParts)));
  test('public pages say that they are plain', () => holds(running, ofPages(findUnclearPages)));
  test('no inline style', () => holds(app, styleRule));
  test('types are proved, not claimed', () => holds(sources, typeRule));
  test('plain data: no enum, no class', () => holds(sources, dataRule));
  test('no state in modules', () => holds(running, findModuleState));
  test('no file over 300 lines', () => holds(sources, findLong));
  test('names say something', () => holds(sources, findVagueNames));
  test('a journey waits for what a deed brings', () => holds(sources, luckRule));
  test('how long a machine may need is said once', () => holds(sources, findOwnPatience));
  test('what has an address was found', () => expect([...routes].filter(isMissing)).toEqual([]));
  test('every room is in the order', () => {
    const known = new Set(rooms);
    const found = new Set(app.flatMap(({ path }) => /^app\/rooms\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...found].filter((room) => !known.has(room))).toEqual([]);
  });
});

describe('both languages say the same', () => {
  const catalogues = app.map(({ path }) => path).filter((path) => /words[^/]*\.vi\.ts$/.test(path));
  test.each(catalogues)('%s', async (path) => {
    const [vi, en] = [await readWords(path), await readWords(path.replace('.vi.ts', '.en.ts'))];
    expect(differences(vi, en)).toEqual([]);
  });
  test('a missing word is found', () => {
    expect(differences({ a: { b: 'x' }, c: () => '' }, { a: {}, c: () => '', d: '' })).toHaveLength(2);
  });
});

describe('each rule can fail', () => {
  const pure = 'app/rooms/opinions/opinion.ts';
  const page = 'app/rooms/opinions/pages/send.tsx';
  const journey = 'tests/journeys/inbox.test.ts';
  test.each<[string, (source: Source) => Breach[], string, string]>([
    ['a room above', findBreaches, pure, "import { a } from '#app/rooms/petitions/petition.ts';"],
    ['a package in ground', findBreaches, 'app/ground/time.ts', "import { z } from 'zod';"],
    ['a database in a pure file', findBreaches, pure, "import type { A } from '#app/database/database.ts';"],
    ['a package in a pure file', findBreaches, pure, "export { a } from 'react';"],
    ['acts in a store', findBreaches, 'app/rooms/opinions/store.ts', "import { a } from './acts/split.ts';"],
    [
      'another store in a store',
      findBreaches,
      'app/rooms/live/store.ts',
      "import { a } from '../people/store.ts';",
    ],
    [
      'a value in a table',
      findBreaches,
      'app/database/tables/live.ts',
      "import { a } from '#app/rooms/live/turn.ts';",
    ],
    ['pages in acts', findBreaches, 'app/rooms/live/acts/ask.ts', "const a = import('../pages/ask.tsx');"],
    [
      'acts of another room in a page',
      findBreaches,
      page,
      "import { a } from '#app/rooms/people/acts/roles.ts';",
    ],
    [
      'live in petitions',
      findBreaches,
      'app/rooms/petitions/acts/due.ts',
      "import { a } from '../../live/store.ts';",
    ],
    ['a room in ui', findBreaches, 'app/ui/tag.tsx', "import { a } from '#app/rooms/people/person.ts';"],
    ['any', typeRule, pure, 'export const a: any = 1;'],
    ['a claim', typeRule, pure, 'export const a = b as string;'],
    ['a bang', typeRule, pure, 'export const a = b!.c;'],
    ['an enum', dataRule, pure, 'enum A { B }'],
    ['a class', dataRule, pure, 'class A { open() {} }'],
    ['a let', findModuleState, pure, 'export let a = 1;'],
    ['a style', styleRule, page, 'const a = <p style={{}} />;'],
    ['a clock', stillRule, pure, 'const a = () => new Date();'],
    ['a clock by name', stillRule, 'app/ground/time.ts', 'const a = Date.now();'],
    ['chance', stillRule, pure, 'const a = Math.random();'],
    ['a process', stillRule, 'app/ground/time.ts', 'const a = process.env.TZ;'],
    ['a transaction in a page', deedRule, page, 'house.transact(async () => 1);'],
    ['a long file', findLong, pure, '//\n'.repeat(301)],
    ['a vague name', findVagueNames, 'app/ui/form-helpers.ts', ''],
    ['a barrel', findVagueNames, 'app/ui/index.ts', ''],
    [
      'a busy part',
      ofPages(findBusyParts),
      'app/rooms/live/pages/part-x.tsx',
      "import { a } from '../store.ts';",
    ],
    ['a wait by the clock', luckRule, journey, 'async () => { await page.waitForTimeout(500); }'],
    [
      'an address that is taken for the page',
      luckRule,
      journey,
      'async () => { await page.waitForURL(/a/); }',
    ],
    [
      'a read right after a press',
      luckRule,
      journey,
      "async () => { await box.press('x'); const a = page.locator('a'); expect(await a.count()).toBe(1); }",
    ],
    [
      'a read in a function right after a press in a function',
      luckRule,
      journey,
      'async function save() { await b.click(); } async function told() { return await c.innerText(); } async () => { await save(); expect(await told()).toBe(1); }',
    ],
    [
      'a page that is left with the deed on its way',
      luckRule,
      journey,
      'async () => { await send.click(); await other.reload(); }',
    ],
    ['a time of its own', findOwnPatience, journey, 'poll(a, { timeout: 10_000 });'],
    ['a page that is not plain', ofPages(findUnclearPages), page, 'export default function Page() {}'],
  ])('%s', (_what, rule, path, text) => {
    expect(rule(parseSource(path, text))).toHaveLength(1);
  });

  test('a circle', () => {
    const a = parseSource('app/a.ts', "import { b } from './b.ts';");
    const b = parseSource('app/b.ts', "import { a } from './a.ts';");
    expect(findCircles([a, b])).toHaveLength(1);
  });

  test.each<[string, (source: Source) => Breach[], string, string]>([
    ['words in a comment', typeRule, pure, '// a as any\nexport const a = "b as any";'],
    ['as const', typeRule, pure, 'export const a = [1] as const;'],
    ['an alias', typeRule, pure, "import { a as b } from './b.ts';"],
    ['a day that is handed in', stillRule, pure, 'const a = (day: string) => new Date(day);'],
    [
      'types of nouns in a table',
      findBreaches,
      'app/database/tables/live.ts',
      "import type { A } from '#app/rooms/live/turn.ts';",
    ],
    [
      'a room below',
      findBreaches,
      'app/rooms/live/acts/ask.ts',
      "import { a } from '#app/rooms/record/acts.ts';",
    ],
    ['what must be closed', dataRule, pure, 'class A { close() {} }'],
    [
      'a read that is asked again',
      luckRule,
      journey,
      "async () => { await box.press('x'); await expect.poll(() => a.count()).toBe(1); }",
    ],
    [
      'a press that is waited for',
      luckRule,
      journey,
      "async () => { await b.click(); await page.getByText('Đã ghi.').waitFor(); expect(await a.count()).toBe(1); }",
    ],
    [
      'a press beside what it brings',
      luckRule,
      journey,
      'async () => { await Promise.all([page.waitForEvent("download"), b.click()]); expect(await a.count()).toBe(1); }',
    ],
    [
      'a plain page',
      ofPages(findUnclearPages),
      page,
      'export const handle = { plain: true };\nexport default function P() {}',
    ],
  ])('fine: %s', (_what, rule, path, text) => {
    expect(rule(parseSource(path, text))).toEqual([]);
  });
});

function holds(files: readonly Source[], rule: (source: Source) => Breach[]): void {
  expect(tell(files.flatMap(rule))).toEqual([]);
}

function isMissing(path: string): boolean {
  return !app.some((source) => source.path === path);
}

function tell(breaches: readonly Breach[]): string[] {
  return breaches.map(({ at, says }) => `${at} ${says}`);
}
