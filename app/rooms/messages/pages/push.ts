import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { followByPush } from '../acts/follow.ts';
import { pushInput } from '../inputs.ts';
import type { Route } from './+types/push';

/** What the script of the follow page sends: this browser wants to be told. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const answer = await answerForm(form, async () => {
    const input = parseFields(pushInput, { ...fieldsOf(form), code: params.code });
    const from = { language: languageIn(context), client: visitOf(context).address };
    await followByPush(houseOf(context), { ...input, ...from });
    return null;
  });
  return new Response(null, { status: answer === null ? 204 : 422 });
}
