/**
 * A telephone number of Vietnam as its digits: ten of a mobile, eleven of a fixed line ("024 3825 3536"), ten of an old
 * one. Blanks, points and +84 are forgiven. Undefined where it is none.
 */
export function phoneIn(text: string): string | undefined {
  const digits = text.replace(/[\s.()/-]/g, '').replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0');
  return /^0(?:\d{9}|2\d{9})$/.test(digits) ? digits : undefined;
}
