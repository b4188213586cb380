import type { RoleName } from '#app/ground/actor.ts';

/**
 * In whose place a paper is signed (Nghị định 30/2020/NĐ-CP, Điều 13). KT.: ký thay, a deputy, within his field. TL.:
 * thừa lệnh, the head of a unit, as the working rules say. TUQ.: thừa ủy quyền, the same by a paper of its own and only
 * until a day; who signs so hands it to nobody else.
 */
export const signingForms = ['KT', 'TL', 'TUQ'] as const;
export type SigningForm = (typeof signingForms)[number];

/** What is signed in this house so far. */
export const signedPapers = ['conclusion', 'answer'] as const;
export type SignedPaper = (typeof signedPapers)[number];

/** By which roles a right of the form can be held. */
export const holdersOf = {
  KT: ['deputy'],
  TL: ['officer', 'clerk'],
  TUQ: ['officer', 'clerk'],
} as const satisfies Record<SigningForm, readonly RoleName[]>;

/** Must the right say until when? */
export function isLimited(form: SigningForm): boolean {
  return form === 'TUQ';
}

/** As it stands above the name. Party papers write K/T and T/L and know no TUQ. (Hướng dẫn 36-HD/VPTW). */
export function markOf(form: SigningForm, isParty = false): string {
  return isParty && form !== 'TUQ' ? `${form.charAt(0)}/${form.slice(1)}` : `${form}.`;
}

/** May a Party paper be signed in this form? */
export function isPartyForm(form: SigningForm | null): boolean {
  return form !== 'TUQ';
}
