import { Form, Link } from 'react-router';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { saveSetting } from '../acts/office.ts';
import { settingInput } from '../inputs.ts';
import { presentSetting } from '../present.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/setting';
import { openOffice } from './office.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisationId } = openOffice(context, request);
  return await presentSetting(house, organisationId);
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisationId } = openOffice(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    await saveSetting(house, actor, { ...readForm(settingInput, form), organisationId });
    return { done: true };
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).setting.title }];
}

export default function Setting({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const { setting } = words;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const f = fieldReader({ answer, errors: words.errors, values: loaderData });
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/tin')}>{words.title}</Link>
      </p>
      <h1>{setting.title}</h1>
      <p className="lead">{setting.lead}</p>
      {actionData !== undefined && 'done' in actionData && (
        <Note tone="good" role="status">
          <p>{setting.saved}</p>
        </Note>
      )}
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={setting} />
        <Field {...f('quietFrom')} label={setting.quietFrom} type="time" required />
        <Field {...f('quietTo')} label={setting.quietTo} type="time" required />
        <Field {...f('digestAt')} label={setting.digestAt} type="time" required />
        <Field {...f('keepDays')} label={setting.keepDays} inputMode="numeric" maxLength={4} required />
        <div>
          <Submit>{setting.save}</Submit>
        </div>
      </Form>
    </main>
  );
}
