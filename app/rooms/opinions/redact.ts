import { hideName, namesIn } from './names.ts';
import { rules } from './redact-rules.ts';

/** What was hidden, so that the clerk who looks a second time knows where to look. */
export type RedactKind = 'phone' | 'id' | 'bank' | 'email' | 'house' | 'name';
export type Redaction = Readonly<{
  text: string;
  hidden: readonly Readonly<{ kind: RedactKind; count: number }>[];
  /** Each thing that was hidden, as it was written, in the order of the rules. */
  found: readonly string[];
}>;

/**
 * Hides phone, identity and bank numbers, e-mail addresses, house numbers, names that follow a title, and the name of
 * the sender before publication. Pure. Of an address only the number of the house goes ("số 12 ngõ 34" -> "số […] ngõ
 * 34"): lane, street and group stay, because the place of a pothole is the petition. `except` are things found before
 * that a person has let go, such as the name of an official.
 */
export function redact(
  text: string,
  given: { except?: readonly string[]; sender?: string | null } = {},
): Redaction {
  const { except = [], sender = null } = given;
  const counts = new Map<RedactKind, number>();
  const found: string[] = [];
  const hide = (kind: RedactKind, words: string) => {
    found.push(words);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  let masked = text;
  for (const rule of rules) {
    masked = masked.replace(rule.find, (...groups: unknown[]) => {
      const made = rule.make(groups.map((group) => (typeof group === 'string' ? group : '')));
      const words = String(groups[0]);
      if (made === null || except.includes(words)) return words;
      hide(rule.kind, words);
      return made;
    });
  }
  for (const name of [...namesIn(masked), ...ownName(sender)].sort((a, b) => b.length - a.length)) {
    if (except.includes(name)) continue;
    const after = hideName(masked, name, nameMask);
    masked = after.text;
    for (let count = 0; count < after.count; count += 1) hide('name', name);
  }
  return {
    text: masked,
    hidden: [...counts].map(([kind, count]) => ({ kind, count })),
    found,
  };
}

/** What stands for a name. */
export const nameMask = '[tên]';

/** A name of one word is also a word of the language: only a full one is looked for. */
function ownName(sender: string | null): string[] {
  const name = sender?.trim() ?? '';
  return /\s/u.test(name) ? [name] : [];
}
