import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { Threads } from '#app/gateways/threads.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { openImport } from '../acts/import/open.ts';
import { runImport, runImports } from '../acts/import/run.ts';
import { resumeImport, startImport } from '../acts/import/start.ts';
import { undoImport } from '../acts/import/undo.ts';
import { tickOpinions } from '../clock.ts';
import type { ColumnMapping } from '../import.ts';
import { presentImport } from '../present-import.ts';
import { readImport } from '../store-import.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2026-11-26T03:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await opinionGround(house);
  await house.db
    .insertInto('rule')
    .values({
      ...{
        id: house.newId(),
        profile_id: 'p',
        organisation_id: null,
        article: null,
        key: 'import.keep_days',
      },
      ...{ amount: 14, unit: 'calendar', basis: 'Thông lệ', status: 'to_check', valid_from: '2019-01-01' },
    })
    .execute();
});

const upload = (bytes: Uint8Array, fileName: string, isAgain = false) =>
  openImport(house, ground.clerk, { organisationId: ground.ward, fileName, bytes, isAgain });
const look = (
  id: string,
  asked: { sheetName?: string; mapping?: ColumnMapping; alsoSheets?: readonly string[] } = {},
) => presentImport(house, ground.clerk, { id, sheetName: null, mapping: null, ...asked });

async function trialOf(id: string, asked: Parameters<typeof look>[1] = {}) {
  const { sheet, version } = await look(id, asked);
  if (sheet === null) throw new Error('no sheet');
  return { sheet, version };
}

async function start(
  id: string,
  { sheet, version }: Awaited<ReturnType<typeof trialOf>>,
  more: { isAgain?: boolean } = {},
) {
  return await startImport(house, ground.clerk, {
    ...{ id, version, mapping: sheet.mapping, sheetName: sheet.name, seen: sheet.seen },
    ...{ channel: 'paper', consentRecord: 'signed_paper', dialogueCode: null },
    alsoSheets: sheet.also.map((each) => each.name),
    ...more,
  });
}

const letters = async (like: string) =>
  await house.db
    .selectFrom('opinion')
    .select(['text', 'contact_name', 'residential_unit', 'field_code'])
    .where('text', 'like', like)
    .orderBy('text')
    .orderBy('contact_name')
    .execute();

/** Real threads, of which one dies in the middle of its answer: the n-th question from now on gets no time at all. */
function dyingAt(question: number): Threads {
  let asked = 0;
  return {
    open: (job, limits) => {
      const thread = house.threads.open(job, limits);
      return {
        ask: (what, given) => {
          asked += 1;
          return thread.ask(what, asked === question ? { ms: 0 } : given);
        },
        close: thread.close,
      };
    },
  };
}

async function broken(mark: string) {
  const rows = Array.from(
    { length: 700 },
    (_, n) => `Đường ${mark} đoạn ${n} hỏng,0912${String(200000 + n)}`,
  );
  const bytes = new TextEncoder().encode(`Nội dung,Điện thoại\n${rows.join('\n')}\n`);
  const { id } = await upload(bytes, `${mark}.csv`);
  await start(id, await trialOf(id));
  // It opens the file, reads two batches, and is gone with the third.
  await runImport({ ...house, threads: dyingAt(4) }, id);
  return { id, bytes };
}

test('a sheet whose thread was killed goes on from its row: nothing is lost, nothing is there twice', async () => {
  const { id, bytes } = await broken('Làng Vồi');
  const stopped = await look(id);
  expect(stopped).toMatchObject({ state: 'failed', taken: 299, reached: 300, mayResume: true });
  expect(stopped.keptUntil).toBe('2026-12-10');
  // Neither the clock nor a second upload of the file begins it anew.
  await tickOpinions(house);
  await expect(upload(bytes, 'lan-hai.csv')).rejects.toMatchObject({ code: 'import.same', facts: { id } });
  const resumed = await resumeImport(house, ground.clerk, { id, version: stopped.version });
  expect(resumed).toMatchObject({ state: 'running', failure: null });
  await runImport(house, id);
  expect(await look(id)).toMatchObject({ state: 'done', taken: 700, refused: 0, repeated: 0 });
  expect(await letters('Đường Làng Vồi%')).toHaveLength(700);
  expect((await readImport(house.db, id))?.stored_name).toBeNull();
  const again = { id, version: stopped.version + 2 };
  await expect(resumeImport(house, ground.clerk, again)).rejects.toMatchObject({ code: 'import.state' });
});

