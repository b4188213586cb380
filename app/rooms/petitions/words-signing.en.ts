import type { signingWords as vi } from './words-signing.vi.ts';

export const signingWords: typeof vi = {
  title: 'Who signs in the place of the head',
  link: 'Rights to sign',
  lead: 'A deputy signs in the place of the head (KT.); the head of a unit signs by order (TL.), as the working rules say, or by a paper of authority that ends (TUQ.). While the head is away the deputy who was named signs without being entered here.',
  empty: 'Nobody has a right to sign.',
  emptyHint: 'Without one only the head signs conclusions, or the deputy who stands in.',
  forms: {
    KT: 'KT., in the place of the head: a deputy',
    TL: 'TL., by order: the head of a unit or of the office',
    TUQ: 'TUQ., by a paper of authority: the same, until a day',
  },
  papers: { conclusion: 'Conclusions', answer: 'Answers to petitions' },
  period: (from, to) => (to === null ? `from ${from} until further notice` : `from ${from} to ${to}`),
  basis: (text) => `By: ${text}`,
  now: 'counts now',
  end: 'End this right',
  give: 'Give a right to sign',
  person: 'Who signs',
  form: 'Form',
  which: 'Papers',
  basisLabel: 'The paper that says so',
  basisHint: 'For example: working rules 05/QĐ-UBND, article 9; paper of authority 12/GUQ-UBND.',
  from: 'From',
  to: 'To the end of',
  go: 'Keep the right',
  done: 'Kept.',
};
