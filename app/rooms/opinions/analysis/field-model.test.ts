import { expect, test } from 'vitest';
import { makeLetters } from '../../../../bench/consolidate/make.ts';
import { openAnalysis, shippedLexicon } from './analyse.ts';
import { openLexicon } from './lexicon.ts';
import { createReader } from './reading.ts';

const analyse = (texts: string[]) =>
  openAnalysis(texts.map((text, at) => ({ id: String(at), text, area: null, field: null })));

test.each([
  ['Đèn đường hỏng, tối om', 'TRAF'],
  ['lam so do ba nam chua xong, thua dat chua tach duoc', 'LAND'],
  ['Trạm y tế thiếu thuốc bảo hiểm', 'HLTH'],
  ['Nước máy đục, hay mất nước', 'WATER'],
])('%s is %s by words alone, and never sure', (text, code) => {
  expect(analyse([text]).field(0)).toMatchObject({ code, isSure: false });
});

test('chợ is told from cho by its mark, and an unmarked syllable alone says nothing', () => {
  const lexicon = openLexicon([{ fieldCode: 'TAX', phrase: 'chợ' }]);
  const points = (text: string) => lexicon.score(createReader()(text))[0];
  expect([points('Chợ dột'), points('Đề nghị cho biết'), points('cho biet')]).toEqual([1, 0, 0]);
});

test('the officers’ own decisions teach it words that the lexicon does not have', () => {
  const rows = makeLetters(400, 5).map(({ id, text, field }) => ({ id, text, area: null, field }));
  const [taught, asked] = [rows.slice(0, 300), rows.slice(300)];
  const analysis = openAnalysis([...taught, ...asked.map((row) => ({ ...row, field: null }))]);
  const right = asked.filter((row, at) => analysis.field(300 + at).code === row.field).length / asked.length;
  const before = openAnalysis(asked.map((row) => ({ ...row, field: null })));
  const untaught = asked.filter((row, at) => before.field(at).code === row.field).length / asked.length;
  expect(right).toBeGreaterThan(untaught);
  expect(right).toBeGreaterThan(0.9);
  expect(analysis.model.sureFrom).toBeGreaterThanOrEqual(0.5);
});

test('decisions at random make it sure of nothing', () => {
  const codes = ['LAND', 'TRAF', 'ENV', 'SEC'];
  const rows = makeLetters(200, 9).map(({ id, text }, at) => ({
    id,
    text,
    area: null,
    field: codes[(at * 7 + 3) % 4] ?? '',
  }));
  const analysis = openAnalysis(rows);
  const unseen = [...analysis.unseen().values()];
  const sure = unseen.filter((guess) => guess.isSure).length;
  expect(sure / rows.length).toBeLessThan(0.2);
});

test('every shipped word belongs to one of the fields and is there once', () => {
  const words = shippedLexicon();
  expect(new Set(words.map((word) => `${word.fieldCode} ${word.phrase}`)).size).toBe(words.length);
});
