import { z } from 'zod';
import { day, id, optionalDay, text } from './inputs.ts';
import { signedPapers, signingForms } from './signature.ts';

/** Who signs in the head's place: the paper that says so is named. */
export const signingInput = z.object({
  organisationId: id,
  personId: id,
  form: z.enum(signingForms, 'required'),
  papers: z.array(z.enum(signedPapers), 'required').min(1, 'required').max(2),
  basis: text(300),
  fromDay: day,
  toDay: optionalDay,
});
export const endSigningInput = z.object({ id });
export type SigningInput = z.output<typeof signingInput>;
