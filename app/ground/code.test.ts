import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainTypo, makeCode, parseCode } from './code.ts';

const anyCode = fc
  .record({
    prefix: fc.constantFrom('KN', 'DT', 'LH', 'YK'),
    year: fc.integer({ min: 2024, max: 2099 }),
    serial: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10000, max: 9_999_999 })),
  })
  .map(({ prefix, year, serial }) => makeCode(prefix, year, serial));

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);
const digitPlaces = (code: string) => [...code].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));

describe('makeCode', () => {
  it.each([
    ['KN', 2026, 481, 'KN-2026-04817'],
    ['KN', 2026, 1, 'KN-2026-00012'],
    ['KN', 2026, 12345, 'KN-2026-123452'],
  ])('%s %i %i', (prefix, year, serial, code) => expect(makeCode(prefix, year, serial)).toBe(code));
});

describe('parseCode', () => {
  it.each([
    'KN-2026-04817',
    'kn-2026-04817',
    ' KN 2026 04817 ',
    'KN202604817',
    'KN–2026—04817',
    'KN-2O26-O4817',
    'KN-2026-048I7',
    'KN-2026-048l7',
    '\u200BKN-2026-04817\uFEFF',
    'KN/2026/04817.',
  ])('reads %j', (typed) =>
    expect(parseCode(typed)).toEqual({
      kind: 'ok',
      code: { prefix: 'KN', year: 2026, serial: 481, text: 'KN-2026-04817' },
    }),
  );

  it.each([
    ['', ['prefix', 'year', 'number'], []],
    ['2026-04817', ['prefix'], []],
    ['KN', ['year', 'number'], []],
    ['KN-2026', ['number'], []],
    ['KN-2026-048', ['number'], []],
    ['KN-04817', ['year'], []],
    ['KN-2026-0481X', [], ['X']],
    ['KN-2026-04Đ17', [], ['Đ']],
    ['tôi muốn hỏi', ['prefix', 'year', 'number'], undefined],
  ])('says what %j lacks', (typed, lacks, strange) => {
    const reading = parseCode(typed);
    expect(reading.kind).toBe('malformed');
    if (reading.kind !== 'malformed') return;
    if (strange !== undefined) expect(reading).toMatchObject({ lacks, strange });
  });

  it('refuses a code of ten thousand digits', () => {
    expect(parseCode(`KN-2026-${'1'.repeat(10_000)}`)).toEqual({ kind: 'malformed', lacks: [], strange: [] });
  });

  it('reads back what was made', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseCode(code)).toMatchObject({ kind: 'ok', code: { text: code } });
      }),
    );
  });

  it('finds every single wrong digit, and the right code among the suspects', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, where, shift) => {
        const places = digitPlaces(code);
        const at = places[where % places.length] ?? 0;
        const typed = replaced(code, at, String((Number(code[at]) + shift) % 10));
        const reading = parseCode(typed);
        expect(reading.kind).toBe('wrong-check');
        if (reading.kind === 'wrong-check') expect(reading.suspects).toContain(code);
        expect(explainTypo(typed, [code])).toMatchObject({ code, kind: 'digit', position: at + 1 });
      }),
    );
  });

  it('finds every pair of neighbours that changed places', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), (code, where) => {
        const places = digitPlaces(code);
        const pick = where % (places.length - 1);
        const [at, next] = [places[pick] ?? 0, places[pick + 1] ?? 0];
        fc.pre(code[at] !== code[next]);
        const typed = replaced(replaced(code, at, code[next] ?? ''), next, code[at] ?? '');
        const reading = parseCode(typed);
        expect(reading.kind).toBe('wrong-check');
        if (reading.kind === 'wrong-check') expect(reading.suspects).toContain(code);
        expect(explainTypo(typed, [code])).toMatchObject({ code, kind: 'swap', position: at + 1 });
      }),
    );
  });

  it('never takes one number for two codes', () => {
    const read = Array.from({ length: 10 }, (_, digit) => parseCode(`KN-2026-00481${digit}`).kind);
    expect(read).not.toContain('ok');
  });
});

describe('explainTypo', () => {
  const code = 'KN-2026-04817';
  it.each([
    ['KN-2026-04917', { kind: 'digit', part: 'number', place: 3, position: 11, typed: '9', meant: '8' }],
    ['KN-2025-04817', { kind: 'digit', part: 'year', place: 4, position: 7, typed: '5', meant: '6' }],
    ['KN-2026-08417', { kind: 'swap', part: 'number', place: 2, position: 10, typed: '84', meant: '48' }],
    ['KN-2020-64817', { kind: 'swap', part: 'year', place: 4, position: 7, typed: '06', meant: '60' }],
  ])('%s', (typed, typo) =>
    expect(explainTypo(typed, ['KN-2026-00012', code])).toMatchObject({ code, ...typo }),
  );

  it.each(['KN-2026-14917', 'KN-2026-048171', code])('has nothing to say on %s', (typed) =>
    expect(explainTypo(typed, [code])).toBeNull(),
  );
});
