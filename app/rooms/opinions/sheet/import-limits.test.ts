import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { Threads } from '#app/gateways/threads.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { openImport } from '../acts/import/open.ts';
import { runImport } from '../acts/import/run.ts';
import { resumeImport, startImport } from '../acts/import/start.ts';
import { undoImport } from '../acts/import/undo.ts';
import { presentImport, presentImports } from '../present-import.ts';

let house: House;
let ground: OpinionGround;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date('2026-11-26T03:00:00Z') });
  ground = await opinionGround(house);
  const limits = [
    ['import.rows_most', 900, 'rows'],
    ['import.megabytes_most', 1, 'megabytes'],
  ] as const;
  await house.db
    .insertInto('rule')
    .values(
      limits.map(([key, amount, unit]) => ({
        ...{ id: house.newId(), profile_id: 'p', organisation_id: null, article: null, key, amount, unit },
        ...{ basis: 'Thông lệ', status: 'to_check', valid_from: '2019-01-01' },
      })),
    )
    .execute();
});

const upload = (bytes: Uint8Array, fileName: string, from: House = house) =>
  openImport(from, ground.clerk, { organisationId: ground.ward, fileName, bytes, isAgain: false });
const look = (id: string) => presentImport(house, ground.clerk, { id, sheetName: null, mapping: null });
const csv = (rows: number, mark: string) =>
  new TextEncoder().encode(
    `Nội dung\n${Array.from({ length: rows }, (_, n) => `${mark} đoạn ${n} hỏng`).join('\n')}\n`,
  );
const kept = async () =>
  (await presentImports(house, ground.clerk, ground.ward)).imports.map((each) => each.fileName);

/** Real threads that get so little memory that this much of a file is too much for them. */
const small = (): Threads => ({
  open: (job, limits) => house.threads.open(job, { ...limits, megabytes: 8 }),
});

/** The thread is gone before the n-th question. */
function dyingAt(question: number): Threads {
  let asked = 0;
  return {
    open: (job, limits) => {
      const thread = house.threads.open(job, limits);
      const ask: typeof thread.ask = async (what, given) => {
        asked += 1;
        if (asked === question) await thread.close();
        return await thread.ask(what, given);
      };
      return { ask, close: thread.close };
    },
  };
}

test('too many rows, too many bytes, too much memory: refused with the limit, and nothing is kept', async () => {
  await expect(upload(csv(900, 'Đường A'), 'dài.csv')).rejects.toMatchObject({
    ...{ kind: 'invalid', code: 'import.rows' },
    facts: { name: 'dài.csv', sheet: 'CSV', rows: 901, most: 900 },
  });
  const rows = [['Nội dung'], ...Array.from({ length: 950 }, (_, n) => [`Đường B đoạn ${n}`])];
  const book = await writeXlsx({
    sheets: [
      { name: 'Tổ 1', rows: rows.slice(0, 3) },
      { name: 'Tổ 2', rows },
    ],
  });
  await expect(upload(book, 'sách.xlsx')).rejects.toMatchObject({
    ...{ code: 'import.rows', facts: { sheet: 'Tổ 2', rows: 951, most: 900 } },
  });
  await expect(upload(new Uint8Array(1_100_000).fill(44), 'nặng.csv')).rejects.toMatchObject({
    ...{ code: 'import.big', facts: { megabytes: 1 } },
  });
  const wide = new TextEncoder().encode(`${'a,'.repeat(250_000)}\nNội dung\n`);
  await expect(upload(wide, 'rộng.csv', { ...house, threads: small() })).rejects.toMatchObject({
    ...{ kind: 'invalid', code: 'import.heavy', facts: { name: 'rộng.csv' } },
  });
  await expect(
    upload(csv(3, 'Đường C'), 'chậm.csv', { ...house, threads: dyingAt(1) }),
  ).rejects.toMatchObject({ kind: 'busy', code: 'import.slow' });
  expect(await kept()).toEqual([]);
});

test('a workbook that is broken inside is refused as such', async () => {
  const book = await writeXlsx({ sheets: [{ name: 'Tổ 1', rows: [['Nội dung'], ['Rác ở chợ']] }] });
  const bad = Buffer.from(book);
  // The first file of the archive no longer unpacks.
  bad.fill(0xff, 60, 120);
  await expect(upload(new Uint8Array(bad), 'hỏng.xlsx')).rejects.toMatchObject({ code: 'import.unreadable' });
  expect(await kept()).toEqual([]);
});

async function begun(mark: string) {
  const { id } = await upload(csv(700, mark), `${mark}.csv`);
  const { sheet, version } = await look(id);
  if (sheet === null) throw new Error('no sheet');
  await startImport(house, ground.clerk, {
    ...{ id, version, mapping: sheet.mapping, sheetName: sheet.name, seen: sheet.seen },
    ...{ channel: 'paper', consentRecord: 'signed_paper', dialogueCode: null },
  });
  return id;
}

test('what stops twice at one row is not let go on a third time; what moved in between is', async () => {
  const id = await begun('Đê Vĩnh');
  const again = async (question: number) => {
    const { version } = await look(id);
    await resumeImport(house, ground.clerk, { id, version });
    await runImport({ ...house, threads: dyingAt(question) }, id);
    return await look(id);
  };
  await runImport({ ...house, threads: dyingAt(3) }, id);
  expect(await look(id)).toMatchObject({ state: 'failed', reached: 150, mayResume: true, isStuck: false });
  // It came one batch further: that is no standing still.
  expect(await again(3)).toMatchObject({ reached: 300, mayResume: true });
  const stuck = await again(2);
  expect(stuck).toMatchObject({ state: 'failed', reached: 300, mayResume: false, isStuck: true });
  const input = { id, version: stuck.version };
  await expect(resumeImport(house, ground.clerk, input)).rejects.toMatchObject({ code: 'import.goes-on' });
  expect(await undoImport(house, ground.clerk, input)).toMatchObject({ state: 'undone' });
});

test('what is too much for the memory is not let go on at all, however often it stopped', async () => {
  const id = await begun('Đê Hữu');
  await runImport({ ...house, threads: small() }, id);
  const stopped = await look(id);
  expect(stopped).toMatchObject({ state: 'failed', mayResume: false, isStuck: true });
});