test('or it is taken out as a whole, and its file with it; then it can come in anew', async () => {
  const { id, bytes } = await broken('Xóm Cời');
  const { version } = await look(id);
  await undoImport(house, ground.clerk, { id, version });
  expect(await letters('Đường Xóm Cời%')).toEqual([]);
  expect(await readImport(house.db, id)).toMatchObject({ state: 'undone', stored_name: null });
  const anew = await upload(bytes, 'lai-tu-dau.csv');
  await start(anew.id, await trialOf(anew.id));
  await runImport(house, anew.id);
  expect(await look(anew.id)).toMatchObject({ state: 'done', taken: 700 });
});

test('the file of a sheet that stopped is kept for the days of the rule and not longer', async () => {
  const { id } = await broken('Gò Vải');
  now = new Date('2026-12-10T03:00:00Z');
  await tickOpinions(house);
  expect(await look(id)).toMatchObject({ state: 'failed', mayResume: true });
  now = new Date('2026-12-11T03:00:00Z');
  await tickOpinions(house);
  const over = await look(id);
  expect(over).toMatchObject({ state: 'failed', mayResume: false, taken: 299 });
  const input = { id, version: over.version };
  await expect(resumeImport(house, ground.clerk, input)).rejects.toMatchObject({ code: 'import.file-kept' });
  await undoImport(house, ground.clerk, input);
  now = new Date('2026-11-26T03:00:00Z');
});

test('names of fields that nobody knows are listed with their rows, and what is meant by them is said once', async () => {
  const lines = [
    'Cầu Trôi gãy,Đường sá',
    'Cầu Vọt gãy,đường sá',
    'Cầu Nứa gãy,Giao thông',
    'Cầu Tre gãy,Khác',
  ];
  const { id } = await upload(
    new TextEncoder().encode(`Nội dung,Lĩnh vực\n${lines.join('\n')}\n`),
    'linh-vuc.csv',
  );
  const first = await trialOf(id);
  expect(first.sheet.check.field_unknown).toBe(3);
  expect(first.sheet.foreign).toEqual([
    { name: 'Đường sá', folded: 'duong sa', rows: 2, code: null },
    { name: 'Khác', folded: 'khac', rows: 1, code: null },
  ]);
  // A code that is none of ours means nothing.
  const fields = { 'duong sa': 'TRAF', khac: 'NONE' };
  const second = await trialOf(id, {
    sheetName: first.sheet.name,
    mapping: { ...first.sheet.mapping, fields },
  });
  expect(second.sheet.check.field_unknown).toBe(1);
  expect(second.sheet.foreign[0]).toMatchObject({ rows: 2, code: 'TRAF' });
  expect(second.sheet.seen).not.toBe(first.sheet.seen);
  await start(id, second);
  await runImport(house, id);
  expect((await letters('Cầu % gãy')).map((each) => [each.text, each.field_code])).toEqual([
    ['Cầu Nứa gãy', 'TRAF'],
    ['Cầu Tre gãy', null],
    ['Cầu Trôi gãy', 'TRAF'],
    ['Cầu Vọt gãy', 'TRAF'],
  ]);
});

const head = ['Họ tên', 'Nội dung'];
const workbook = () =>
  writeXlsx({
    sheets: [
      { name: 'Tổ 1', rows: [head, ['Lê A', 'Rác Dốc Đá'], ['Lê B', 'Đèn Dốc Đá'], ['Lê C', 'Cống Dốc Đá']] },
      { name: 'Tổ 2', rows: [head, ['Vũ A', 'Nước Dốc Đá']] },
      { name: 'Tổ 3', rows: [head, ['Hà A', 'Chợ Dốc Đá']] },
      {
        name: 'Danh sách cán bộ',
        rows: [
          ['STT', 'Chức vụ'],
          ['1', 'Tổ trưởng Dốc Đá'],
        ],
      },
    ],
  });

