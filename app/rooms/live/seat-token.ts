/** Letters and digits that are not taken for one another on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** A seat token from chance: numbers from 0 to 255, of which those that would favour some letters are left out. */
export function seatTokenFrom(chance: Iterable<number>): string | null {
  const fair = 256 - (256 % alphabet.length);
  let token = '';
  for (const number of chance) {
    if (number < fair) token += alphabet[number % alphabet.length];
    if (token.length === length) return token;
  }
  return null;
}

/** As it is printed: `K7QF 3M9T`. */
export function printedToken(token: string): string {
  return `${token.slice(0, 4)} ${token.slice(4)}`;
}

/** What somebody typed as a token, or null where it cannot be one. Lower case and blanks do not matter. */
export function readSeatToken(typed: string): string | null {
  const token = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  const isToken = token.length === length && [...token].every((letter) => alphabet.includes(letter));
  return isToken ? token : null;
}
