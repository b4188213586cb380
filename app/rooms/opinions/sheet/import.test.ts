import { deflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { messySheet } from '#tests/sheets.ts';
import { acceptOpinion } from '../acts/decide.ts';
import { openImport } from '../acts/import/open.ts';
import { runImport } from '../acts/import/run.ts';
import { trialOf } from '../acts/import/seen.ts';
import { startImport } from '../acts/import/start.ts';
import { undoImport } from '../acts/import/undo.ts';
import { proveSender } from '../acts/tally.ts';
import { tickOpinions } from '../clock.ts';
import type { ColumnMapping } from '../import.ts';
import { presentImport, presentRefusals, presentSlips } from '../present-import.ts';
import { listImported, listStanding, readImport } from '../store-import.ts';
import { drawSheet } from './desk.ts';

let house: House;
let ground: OpinionGround;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date('2026-11-26T03:00:00Z') });
  ground = await opinionGround(house);
});

const upload = (bytes: Uint8Array, fileName: string, isAgain = false) =>
  openImport(house, ground.clerk, { organisationId: ground.ward, fileName, bytes, isAgain });
const look = (id: string) => presentImport(house, ground.clerk, { id, sheetName: null, mapping: null });

async function begin(
  id: string,
  mapping: ColumnMapping,
  sheetName: string,
  dialogueCode: string | null = null,
) {
  const row = await readImport(house.db, id);
  const seen = trialOf(row?.file_hash ?? '', [sheetName], mapping);
  return await startImport(house, ground.clerk, {
    ...{ id, version: row?.version ?? 0, mapping, sheetName, seen },
    ...{ channel: 'paper', consentRecord: 'signed_paper', dialogueCode, isAgain: true },
  });
}

test('a messy sheet in TCVN3 is shown decoded, comes in once, explains its bad rows, and goes out again', async () => {
  const bytes = await messySheet();
  const opened = await upload(bytes, 'tổng hợp.xlsx');
  const { sheet } = await look(opened.id);
  expect(sheet?.name).toBe('Ý kiến');
  expect(sheet?.mapping).toMatchObject({
    headerRow: 3,
    columns: { text: 3, name: 1, phone: 2, received: 4 },
  });
  expect(sheet?.mapping.encodings).toMatchObject({ 1: 'tcvn3', 3: 'tcvn3' });
  expect(sheet?.check).toMatchObject({ good: 2, refused: 3, repeated: 1, passed: 1, hidden: 1 });
  expect(sheet?.check.preview[0]).toMatchObject({
    ...{ text: 'Đường thôn Phú Mỹ hỏng nặng', name: 'Nguyễn Thị Lành' },
    ...{ phone: '0912345678', receivedOn: '2026-11-05' },
  });
  if (sheet === null || sheet === undefined) throw new Error('no sheet');

  await begin(opened.id, sheet.mapping, sheet.name, ground.dialogueCode);
  await runImport(house, opened.id);
  const done = await look(opened.id);
  expect(done).toMatchObject({ state: 'done', taken: 2, refused: 3, repeated: 1, states: { received: 2 } });
  const { rows: refusals, labels } = await presentRefusals(house, ground.clerk, opened.id);
  expect(labels).toEqual([
    'STT',
    'Người có ý kiến / Họ và tên',
    'Người có ý kiến / Điện thoại',
    'Nội dung ý kiến',
    'Ngày nhận',
  ]);
  expect(refusals.map((row) => [row.row, row.reason])).toEqual([
    [7, 'phone'],
    [8, 'date'],
    [11, 'text_empty'],
  ]);
  const errors = await drawSheet(house, 'Lỗi', [['=1+1', 'Lê']]);
  expect((await readXlsx(errors)).sheets[0]?.rows[0]).toEqual(['=1+1', 'Lê']);

  const [slip] = await presentSlips(house, ground.clerk, opened.id);
  if (slip === undefined) throw new Error('no slip');
  expect(await proveSender(house, { code: slip.code, number: slip.number, client: null })).toBe(true);
  const [opinion] = await listImported(house.db, opened.id);
  expect(opinion?.code).toBe(slip.code);

  await expect(upload(bytes, 'lần hai.xlsx')).rejects.toMatchObject({
    code: 'import.same',
    facts: { id: opened.id },
  });
  const again = await upload(bytes, 'lần hai.xlsx', true);
  await begin(again.id, sheet.mapping, sheet.name);
  await runImport(house, again.id);
  expect(await look(again.id)).toMatchObject({ state: 'done', taken: 0, repeated: 3 });

  await acceptOpinion(house, ground.clerk, {
    ...{
      code: slip.code,
      version: 1,
      publicText: 'Đường hỏng',
      seenText: 'Đường hỏng',
      fieldCode: 'TRAF',
      publicPhotoIds: [],
    },
  });
  await undoImport(house, ground.clerk, { id: opened.id, version: done.version });
  const gone = await look(opened.id);
  expect(gone).toMatchObject({ state: 'undone', states: { accepted: 1, withdrawn: 1 } });
  const left = await house.db.selectFrom('opinion').selectAll().where('import_id', '=', opened.id).execute();
  // It counts nowhere any more: nobody wrote it for this dialogue, from this place, or took it back.
  expect(left.find((row) => row.state === 'withdrawn')).toMatchObject({
    ...{ text: '', contact_phone: null, dialogue_id: null, residential_unit: null },
  });
  expect(left.find((row) => row.state === 'accepted')?.dialogue_id).not.toBeNull();
});