test('several sheets of a workbook come in together, each of its own area, and what is left can follow', async () => {
  const bytes = await workbook();
  const { id } = await upload(bytes, 'cac-to.xlsx');
  const one = await trialOf(id, { alsoSheets: ['Tổ 2', 'Danh sách cán bộ'] });
  expect(one.sheet).toMatchObject({ name: 'Tổ 1', isIn: false, mapping: { areaOfSheet: true } });
  expect(one.sheet.also.map((each) => [each.name, each.check.good, each.hasOtherColumns])).toEqual([
    ['Tổ 2', 1, false],
    ['Danh sách cán bộ', 1, true],
  ]);
  const two = await trialOf(id, { alsoSheets: ['Tổ 2'] });
  // What was looked at is what comes in: a sheet that was added afterwards asks for a new trial.
  const unseen = { ...one, sheet: { ...one.sheet, seen: two.sheet.seen } };
  await expect(start(id, unseen)).rejects.toMatchObject({ code: 'import.not-seen' });
  const rows = await start(id, two);
  await runImports(
    house,
    rows.map((row) => row.id),
  );
  const kept = [
    { text: 'Cống Dốc Đá', contact_name: 'Lê C', residential_unit: 'Tổ 1', field_code: null },
    { text: 'Nước Dốc Đá', contact_name: 'Vũ A', residential_unit: 'Tổ 2', field_code: null },
    { text: 'Rác Dốc Đá', contact_name: 'Lê A', residential_unit: 'Tổ 1', field_code: null },
    { text: 'Đèn Dốc Đá', contact_name: 'Lê B', residential_unit: 'Tổ 1', field_code: null },
  ];
  expect((await letters('% Dốc Đá')).toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual(kept);
  expect((await look(id)).same.map((each) => [each.sheetName, each.state])).toEqual([['Tổ 2', 'done']]);

  // The rest of the file is no repeat; the sheets that are in are, unless that is wanted.
  const rest = await upload(bytes, 'cac-to.xlsx');
  const third = await trialOf(rest.id, { sheetName: 'Tổ 3' });
  expect(third.sheet.isIn).toBe(false);
  const both = await trialOf(rest.id, { sheetName: 'Tổ 3', alsoSheets: ['Tổ 2'] });
  const same = { code: 'import.same-sheet', facts: { sheet: 'Tổ 2' } };
  await expect(start(rest.id, both)).rejects.toMatchObject(same);
  const all = await start(rest.id, both, { isAgain: true });
  await runImports(
    house,
    all.map((row) => row.id),
  );
  expect(await letters('% Dốc Đá')).toHaveLength(5);
  // One sheet goes out again by itself.
  const first = await look(id);
  await undoImport(house, ground.clerk, { id, version: first.version });
  expect((await letters('% Dốc Đá')).map((each) => each.text)).toEqual(['Chợ Dốc Đá', 'Nước Dốc Đá']);
});

test('a cell that was merged downwards stands in every row that it covers, and makes no row of its own', async () => {
  const rows = [
    ['Tổ dân phố', 'Họ tên', 'Nội dung', 'Ghi chú'],
    ['Tổ 9', 'Bùi A', 'Ao Sen bẩn', null],
    [null, 'Bùi B', 'Ao Sen cạn', null],
    [null, 'Bùi C', null, null],
    [null, null, null, 'đã báo'],
    ['Tổ 10', 'Bùi D', 'Ao Sen lấp', null],
  ];
  const down = (startRow: number, endRow: number, column: number) => ({
    ...{ startRow, endRow, startCol: column, endCol: column },
  });
  const merges = [down(1, 4, 0), down(2, 3, 2)];
  const { id } = await upload(await writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] }), 'gop-o.xlsx');
  const trial = await trialOf(id);
  expect(trial.sheet.check).toMatchObject({ good: 4, refused: 0, passed: 1 });
  await start(id, trial);
  await runImport(house, id);
  expect(
    (await letters('Ao Sen%')).map((each) => [each.text, each.contact_name, each.residential_unit]),
  ).toEqual([
    ['Ao Sen bẩn', 'Bùi A', 'Tổ 9'],
    ['Ao Sen cạn', 'Bùi B', 'Tổ 9'],
    ['Ao Sen cạn', 'Bùi C', 'Tổ 9'],
    ['Ao Sen lấp', 'Bùi D', 'Tổ 10'],
  ]);
});
