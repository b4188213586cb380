import { normalise } from '#app/ground/fold.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import { namesIn, suspectsIn, wholeWord } from './names.ts';
import { nameMask, redact } from './redact.ts';
import { numbersIn } from './redact-rules.ts';

/** A stretch of the public words, for whoever looks a second time: what is hidden, what may be a name or a number. */
export type LookPiece = Readonly<{ text: string; is: 'plain' | 'hidden' | 'name' | 'number' }>;

const mask = '[…]';
const masks = ['[số điện thoại]', '[số giấy tờ]', '[số tài khoản]', '[thư điện tử]', nameMask, mask];

/** Cuts the public words where something is hidden or where a name or a number may stand. Put together again they are the same. */
export function piecesOf(publicText: string): LookPiece[] {
  // A person may have written a name that the machine had hidden.
  const names = [...new Set([...namesIn(publicText), ...suspectsIn(publicText)])];
  const numbers = numbersIn(publicText);
  const wanted = [...masks, ...names, ...numbers].sort((a, b) => b.length - a.length).map(escaped);
  return publicText
    .split(new RegExp(`(${wanted.join('|')})`, 'u'))
    .filter((text) => text !== '')
    .map((text) => ({ text, is: kindOf(text, { names, numbers }) }));
}

function kindOf(text: string, of: { names: readonly string[]; numbers: readonly string[] }): LookPiece['is'] {
  if (masks.includes(text)) return 'hidden';
  if (of.names.includes(text)) return 'name';
  return of.numbers.includes(text) ? 'number' : 'plain';
}

/**
 * The public words after a look: what the pattern hid wrongly is shown again, further words are hidden. Invalid
 * `opinion.look-word` (word) for words that are not there, `opinion.look-release` where the text has been rewritten.
 */
export function lookedOver(given: {
  original: string;
  /** Name that the sender left; it is hidden too. */
  sender: string | null;
  publicText: string;
  release: readonly string[];
  hide: readonly string[];
}): string | Refusal {
  const { original, sender, release } = given;
  let text = given.publicText;
  if (release.length > 0) {
    if (text !== redact(original, { sender }).text) return refuse('invalid', 'opinion.look-release');
    text = redact(original, { sender, except: release }).text;
  }
  for (const one of given.hide.flatMap((words) => words.split(/[,;\n]/))) {
    const word = normalise(one).trim();
    if (word === '') continue;
    const after = text.replace(wholeWord(word), mask);
    if (after === text) return refuse('invalid', 'opinion.look-word', { word });
    text = after;
  }
  return text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
