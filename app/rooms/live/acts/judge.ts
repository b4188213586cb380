import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { type HeldFor, hasLink, lettersIn, usualSetting, wordsIn } from '../moderation.ts';
import { countFromPoint, readAskTimes, readSetting, readWordsOn } from '../store-moderation.ts';
import type { Scope } from './in-session.ts';

const minute = 60_000;

/**
 * What the office's rules say to the words of a telephone or a point: null to let them pass, or why they wait for the
 * secretary. Throws what a person can put right: invalid `question.short`, `question.long`; busy `question.many`,
 * `question.soon` with the seconds to wait. A point that sends a great many loses none: they wait.
 */
export async function judgeQuestion(
  scope: Scope,
  { text, pointId }: { text: string; pointId: string | null },
): Promise<HeldFor | null> {
  const { house, tx, session, actor } = scope;
  const setting = (await readSetting(tx, session.organisation_id)) ?? usualSetting;
  const letters = lettersIn(text);
  if (letters < setting.leastLetters) {
    throw refuse('invalid', 'question.short', { least: setting.leastLetters });
  }
  if (text.length > setting.mostLetters) {
    throw refuse('invalid', 'question.long', { most: setting.mostLetters, now: text.length });
  }
  if (actor.deviceId !== null) {
    const times = await readAskTimes(tx, actor.deviceId);
    if (times.length >= setting.mostPerDevice) {
      throw refuse('busy', 'question.many', { most: setting.mostPerDevice });
    }
    const oldest = times[setting.mostPerDeviceMinute - 1];
    const left = oldest === undefined ? 0 : oldest.getTime() + minute - house.now().getTime();
    if (left > 0) throw refuse('busy', 'question.soon', { seconds: Math.ceil(left / 1000) });
  }
  const since = new Date(house.now().getTime() - minute);
  if (pointId !== null && (await countFromPoint(tx, pointId, since)) >= setting.mostPerPointMinute)
    return 'rate';
  if (setting.holdsLinks && hasLink(text)) return 'link';
  const words = await readWordsOn(tx, session.organisation_id, dayOf(house.now()));
  return wordsIn(text, words).length > 0 ? 'word' : null;
}
