/** Spaces that are letters or symbols by Unicode but show nothing: Hangul fillers, joiners, braille blank. */
const invisible = /\p{Cf}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u2800|\u3164|\uFFA0/gu;
const control = /[\p{Cc}--\n]/gv;
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const blanks = /[\t\p{Zs}]+/gu;
const stackedMarks = /(\p{M}{2})\p{M}+/gu;

/**
 * Text as people meant it: NFC, without zero-width, direction and control characters, blanks collapsed to one.
 * Line breaks stay (at most one empty line in a row); each line and the whole are trimmed.
 * The same sentence typed on two keyboards becomes the same string.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .replace(lineBreak, '\n')
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(control, '')
    .normalize('NFC')
    .replace(stackedMarks, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Text for searching: lower case, no diacritics, đ as d, punctuation and line breaks as one blank.
 * "Hoà Bình", "Hòa Bình" and "hoa binh" fold to the same string.
 */
export function fold(text: string): string {
  return normalise(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where a reader would see nothing. */
export function isBlank(text: string): boolean {
  return normalise(text).replace(/\p{M}+/gu, '') === '';
}