test('the sheet of bad rows keeps whole letters and titles: corrected, it comes in as it is', async () => {
  const letter = `Kênh Tân Mai ngập. ${'Nước lên tới sân nhà. '.repeat(60)}`.trim();
  const bytes = new TextEncoder().encode(`Nội dung,Số điện thoại\n${letter},0912\n`);
  const opened = await upload(bytes, 'mot-dong-sai.csv');
  const { sheet } = await look(opened.id);
  if (sheet === null) throw new Error('no sheet');
  expect(sheet.check.refusals[0]?.cells[0]).toHaveLength(500);
  await begin(opened.id, sheet.mapping, sheet.name);
  await runImport(house, opened.id);
  const { rows, labels } = await presentRefusals(house, ground.clerk, opened.id);
  const corrected = rows.map((row) => [String(row.row), row.reason, row.cells[0] ?? '', '0912345670']);
  const again = await upload(
    await drawSheet(house, 'Dòng có lỗi', [['Dòng', 'Vì sao', ...labels], ...corrected]),
    'da-sua.xlsx',
  );
  const back = (await look(again.id)).sheet;
  expect(back?.mapping).toMatchObject({ headerRow: 0, columns: { text: 2, phone: 3 } });
  expect(back?.check.preview[0]).toMatchObject({ text: letter, phone: '0912345670' });
});

test('only what was looked at comes in: another column, font or sheet asks for a new trial', async () => {
  const bytes = new TextEncoder().encode('Nội dung,Ghi chú\nCống tắc,ngõ 3\n');
  const opened = await upload(bytes, 'xem-truoc.csv');
  const { sheet, version } = await look(opened.id);
  if (sheet === null) throw new Error('no sheet');
  const { mapping, name, seen } = sheet;
  const start = (given: { mapping?: ColumnMapping; sheetName?: string }) =>
    startImport(house, ground.clerk, {
      ...{ id: opened.id, version, mapping, sheetName: name, seen },
      ...{ channel: 'paper', consentRecord: 'signed_paper', dialogueCode: null },
      ...given,
    });
  const unseen = { code: 'import.not-seen' };
  await expect(start({ mapping: { ...mapping, columns: { text: 1 } } })).rejects.toMatchObject(unseen);
  await expect(start({ mapping: { ...mapping, headerRow: 1 } })).rejects.toMatchObject(unseen);
  await expect(start({ mapping: { ...mapping, encodings: { 0: 'vni' } } })).rejects.toMatchObject(unseen);
  await expect(start({ sheetName: 'Khác' })).rejects.toMatchObject(unseen);
  expect(await start({})).toMatchObject([{ state: 'running' }]);
  await runImport(house, opened.id);
});

