import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { resetTemplate, saveTemplate } from '../acts/office.ts';
import { templateInput, templateName } from '../inputs.ts';
import { presentPreview, presentTemplate } from '../present.ts';
import { placeholders } from '../template.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/template';
import { openOffice } from './office.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { house, organisationId } = openOffice(context, request);
  return await presentTemplate(house, { organisationId, ...asked(params) });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { house, actor, organisationId } = openOffice(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const of = { ...asked(params), organisationId };
    if (form.get('viec') === 'reset') await resetTemplate(house, actor, of);
    else {
      const input = parseFields(templateInput, { ...fieldsOf(form), ...of });
      if (form.get('viec') === 'look') {
        return { looked: { ...input, ...(await presentPreview(house, of, input)) } };
      }
      await saveTemplate(house, actor, { ...input, organisationId });
    }
    return redirect(hrefFor(languageIn(context), '/lam-viec/tin/mau?xong=1'), 303);
  });
}

function asked(params: Route.LoaderArgs['params']) {
  const found = templateName.safeParse(params);
  if (!found.success) throw refuse('missing', 'message.missing');
  return found.data;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).templates.title }];
}

export default function TemplatePage({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const { templates } = words;
  const looked = actionData !== undefined && 'looked' in actionData ? actionData.looked : null;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const { name, isOwn } = loaderData;
  const { preview, pieces } = looked ?? loaderData;
  const f = fieldReader({ answer, errors: words.errors, values: looked ?? loaderData });
  const labels = { subject: templates.subject, body: templates.body, short: templates.short };
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/tin/mau')}>{templates.back}</Link>
      </p>
      <h1>
        {words.names[name]} ({templates[loaderData.language]})
      </h1>
      <div className="cols">
        <Form method="post" className="form">
          <ErrorSummary answer={answer} words={words} labels={labels} />
          <Field {...f('subject')} label={templates.subject} maxLength={150} required />
          <TextArea {...f('body')} label={templates.body} rows={12} maxLength={3000} required />
          <TextArea
            {...f('short')}
            label={templates.short}
            hint={templates.shortHint(pieces)}
            rows={3}
            maxLength={300}
            required
          />
          <div className="row">
            <Submit>{templates.save}</Submit>
            <Submit kind="quiet" name="viec" value="look">
              {templates.look}
            </Submit>
            {isOwn && (
              <Submit kind="quiet" name="viec" value="reset">
                {templates.reset}
              </Submit>
            )}
          </div>
        </Form>
        <aside className="side">
          <div>
            <h2>{templates.preview}</h2>
            {looked !== null && (
              <p className="hint" role="status">
                {templates.notSaved}
              </p>
            )}
            <p>
              <strong className="strong">{preview.subject}</strong>
            </p>
            <p className="pre small">{preview.body}</p>
            <hr />
            <p className="pre small">{preview.short}</p>
          </div>
          <div>
            <h2>{templates.places}</h2>
            <ul className="plain">
              {placeholders.map((place) => (
                <li key={place}>
                  <code>{`{${place}}`}</code> {words.places[place]}
                </li>
              ))}
            </ul>
          </div>
        </aside>
      </div>
    </main>
  );
}
