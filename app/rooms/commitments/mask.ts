type Maskables = Readonly<{
  row: Readonly<{ text: string; not_fulfilled_reason: string | null; not_fulfilled_by: string | null }>;
  evidence: readonly Readonly<{ text: string | null }>[];
  verifications: readonly Readonly<{ note: string }>[];
}>;

/** Where in public a text of a promise stands. */
export type MaskedPart = 'text' | 'evidence' | 'seen' | 'why' | 'who';

/** Every free text of a promise that the public reads, each once, beginning with its own words. */
export function maskableOf({ row, evidence, verifications }: Maskables): { of: MaskedPart; text: string }[] {
  const all: (readonly [MaskedPart, string | null])[] = [
    ['text', row.text],
    ...evidence.map(({ text }) => ['evidence', text] as const),
    ...verifications.map(({ note }) => ['seen', note] as const),
    ['why', row.not_fulfilled_reason],
    ['who', row.not_fulfilled_by],
  ];
  const seen = new Map<string, MaskedPart>();
  for (const [part, text] of all) if (text !== null && text !== '' && !seen.has(text)) seen.set(text, part);
  return [...seen].map(([text, of]) => ({ of, text }));
}
