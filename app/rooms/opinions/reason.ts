/** Who decides when the sender objects to a rejection. */
export type ObjectionTo = 'head' | 'superior';

/**
 * Reasons for which an opinion is not taken up, with the text they rest on. `to_check` means that the text is known
 * by name only: pages then name the text and no article of it (domain.md, marks of confirmation).
 */
export const rejectReasons = [
  {
    code: 'no_content',
    basis: 'Thông tư 05/2021/TT-TTCP',
    status: 'confirmed',
    objection: 'head',
  },
  {
    code: 'not_public_matter',
    basis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    status: 'to_check',
    objection: 'head',
  },
  {
    code: 'final_decision',
    basis: 'Luật Tiếp công dân 2013',
    status: 'to_check',
    objection: 'superior',
  },
  {
    code: 'in_court',
    basis: 'Luật Tiếp công dân 2013',
    status: 'to_check',
    objection: 'head',
  },
  {
    code: 'other_place',
    basis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    status: 'to_check',
    objection: 'head',
  },
  {
    code: 'insult',
    basis: 'Luật Tiếp công dân 2013',
    status: 'to_check',
    objection: 'head',
  },
  {
    code: 'advertising',
    basis: 'Thông tư 05/2021/TT-TTCP',
    status: 'to_check',
    objection: 'head',
  },
] as const satisfies readonly {
  code: string;
  basis: string;
  status: 'confirmed' | 'to_check';
  objection: ObjectionTo;
}[];

export type RejectReason = (typeof rejectReasons)[number];
export type RejectReasonCode = RejectReason['code'];

export function rejectReasonOf(code: string | null): RejectReason | null {
  return rejectReasons.find((reason) => reason.code === code) ?? null;
}
