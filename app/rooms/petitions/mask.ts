/** Where in public a text stands that may name somebody who must not be named. */
export const maskedParts = [
  'question',
  'whole',
  'reply',
  'basis',
  'next_step',
  'evidence',
  'gaps',
  'photo',
  'note',
  'above',
  'beyond',
  'extension',
] as const;
export type MaskedPart = (typeof maskedParts)[number];
export type Maskable = Readonly<{ of: MaskedPart; text: string }>;

type Asked = Readonly<{ text: string }>;
type Replied = Asked & Readonly<{ answer: string | null; basis: string | null; next_step: string | null }>;
type Answered = Readonly<{
  state: string;
  text: string;
  evidence: string | null;
  gaps_reason: string | null;
  photo_alt: string | null;
  questions: readonly Replied[];
}>;

/**
 * Every text of a petition that the public may read, beside its title and its own words: questions of today, signed
 * answers with what they rest on, public notes, what a body above has said and why it was asked, why there was more
 * time. Each once.
 */
export function maskable(of: {
  questions: readonly Asked[];
  answers: readonly Answered[];
  notes: readonly Readonly<{ headline: string; text: string | null; is_public: boolean }>[];
  escalations: readonly Readonly<{ answer: string | null; why_beyond: string; legal_basis: string | null }>[];
  extensions: readonly Readonly<{ reason: string; decision_reason: string | null }>[];
}): Maskable[] {
  const signed = of.answers.filter((answer) => answer.state === 'signed');
  const replied = signed.flatMap((answer) => answer.questions);
  const all: (readonly [MaskedPart, string | null])[] = [
    ...[...of.questions, ...replied].map(({ text }) => ['question', text] as const),
    ...signed.flatMap((answer) => [
      ['whole', answer.text] as const,
      ...answer.questions.flatMap((question) => [
        ['reply', question.answer] as const,
        ['basis', question.basis] as const,
        ['next_step', question.next_step] as const,
      ]),
      ['evidence', answer.evidence] as const,
      ['gaps', answer.gaps_reason] as const,
      ['photo', answer.photo_alt] as const,
    ]),
    ...of.notes
      .filter((note) => note.is_public)
      .flatMap(({ headline, text }) => [['note', headline] as const, ['note', text] as const]),
    ...of.escalations.flatMap((sent) => [
      ['above', sent.answer] as const,
      ['beyond', sent.why_beyond] as const,
      ['beyond', sent.legal_basis] as const,
    ]),
    ...of.extensions.flatMap((asked) => [
      ['extension', asked.reason] as const,
      ['extension', asked.decision_reason] as const,
    ]),
  ];
  const seen = new Map<string, Maskable>();
  for (const [part, text] of all) {
    if (text !== null && text.trim() !== '' && !seen.has(text)) seen.set(text, { of: part, text });
  }
  return [...seen.values()];
}

/** What stands in the place of a text from now on; texts that are not masked stay. */
export function masked<T extends string | null>(words: ReadonlyMap<string, string>, text: T): T | string {
  return text === null ? text : (words.get(text) ?? text);
}

/** Which text takes the place of which; those that stay as they are are left out. */
export function changedWords(before: readonly Maskable[], after: readonly string[]): Map<string, string> {
  return new Map(
    before.flatMap(({ text }, index) => {
      const next = after[index];
      return next === undefined || next === text ? [] : [[text, next] as const];
    }),
  );
}
