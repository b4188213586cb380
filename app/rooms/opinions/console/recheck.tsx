import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { drawRefused, recheckRefusal } from '../acts/recheck.ts';
import { drawRefusedInput, recheckInput } from '../inputs-selection.ts';
import { presentRechecksOfDialogue } from '../present-recheck.ts';
import { selectionWords } from '../words.ts';
import type { Route } from './+types/recheck';
import { Checks, Draws } from './recheck-parts.tsx';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: selectionWords(languageOf(params)).recheck.title }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentRechecksOfDialogue(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    if (form.get('deed') === 'draw') {
      const asked = { code: params.code, language: languageIn(context) };
      const { dialogueId } = await presentRechecksOfDialogue(house, actor, asked);
      await drawRefused(house, actor, { ...readForm(drawRefusedInput, form), dialogueId });
    } else await recheckRefusal(house, actor, readForm(recheckInput, form));
    return redirect(hrefFor(languageIn(context), `/lam-viec/doi-thoai/${params.code}/xem-lai`), 303);
  });
}

export default function Recheck({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = selectionWords(language);
  const words = all.recheck;
  const { code, title, refused, percent, basis, isChecked, draws, checks } = loaderData;
  const own = actionData && 'seed' in actionData.typed ? actionData : undefined;
  const f = fieldReader({ answer: own, errors: all.errors });
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${code}`)}>{title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(percent, basis, isChecked)}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <p className="num">{words.waiting(refused)}</p>
      <p>
        <Link to={hrefFor(language, '/lam-viec/y-kien/xem-lai')}>{words.seeAll}</Link>
      </p>
      {refused > 0 && (
        <Form method="post" className="form">
          <Field {...f('seed')} label={all.draw.seed} hint={all.draw.lead} maxLength={120} required />
          <div>
            <Submit name="deed" value="draw">
              {words.go}
            </Submit>
          </div>
        </Form>
      )}
      {draws.length === 0 && <p>{words.none}</p>}
      <Draws draws={draws} language={language} />
      <Checks checks={checks} mayReopen={loaderData.mayReopen} language={language} />
    </main>
  );
}
