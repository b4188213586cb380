import { fold } from '#app/ground/fold.ts';

/** One step of an address: the word that says what it is (null where none was written) and its name. */
type Piece = Readonly<{ kind: string | null; name: string }>;

/** Words by which residential units are called, in folded letters, the longer before those that begin them. */
const kindWords: readonly Readonly<{ say: string; kind: string; isPlain: boolean }>[] = [
  { say: 'to dan pho', kind: 'to', isPlain: true },
  { say: 'to dan cu', kind: 'to', isPlain: true },
  { say: 'to nhan dan', kind: 'to', isPlain: true },
  { say: 'tdp', kind: 'to', isPlain: true },
  { say: 'to', kind: 'to', isPlain: false },
  { say: 'khu pho', kind: 'khu', isPlain: true },
  { say: 'khu dan cu', kind: 'khu', isPlain: true },
  { say: 'kdc', kind: 'khu', isPlain: true },
  { say: 'kp', kind: 'khu', isPlain: true },
  { say: 'khu', kind: 'khu', isPlain: false },
  { say: 'cum dan cu', kind: 'cum', isPlain: true },
  { say: 'cum', kind: 'cum', isPlain: false },
  { say: 'khom', kind: 'khom', isPlain: true },
  { say: 'thon', kind: 'thon', isPlain: true },
  { say: 'xom', kind: 'xom', isPlain: true },
  { say: 'buon', kind: 'buon', isPlain: false },
  { say: 'lang', kind: 'lang', isPlain: false },
  { say: 'ban', kind: 'ban', isPlain: false },
  { say: 'ap', kind: 'ap', isPlain: false },
  { say: 'doi', kind: 'doi', isPlain: false },
  { say: 'soc', kind: 'soc', isPlain: false },
];

/** Does the place that a sender wrote mean this unit? "Tổ 5" and "tổ dân phố số 05" do; "Thôn 5" and "Tổ 5" do not. */
export function isPlace(written: string, name: string): boolean {
  return openUnits([name])(written) !== null;
}

/**
 * Finds the unit of an organisation's list that a written place means; null where none does, or where several could be
 * meant ("5" where there are both Tổ 5 and Thôn 5).
 */
export function openUnits(names: readonly string[]): (written: string) => string | null {
  const units = names.map((name) => ({ name, folded: fold(name), pieces: piecesOf(name) }));
  const known = new Map<string, string | null>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = meant(written, units);
    known.set(written, found);
    return found;
  };
}

/**
 * The name under which each written place counts: the unit of the list that it means, else the most frequent writing of
 * the same place. `written` has the most frequent first.
 */
export function namePlaces(
  units: readonly string[],
  written: readonly string[],
): ReadonlyMap<string, string> {
  const unitOf = openUnits(units);
  const others = new Map<string, string>();
  return new Map(
    written.map((place) => {
      const unit = unitOf(place);
      if (unit !== null) return [place, unit];
      const key = keyOf(place);
      const name = others.get(key) ?? place;
      others.set(key, name);
      return [place, name];
    }),
  );
}

function keyOf(place: string): string {
  const pieces = piecesOf(place).map(({ kind, name }) => `${kind ?? ''} ${name}`);
  return pieces.length === 0 ? place : pieces.join(', ');
}

type Unit = Readonly<{ name: string; folded: string; pieces: readonly Piece[] }>;

function meant(written: string, units: readonly Unit[]): string | null {
  const folded = fold(written);
  const same = units.find((unit) => unit.folded === folded);
  if (same !== undefined) return same.name;
  const pieces = piecesOf(written);
  const fitting = units.filter((unit) =>
    unit.pieces.every((piece) => pieces.some((own) => isSame(own, piece))),
  );
  const deepest = Math.max(0, ...fitting.map((unit) => unit.pieces.length));
  // Of "Tổ 5, khu phố 3" the first step counts where both are units.
  for (const piece of pieces) {
    const here = fitting.filter(
      (unit) => unit.pieces.length === deepest && unit.pieces.some((own) => isSame(piece, own)),
    );
    const sure = here.filter((unit) =>
      unit.pieces.some((own) => own.name === piece.name && own.kind === piece.kind),
    );
    const [only, second] = sure.length > 0 ? sure : here;
    if (only !== undefined) return second === undefined ? only.name : null;
  }
  return null;
}

function isSame(one: Piece, other: Piece): boolean {
  return one.name === other.name && (one.kind === null || other.kind === null || one.kind === other.kind);
}

function piecesOf(place: string): Piece[] {
  return place.split(/[,;()\n]| - /).flatMap((part) => stepsOf(tokensOf(part)));
}

function tokensOf(part: string): string[] {
  const folded = fold(part).replace(/([a-z])(?=\d)/g, '$1 ');
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0+(?=\d)/, ''));
}

/** "to 5 khu pho 3" is two steps; the words of a commune behind it are none. */
function stepsOf(tokens: readonly string[]): Piece[] {
  const steps: { kind: string | null; name: string[] }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const last = steps.at(-1);
    const isNamed = last === undefined || last.name.length > 0;
    const word = isNamed ? kindAt(tokens, at, last !== undefined) : undefined;
    const token = tokens[at] ?? '';
    if (word !== undefined) {
      steps.push({ kind: word.kind, name: [] });
      at += word.length;
    } else if (isNamed && last !== undefined && (token === 'phuong' || token === 'xa')) {
      break;
    } else {
      const isNumberWord = token === 'so' && /^\d/.test(tokens[at + 1] ?? '');
      if (last === undefined) steps.push({ kind: null, name: isNumberWord ? [] : [token] });
      else if (!isNumberWord) last.name.push(token);
      at += 1;
    }
  }
  return steps
    .filter((step) => step.name.length > 0)
    .map(({ kind, name }) => ({ kind, name: name.join(' ') }));
}

/** In the middle of a name, a word that is also a common one begins a new step only before a number. */
function kindAt(
  tokens: readonly string[],
  at: number,
  isInside: boolean,
): { kind: string; length: number } | undefined {
  for (const { say, kind, isPlain } of kindWords) {
    const words = say.split(' ');
    if (!words.every((word, index) => tokens[at + index] === word)) continue;
    const behind = tokens.slice(at + words.length, at + words.length + 2);
    const isNumbered = /^\d/.test(behind[0] ?? '') || (behind[0] === 'so' && /^\d/.test(behind[1] ?? ''));
    if (behind.length > 0 && (!isInside || isPlain || isNumbered)) return { kind, length: words.length };
  }
  return undefined;
}
