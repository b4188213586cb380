import known from './data/names.json' with { type: 'json' };
import type { RedactKind } from './redact.ts';

export type Rule = { kind: RedactKind; find: RegExp; make: (groups: string[]) => string | null };

const gap = '[ .\\-]?';
/** What cannot be the name of a street: bodies and papers that begin with a capital. */
const noStreet = `(?!(?:${known.notNames.join('|')})(?![\\p{L}\\p{M}]))`;
/** The name of a street, in capitals. Never with the flag `i`, for which every letter is a capital. */
const street = `${noStreet}\\p{Lu}[\\p{L}\\p{M}]+`;
const lane = '(?:ngõ|ngách|hẻm|kiệt|đường|phố|tổ|khu|phường|xã|thôn)(?![\\p{L}])';
const house = '\\d+[A-Za-zĐđ]?(?:[/.-]\\d+[A-Za-zĐđ]?)*(?![\\p{L}\\d/])';
/** Behind these "số 12" is a field of the matter: a pole, a plot, a decision. */
const counted =
  '(?:phố|tổ|khu|thôn|xóm|ấp|ngõ|ngách|hẻm|đường|cột|cống|điện|cầu|khóm|thửa|đất|tờ|đồ|lô|định|quyết|văn|tư|thị|luật|lệnh|tuyến|buýt|biển|điểm|trạm|trường|đội|kênh|mương)';
const money = '(?!\\s*(?:đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ)(?![\\p{L}]))';
const upTo = (words: number) => `(?:[ :]+(?!gọi|điện thoại)[\\p{L}]{1,12}){0,${words}}[ :]*`;

