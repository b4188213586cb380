import { Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { createDialogue, editDialogue } from '../acts/arrange.ts';
import { shapeDialogue } from '../form.ts';
import { dialogueInput } from '../inputs.ts';
import { presentDialogueForm } from '../present-desk.ts';
import { dialogueWords } from '../words.ts';
import type { Route } from './+types/edit';
import { DialogueFields } from './fields.tsx';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = dialogueWords(languageOf(params)).desk;
  return [{ title: params.code === undefined ? words.create : words.edit }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const id = search.get('muc');
  const year = Number(search.get('nam'));
  const item = id === null || !Number.isInteger(year) ? null : { id, year };
  const asked = { code: params.code ?? null, language: languageIn(context), item };
  return await presentDialogueForm(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(dialogueInput, shapeDialogue(fieldsOf(form)));
    const about = await presentDialogueForm(house, actor, { code: params.code ?? null, language });
    const version = Number(form.get('version'));
    const row =
      about.id === null
        ? await createDialogue(house, actor, {
            ...input,
            organisationId: about.organisationId,
            planItemId: String(form.get('planItemId') ?? '') || null,
          })
        : await editDialogue(house, actor, { ...input, id: about.id, version });
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${row.code}?xong=1`), 303);
  });
}

export default function Edit({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = dialogueWords(language).desk;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/doi-thoai')}>{words.title}</Link>
      </p>
      <h1>{loaderData.code === null ? words.create : words.edit}</h1>
      <DialogueFields given={loaderData} answer={actionData} language={language} />
    </main>
  );
}
