import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { makeHandover } from '../acts/hand-over.ts';
import { handoverInput } from '../inputs.ts';
import { type HandoversView, presentHandovers } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import type { Route } from './+types/handovers';

const path = '/lam-viec/ban-giao';

export async function loader({ request, context }: Route.LoaderArgs) {
  return await presentHandovers(houseOf(context), requireStaff(context, request));
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const row = await makeHandover(houseOf(context), actor, readForm(handoverInput, form));
    return redirect(hrefFor(languageIn(context), `${path}/${row.id}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: handoverWords(languageOf(params)).title }];
}

export default function Handovers({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {loaderData.rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ul className="inbox">
          {loaderData.rows.map((row) => (
            <li key={row.id}>
              <div>
                <Link to={hrefFor(language, `${path}/${row.id}`)}>
                  {words.line(row.from, row.to, row.items)}
                </Link>
                <p className="meta num">{words.made(format.day(row.madeOn))}</p>
              </div>
              <Tag tone={row.acceptedOn === null ? 'work' : 'done'}>
                {row.acceptedOn === null ? words.waiting : words.accepted(format.day(row.acceptedOn))}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {loaderData.organisationId !== null && (
        <Make view={{ ...loaderData, organisationId: loaderData.organisationId }} answer={actionData} />
      )}
    </main>
  );
}

function Make({
  view,
  answer,
}: {
  view: HandoversView & { organisationId: string };
  answer: FormState | undefined;
}) {
  const words = handoverWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  return (
    <Form method="post" className="form">
      <h2>{words.make}</h2>
      <p className="muted">{words.makeHint(view.open, view.late)}</p>
      <ErrorSummary answer={answer} words={words} labels={{ toPersonId: words.to }} />
      <input type="hidden" name="organisationId" value={view.organisationId} />
      <Select {...f('toPersonId')} label={words.to} options={view.people} empty="–" />
      <TextArea {...f('note')} label={words.note} rows={3} optional />
      <Submit>{words.go}</Submit>
    </Form>
  );
}