test('a row that was handed in before the closing is in time, though the sheet comes after it', async () => {
  await house.db
    .updateTable('dialogue')
    .set({ collect_until: '2026-11-20' })
    .where('code', '=', ground.dialogueCode)
    .execute();
  const lines = ['Cầu Vàng hỏng lan can,20/11/2026', 'Chợ Mới thiếu nước,21/11/2026', 'Trường làng dột,'];
  const bytes = new TextEncoder().encode(`Nội dung,Ngày nhận\n${lines.join('\n')}\n`);
  const opened = await upload(bytes, 'sau-han.csv');
  const { sheet } = await look(opened.id);
  if (sheet === null) throw new Error('no sheet');
  await begin(opened.id, sheet.mapping, sheet.name, ground.dialogueCode);
  await runImport(house, opened.id);
  const rows = await house.db
    .selectFrom('opinion')
    .select(['is_late', 'ack_due_on'])
    .where('import_id', '=', opened.id)
    .orderBy('import_row')
    .execute();
  expect(rows).toEqual([
    { is_late: false, ack_due_on: '2026-12-04' },
    { is_late: true, ack_due_on: '2026-12-04' },
    { is_late: true, ack_due_on: '2026-12-10' },
  ]);
});

test('an import that was cut off goes on where it stood, and two that work at once take no row twice', async () => {
  const rows = Array.from(
    { length: 900 },
    (_, n) => `Ý kiến số ${n + 1} về đường ngõ ${n % 70},0912${String(100000 + n)}`,
  );
  const bytes = new TextEncoder().encode(`Nội dung,Điện thoại\n${rows.join('\n')}\n`);
  const opened = await upload(bytes, 'y-kien.csv');
  const { sheet } = await look(opened.id);
  if (sheet === null) throw new Error('no sheet');
  await begin(opened.id, sheet.mapping, sheet.name);
  // Whoever started it is at work from the first moment on.
  expect(await listStanding(house.db, new Date(house.now().getTime() - 1000))).toEqual([]);
  // As if the program had been killed after the first batch: nothing of it is lost, nothing is there twice.
  let transactions = 0;
  const dying: House = {
    ...house,
    transact: async (work) => {
      transactions += 1;
      if (transactions > 1) throw new Error('killed');
      return await house.transact(work);
    },
  };
  await expect(runImport(dying, opened.id)).rejects.toThrow('killed');
  expect(await readImport(house.db, opened.id)).toMatchObject({
    state: 'running',
    rows_taken: 149,
    next_row: 150,
  });
  // What still moves is left to whoever works at it; what has stood for a while is taken over.
  await tickOpinions(house);
  expect(await readImport(house.db, opened.id)).toMatchObject({ state: 'running', next_row: 150 });
  const later = { ...house, now: () => new Date(house.now().getTime() + 60_000) };
  await Promise.all([tickOpinions(later), tickOpinions(later)]);
  expect(await look(opened.id)).toMatchObject({ state: 'done', taken: 900, refused: 0, repeated: 0 });
  expect(await listImported(house.db, opened.id)).toHaveLength(900);
});

test('what could do harm is refused before it is unpacked', async () => {
  const bomb = zipOf([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, 'A')],
  ]);
  const macro = zipOf([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/vbaProject.bin', Buffer.from('x')],
  ]);
  await expect(upload(bomb, 'bom.xlsx')).rejects.toMatchObject({ code: 'import.bomb' });
  await expect(upload(macro, 'macro.xlsx')).rejects.toMatchObject({ code: 'import.macro' });
  await expect(upload(Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'a.xls')).rejects.toMatchObject({
    code: 'import.locked',
  });
  await expect(upload(Buffer.from('%PDF-1.7\n'), 'a.pdf')).rejects.toMatchObject({
    code: 'import.not-sheet',
  });
  await expect(
    openImport(house, anonymous, {
      organisationId: ground.ward,
      fileName: 'a.csv',
      bytes: Buffer.from('a,b\n'),
      isAgain: false,
    }),
  ).rejects.toMatchObject({ code: 'opinion.part' });
});

/** A zip archive by hand, so that it may hold what no honest program writes. */
function zipOf(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
    parts.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}
