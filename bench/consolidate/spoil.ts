import { type Chance, pick } from './letters.ts';

/** What happens to a text before it reaches an office: each way is a way in which real letters differ. */
export const spoils = {
  asIs: (text: string) => text,
  noMarks: (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .toLowerCase(),
  typos: (text: string, chance: Chance) => typos(text, chance, 0.05),
  telex: (text: string) => telex(text),
  letter: (text: string, chance: Chance) =>
    `Kính gửi: Ủy ban nhân dân. Tôi tên là ${pick(chance, names, '')}, sinh năm ${1950 + Math.floor(chance() * 50)}. ${text} Kính mong các cấp lãnh đạo xem xét giải quyết. Tôi xin chân thành cảm ơn.`,
  short: (text: string, chance: Chance) =>
    text.replace(/không|được|người|đường|với|nước|ủy ban nhân dân/g, (word) =>
      chance() < 0.8 ? (short[word] ?? word) : word,
    ),
  decomposed: (text: string) => text.normalize('NFD'),
} as const;

export type Spoil = keyof typeof spoils;
export const spoilNames: readonly Spoil[] = [
  'asIs',
  'noMarks',
  'typos',
  'telex',
  'letter',
  'short',
  'decomposed',
];

const short: Readonly<Record<string, string>> = {
  không: 'ko',
  được: 'dc',
  người: 'ng',
  đường: 'đg',
  với: 'vs',
  nước: 'nc',
  'ủy ban nhân dân': 'ubnd',
};
const names = 'Nguyễn Văn Tám,Trần Thị Mận,Lê Văn Chín,Phạm Thị Xoan,Hoàng Văn Bảy,Vũ Thị Là'.split(',');

/** Sentences in another order, as somebody tells the same story again. */
export function reorder(sentences: readonly string[], chance: Chance): string[] {
  const [first = '', ...rest] = sentences;
  return chance() < 0.5 ? [first, ...rest.reverse()] : [...rest, first];
}

function typos(text: string, chance: Chance, share: number): string {
  return [...text]
    .map((letter) => {
      if (!/\p{L}/u.test(letter) || chance() >= share) return letter;
      const way = chance();
      if (way < 0.3) return '';
      if (way < 0.6) return letter + letter;
      return pick(chance, [...'aeiounthgcmlsđâươôê'], letter);
    })
    .join('');
}

const shapes: Readonly<Record<string, string>> = { '\u0302': '', '\u0306': 'w', '\u031b': 'w' };
const tones: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** Telex keys as they were pressed, with the tone at the end of the word. */
function telex(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    let tone = '';
    const keys = [...word.normalize('NFD').replace(/đ/g, 'dd').replace(/Đ/g, 'DD')].map((sign, at, all) => {
      if (tones[sign] !== undefined) tone = tones[sign] ?? '';
      if (sign === '\u0302') return plainBefore(all, at);
      return tones[sign] === undefined ? (shapes[sign] ?? sign) : '';
    });
    return keys.join('') + tone;
  });
}

function plainBefore(signs: readonly string[], at: number): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const sign = signs[before] ?? '';
    if (/\p{L}/u.test(sign)) return sign.toLowerCase();
  }
  return '';
}
