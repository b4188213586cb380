import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { type HeldFor, hasLink, lettersIn, usualSetting, wordsIn } from './moderation.ts';
import { readSetting, readWords, readWordsOn } from './store-moderation.ts';

/** The limits and the list of words of an office, with those that no longer hold. */
export async function presentModeration(house: House, organisationId: string) {
  const setting = await readSetting(house.db, organisationId);
  const words = await readWords(house.db, organisationId);
  return {
    isUsual: setting === undefined,
    setting: setting ?? usualSetting,
    words: words.map((row) => ({
      id: row.id,
      word: row.word,
      source: row.source,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
  };
}

/** What the rules say to a sentence today: null where it would be shown at once. */
export async function tryModeration(
  house: House,
  organisationId: string,
  text: string,
): Promise<HeldFor | 'short' | 'long' | null> {
  const setting = (await readSetting(house.db, organisationId)) ?? usualSetting;
  if (lettersIn(text) < setting.leastLetters) return 'short';
  if (text.length > setting.mostLetters) return 'long';
  if (setting.holdsLinks && hasLink(text)) return 'link';
  const words = await readWordsOn(house.db, organisationId, dayOf(house.now()));
  return wordsIn(text, words).length > 0 ? 'word' : null;
}
