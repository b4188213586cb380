import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { acceptHandover } from '../acts/hand-over.ts';
import { acceptHandoverInput } from '../inputs.ts';
import { presentHandover } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import type { Route } from './+types/handover-sheet';
import { OpenItems } from './open-items.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await presentHandover(houseOf(context), requireStaff(context, request), params.id);
  if (view === null) throw refuse('missing', 'handover.missing');
  return view;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(acceptHandoverInput, { ...fieldsOf(form), id: params.id });
    await acceptHandover(houseOf(context), actor, input);
    return redirect(hrefFor(languageIn(context), `/lam-viec/ban-giao/${params.id}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: handoverWords(languageOf(params)).sheet }];
}

export default function Sheet({ loaderData: view, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  const f = fieldReader({ answer: actionData, errors: words.errors, values: {} });
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, '/lam-viec/ban-giao')}>{words.back}</Link>
      </p>
      <h1>{words.sheet}</h1>
      <p className="lead">{words.between(view.from, view.to)}</p>
      <p className="num">{words.made(format.moment(view.madeAt))}</p>
      {view.acceptedAt !== null && (
        <Note tone="good" role="status">
          <p>{words.accepted(format.moment(view.acceptedAt))}</p>
          {view.acceptedNote && <p className="pre">{view.acceptedNote}</p>}
        </Note>
      )}
      {view.note && <p className="pre prose">{view.note}</p>}
      <OpenItems items={view.items} caption={words.sheet} />
      {view.mayAccept && (
        <Form method="post" className="form noprint">
          <ErrorSummary answer={actionData} words={words} />
          <TextArea {...f('note')} label={words.acceptNote} rows={2} optional />
          <Submit>{words.accept}</Submit>
        </Form>
      )}
    </main>
  );
}
