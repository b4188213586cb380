/** Who decides when the sender objects to a rejection. */
export const objectionTos = ['head', 'superior'] as const;
export type ObjectionTo = (typeof objectionTos)[number];

type Said = Readonly<{ name: string; says: string }>;

/**
 * A reason for which an opinion is not taken up, with the text it rests on. `to_check`: the text is known by name only;
 * pages then name the text and no article of it (domain.md, marks of confirmation). `isOpen`: may be given today.
 */
export type RejectReason = Readonly<{
  code: string;
  basis: string;
  status: 'confirmed' | 'to_check';
  objection: ObjectionTo;
  isOpen: boolean;
  vi: Said;
  en: Said;
}>;