/** Order matters: the most certain first, so that a bank number is not half eaten by the rule for phones. */
export const rules: readonly Rule[] = [
  {
    kind: 'email',
    find: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    make: () => '[thư điện tử]',
  },
  {
    kind: 'bank',
    find: new RegExp(
      `((?<![\\p{L}])(?:số tài khoản|tài khoản|stk|tk)${upTo(4)})(\\d(?:[ .-]?\\d){5,18})(?![ .-]?\\d)${money}`,
      'giu',
    ),
    make: account,
  },
  {
    kind: 'bank',
    find: new RegExp(
      `((?<![\\p{L}])(?:chuyển khoản|chuyển tiền|ck)${upTo(4)})(\\d(?:[ .-]?\\d){7,18})(?![ .-]?\\d)${money}`,
      'giu',
    ),
    make: account,
  },
  {
    kind: 'id',
    find: /((?:cccd|cmnd|cmtnd|cmt|căn cước công dân|căn cước|chứng minh(?: thư)?(?: nhân dân)?)(?: số)?(?: là)?[ :]*)(\d(?:[ .-]?\d){7,12})/giu,
    make: ([, before]) => `${before ?? ''}[số giấy tờ]`,
  },
  {
    kind: 'id',
    find: /(hộ chiếu(?: số)?(?: là)?[ :]*)([A-Z]\d{7,8}(?!\d))/giu,
    make: ([, before]) => `${before ?? ''}[số giấy tờ]`,
  },
  {
    kind: 'phone',
    find: new RegExp(`(?<![\\d.,])(?:\\+?84|0)${gap}[235789](?:${gap}\\d){8,9}(?![\\d])`, 'gu'),
    make: () => '[số điện thoại]',
  },
  {
    // Excel and telephones eat the zero.
    kind: 'phone',
    find: /((?<![\p{L}])(?:zalo|sđt|sdt|đt|điện thoại|gọi|liên hệ)(?: số)?[ :]*)([235789](?:[ .-]?\d){8})(?![ .-]?\d)/giu,
    make: ([, before]) => `${before ?? ''}[số điện thoại]`,
  },
  { kind: 'id', find: /(?<![\d.,/-])0\d{11}(?![\d.,/-]*\d)/gu, make: () => '[số giấy tờ]' },
  { kind: 'bank', find: /(?<![\d.,/-])\d{13,19}(?!\d)/gu, make: () => '[số tài khoản]' },
  {
    kind: 'house',
    find: /((?:số nhà|nhà số|căn hộ số|căn hộ|phòng số)\s+(?:số\s+)?)([A-Za-zĐđ]?\d+[\p{L}\d./-]*)/giu,
    make: hidden,
  },
  {
    kind: 'house',
    find: /((?<![\p{L}])(?:p\.?\s?|phòng\s+|căn\s+))(\d{3,4}[a-z]?)(?=\s*,?\s+(?:nhà|tòa|toà|chung cư|tầng|block|khu|[a-z]{1,2}\d))/giu,
    make: hidden,
  },
  {
    kind: 'house',
    find: new RegExp(
      `(?<![\\p{L}\\d])(?<!${counted}\\s)(số\\s+)(\\d+[\\p{L}\\d./-]*)(?=\\s*,?\\s*${lane})`,
      'giu',
    ),
    make: hidden,
  },
  {
    // "Số 12 Nguyễn Trãi": where a sentence or a part of it begins, or where somebody lives.
    kind: 'house',
    find: new RegExp(
      `((?:^|[\\n.,;:(!?]\\s*|(?<![\\p{L}])(?:[ởởỞ]|[Tt]ại|[Nn]hà|[Hh]ộ|[Tt]rú|[Nn]gụ|[Cc]hỉ|[Cc]ạnh|[Gg]ần|[Tt]rước|[Ss]au|[Bb]ên|[Dd]iện|[Tt]ừ|[Đđ]ến)\\s+)(?:[Ss]ố|SỐ)\\s+)(${house})(?=\\s+${street})`,
      'gu',
    ),
    make: hidden,
  },
  {
    kind: 'house',
    find: new RegExp(
      `((?<![\\p{L}\\d])(?:[Ởở]|[Tt]ại|[Ss]ống ở|[Tt]rú tại|[Đđ]ịa chỉ:?|[Nn]hà|[Hh]ộ)\\s+)(${house})(?=\\s*,?\\s+(?:(?:ngõ|ngách|hẻm|kiệt|đường|phố)(?![\\p{L}])|${street}))`,
      'gu',
    ),
    make: hidden,
  },
  {
    // "12A/3 Nguyễn Trãi" without a word before it; two capitals, so that "1/5 Thành phố" is a day.
    kind: 'house',
    find: new RegExp(
      `((?:^|[\\n,;:(])[^\\S\\n]*)(\\d+[A-Za-z]?(?:/\\d+[A-Za-z]?)+|\\d+[A-Z])(?=\\s+${street}\\s+\\p{Lu})`,
      'gu',
    ),
    make: hidden,
  },
];

/** Numbers that were left and may still point at somebody: six digits in a row or more, the number of a house. */
export function numbersIn(text: string): string[] {
  const long = [...text.matchAll(/(?<![\p{L}\d][-./]?)\d(?:[ .-]?\d){5,}/gu)].map((match) => match[0]);
  const lots = new RegExp(`(?<![\\p{L}\\d])(?<!${counted}\\s)số\\s+(${house})`, 'giu');
  const led = new RegExp(
    `(?<![\\p{L}\\d/.-])(?<!số\\s)${house}(?=\\s+(?:${known.surnames.join('|')})\\s+\\p{Lu})`,
    'gu',
  );
  const short = [...text.matchAll(lots), ...text.matchAll(led)].map((match) => match[0]);
  return [...new Set([...long.filter((digits) => !isSumOrDay(digits)), ...short])];
}

function isSumOrDay(digits: string): boolean {
  return (
    isSum(digits) ||
    /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(digits) ||
    /^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/.test(digits)
  );
}

function isSum(digits: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(digits);
}

function account([, before, digits]: string[]): string | null {
  return isSum(digits ?? '') ? null : `${before ?? ''}[số tài khoản]`;
}

function hidden([, before]: string[]): string {
  return `${before ?? ''}[…]`;
}
