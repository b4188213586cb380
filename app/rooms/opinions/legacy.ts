import { isSyllable } from './analysis/syllable.ts';
import type { Encoding } from './import.ts';

/** The 67 small letters of TCVN3 (ABC) from 0xA8 to 0xFE, in the order of the bytes below; then its capitals. */
const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const bytes =
  'b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe';
const capitals = 'ĂÂÊÔƠƯĐ';

const tcvn3 = new Map<string, string>([
  ...[...letters].map((letter, at): [string, string] => [
    String.fromCharCode(Number.parseInt(bytes.slice(at * 2, at * 2 + 2), 16)),
    letter,
  ]),
  ...[...capitals].map((letter, at): [string, string] => [String.fromCharCode(0xa1 + at), letter]),
]);

const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const circumflex = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
const breve = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
const vni = vniLetters();
/** Where windows-1258 differs from windows-1252; tones stand apart behind their letter. */
const windows1258 = new Map(
  Object.entries({
    ...{ Ã: 'Ă', Ð: 'Đ', Õ: 'Ơ', Ý: 'Ư', ã: 'ă', ð: 'đ', õ: 'ơ', ý: 'ư', þ: '₫' },
    ...{ Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' },
  }),
);

/** Letters that only a font made Vietnamese, as Unicode. Before any other tidying: ư of TCVN3 is a soft hyphen. */
export function decode(text: string, encoding: Encoding): string {
  // A cell that was typed anew among old ones is left alone: these letters no old font has.
  if (encoding === 'unicode' || (isCertainlyUnicode(text) && strangeSigns(text) < 2)) return text;
  switch (encoding) {
    case 'tcvn3':
      return fromTcvn3(text);
    // Capitals with tones exist in TCVN3 only as a font whose name ends in H.
    case 'tcvn3_caps':
      return fromTcvn3(text).toUpperCase();
    case 'vni':
      return fromVni(text);
    case 'windows1258':
      return text.replace(/[\u00c3-\u00fe]/g, (sign) => windows1258.get(sign) ?? sign).normalize('NFC');
  }
}

/**
 * How a column is stored: by the names of its fonts, else by which reading gives the most Vietnamese syllables over
 * the whole column. Never cell by cell: a cell of one word cannot be told.
 */
export function detectEncoding(texts: readonly string[], fonts: readonly string[]): Encoding {
  const joined = texts.join(' ').normalize('NFC');
  const [certain, filled] = [
    texts.filter(isCertainlyUnicode).length,
    texts.filter((text) => text !== '').length,
  ];
  if (certain * 2 > filled) return 'unicode';
  const named = fonts.filter((font) => font !== '');
  if (named.length > 0) {
    const old = named.filter((font) => /^\.vn/i.test(font));
    if (old.length * 2 > named.length) {
      return old.filter((font) => /h$/i.test(font)).length * 2 > old.length ? 'tcvn3_caps' : 'tcvn3';
    }
    if (named.filter((font) => /^vni-/i.test(font)).length * 2 > named.length) return 'vni';
  }
  if (!/[\u00a1-\u00ff]/.test(joined)) return 'unicode';
  const shares = (['unicode', 'tcvn3', 'vni', 'windows1258'] as const).map((encoding) => ({
    encoding,
    share: shareOfSyllables(decode(joined, encoding)),
  }));
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best === undefined || best.share < 0.5 ? 'unicode' : best.encoding;
}

function isCertainlyUnicode(text: string): boolean {
  return /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/.test(text.normalize('NFC'));
}

/** Signs that stand in no Vietnamese word unless a font made letters of them. */
function strangeSigns(text: string): number {
  return text.normalize('NFC').match(/[[\u00a1-\u00ff]--[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]]/gv)?.length ?? 0;
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign).normalize('NFC');
}

function fromVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = at + 1 < text.length ? vni.get(text.slice(at, at + 2)) : undefined;
    decoded += pair ?? vni.get(text.charAt(at)) ?? text.charAt(at);
    if (pair !== undefined) at += 1;
  }
  return decoded.normalize('NFC');
}

function vniLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (typed: string, letter: string) => {
    const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    found.set(typed, letter.normalize('NFC'));
    found.set(typed.toUpperCase(), letter.normalize('NFC').toUpperCase());
    if (typed.length === 2) found.set(first(typed), first(letter.normalize('NFC')));
  };
  for (const base of 'aeouy') for (const [sign, tone] of Object.entries(tones)) add(base + sign, base + tone);
  for (const base of 'aeo') {
    for (const [sign, tone] of Object.entries(circumflex)) add(base + sign, `${base}\u0302${tone}`);
  }
  for (const [sign, tone] of Object.entries(breve)) add(`a${sign}`, `a\u0306${tone}`);
  for (const [sign, tone] of Object.entries(tones)) {
    add(`ô${sign}`, `ơ${tone}`);
    add(`ö${sign}`, `ư${tone}`);
  }
  const single = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
  for (const [sign, letter] of Object.entries(single)) add(sign, letter);
  return found;
}

function shareOfSyllables(text: string): number {
  const words = text.match(/[\p{L}\u00a1-\u00ff]+/gu) ?? [];
  const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word));
  if (marked.length === 0) return 0;
  const good = marked.filter((word) => {
    const folded = word
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/đ/g, 'd');
    return isSyllable(folded);
  });
  return good.length / marked.length;
}
