/** What was hidden, so that the clerk who looks a second time knows where to look. */
export type RedactKind = 'phone' | 'id' | 'bank' | 'email' | 'house';
export type Redaction = Readonly<{
  text: string;
  hidden: readonly Readonly<{ kind: RedactKind; count: number }>[];
  /** Each thing that was hidden, as it was written, in the order of the rules. */
  found: readonly string[];
  /** Names that may be those of private people. Never hidden by machine: who is named decides a person. */
  names: readonly string[];
}>;

/**
 * Hides phone, identity and bank numbers, e-mail addresses and house numbers before publication. Pure.
 * Of an address only the number of the house goes ("số 12 ngõ 34" -> "số […] ngõ 34"): lane, street and group stay,
 * because the place of a pothole is the petition. `except` are things found before that a person has let go.
 */
export function redact(text: string, except: readonly string[] = []): Redaction {
  const counts = new Map<RedactKind, number>();
  const found: string[] = [];
  let masked = text;
  for (const rule of rules) {
    masked = masked.replace(rule.find, (...groups: unknown[]) => {
      const made = rule.make(groups.map((group) => (typeof group === 'string' ? group : '')));
      const words = String(groups[0]);
      if (made === null || except.includes(words)) return words;
      found.push(words);
      counts.set(rule.kind, (counts.get(rule.kind) ?? 0) + 1);
      return made;
    });
  }
  return {
    text: masked,
    hidden: [...counts].map(([kind, count]) => ({ kind, count })),
    found,
    names: namesIn(text),
  };
}

/** Names after "tôi tên là", "tôi là", "ông", "bà", "anh", "chị", "cô", "chú": two to five capitalised words. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(nameAfter)) {
    const name = match[1]?.trim();
    if (name !== undefined) found.add(name);
  }
  return [...found];
}

type Rule = { kind: RedactKind; find: RegExp; make: (groups: string[]) => string | null };

const gap = '[ .\\-]?';
const nameWord = '\\p{Lu}[\\p{L}\\p{M}]*';
const nameAfter = new RegExp(
  `(?:[Tt]ên (?:tôi )?là|[Tt]ôi (?:tên )?là|[Hh]ọ (?:và )?tên(?: là|:)?|[ÔôO]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú)\\s+(?:ông |bà )?(${nameWord}(?:\\s+${nameWord}){1,4})`,
  'gu',
);

/** Order matters: the most certain first, so that a bank number is not half eaten by the rule for phones. */
const rules: readonly Rule[] = [
  {
    kind: 'email',
    find: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    make: () => '[thư điện tử]',
  },
  {
    kind: 'bank',
    find: /((?:số tài khoản|tài khoản|stk|tk)(?: ngân hàng)?(?: số)?(?: là)?[ :]*)(\d(?:[ .-]?\d){5,18})/giu,
    make: ([, before]) => `${before ?? ''}[số tài khoản]`,
  },
  {
    kind: 'id',
    find: /((?:cccd|cmnd|cmtnd|cmt|căn cước công dân|căn cước|chứng minh nhân dân|chứng minh thư)(?: số)?(?: là)?[ :]*)(\d(?:[ .-]?\d){7,12})/giu,
    make: ([, before]) => `${before ?? ''}[số giấy tờ]`,
  },
  {
    kind: 'phone',
    find: new RegExp(`(?<![\\d.,])(?:\\+?84|0)${gap}[235789](?:${gap}\\d){8,9}(?![\\d])`, 'gu'),
    make: () => '[số điện thoại]',
  },
  { kind: 'id', find: /(?<![\d.,/-])0\d{11}(?![\d.,/-]*\d)/gu, make: () => '[số giấy tờ]' },
  { kind: 'bank', find: /(?<![\d.,/-])\d{13,19}(?!\d)/gu, make: () => '[số tài khoản]' },
  {
    kind: 'house',
    find: /((?:số nhà|nhà số|căn hộ số|căn hộ|phòng số)\s+(?:số\s+)?)([A-Za-zĐđ]?\d+[\p{L}\d./-]*)/giu,
    make: ([, before]) => `${before ?? ''}[…]`,
  },
  {
    kind: 'house',
    find: /(?<![\p{L}\d])(?<!(?:phố|tổ|khu|thôn|xóm|ấp|ngõ|ngách|hẻm|đường|cột|cống|điện|cầu|khóm)\s)(số\s+)(\d+[\p{L}\d./-]*)(?=\s*,?\s*(?:ngõ|ngách|hẻm|kiệt|đường|phố|tổ|khu|phường|xã|thôn)(?![\p{L}]))/giu,
    make: ([, before]) => `${before ?? ''}[…]`,
  },
  {
    kind: 'house',
    find: /(?<![\p{L}\d])(ở|tại|sống ở|trú tại|địa chỉ:?)(\s+)(\d+[A-Za-z]?(?:\/\d+[A-Za-z]?)*)(?=\s*,?\s+(?:ngõ|ngách|hẻm|kiệt|đường|phố|\p{Lu}))/gu,
    make: ([, word, blank]) => `${word ?? ''}${blank ?? ' '}[…]`,
  },
];
