import { Refusal, refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, languageIn } from '#app/http/context.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import { verifyCommitment } from '../acts/keep.ts';
import { keepPhoto } from '../acts/keep-photo.ts';
import { fieldInput } from '../inputs.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/field-send';

/**
 * One look that a telephone kept: `done`, or in words why not. `signIn` where the session has ended: the telephone
 * keeps it until its owner has signed in again. Conflict `field.other` where somebody else is signed in by now.
 */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  const actor = actorOf(context);
  if (actor.kind !== 'staff') return Response.json({ signIn: true }, { status: 401 });
  const house = houseOf(context);
  const language = languageIn(context);
  const form = await request.formData();
  try {
    if (form.get('who') !== actor.personId) throw refuse('conflict', 'field.other');
    const input = parseFields(fieldInput, fieldsOf(form));
    const file = form.get('photo');
    const photo =
      file instanceof File && file.size > 0
        ? await keepPhoto(house, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        : null;
    await verifyCommitment(house, actor, { ...input, photo });
    return Response.json({ done: true });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const words = commitmentWords(language);
    const errors: Readonly<Record<string, string>> = words.errors;
    const said = Object.values(thrown.facts).flatMap((fact) => errors[String(fact)] ?? []);
    const why =
      thrown.code === 'form.invalid' ? said.join(' ') : sentenceOf(thrown, words.refusals, language);
    return Response.json({ why: why || thrown.code }, { status: 422 });
  }
}
