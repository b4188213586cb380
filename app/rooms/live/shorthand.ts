import { fold } from '#app/ground/fold.ts';

/** One abbreviation of an office and what it stands for. */
export type Shorthand = Readonly<{ short: string; expansion: string }>;

/** A text in which the word just before the caret was written out, and where the caret stands then. */
export type Expanded = Readonly<{ text: string; caret: number }>;

/**
 * Writes out the abbreviation that ends right before the sign at the caret (a blank, a comma, a full stop): null where
 * there is none. Upper and lower case and marks do not matter, so that it also works before the keyboard has put them.
 */
export function expandAt(text: string, caret: number, table: readonly Shorthand[]): Expanded | null {
  const sign = text.slice(caret - 1, caret);
  if (!/[\s,.;:!?)]/.test(sign)) return null;
  const before = text.slice(0, caret - 1);
  const typed = /[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0] ?? '';
  const found = table.find((entry) => entry.short.toLowerCase() === typed.toLowerCase());
  const entry = found ?? table.find((one) => typed !== '' && fold(one.short) === fold(typed));
  if (entry === undefined) return null;
  const begin = before.slice(0, before.length - typed.length);
  const isFirst = begin.trim() === '' || /[.!?]\s*$/.test(begin);
  const expansion = isFirst ? capital(entry.expansion) : entry.expansion;
  const written = `${begin}${expansion}${sign}`;
  return { text: written + text.slice(caret), caret: written.length };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
