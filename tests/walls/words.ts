import { pathToFileURL } from 'node:url';

/** Leaves of a catalogue as paths (`list.title`); a list counts its parts, a sentence with facts is a leaf. */
export function leavesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => leavesOf(value, at ? `${at}.${key}` : key));
}

/** What one language says and the other does not, in both directions. */
export function differences(vi: unknown, en: unknown): string[] {
  const [first, second] = [new Set(leavesOf(vi)), new Set(leavesOf(en))];
  const lacksEnglish = [...first].filter((leaf) => !second.has(leaf)).map((leaf) => `no English for ${leaf}`);
  const lacksVietnamese = [...second]
    .filter((leaf) => !first.has(leaf))
    .map((leaf) => `no Vietnamese for ${leaf}`);
  return [...lacksEnglish, ...lacksVietnamese];
}

/** All that a catalogue exports. */
export function readWords(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}
