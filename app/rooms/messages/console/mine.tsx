import { Form } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { savePreference } from '../acts/office.ts';
import { preferenceInput } from '../inputs.ts';
import { presentPreference } from '../present.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/mine';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId } = requireStaff(context, request);
  return await presentPreference(houseOf(context), personId);
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    await savePreference(houseOf(context), actor, readForm(preferenceInput, form));
    return { done: true };
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).mine.title }];
}

export default function Mine({ loaderData, actionData }: Route.ComponentProps) {
  const words = messageDeskWords(useLanguage());
  const { mine, templates } = words;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const f = fieldReader({ answer, errors: words.errors, values: loaderData });
  return (
    <main id="main">
      <h1>{mine.title}</h1>
      <p className="lead">{mine.lead}</p>
      {actionData !== undefined && 'done' in actionData && (
        <Note tone="good" role="status">
          <p>{mine.saved}</p>
        </Note>
      )}
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} />
        <Checkbox {...f('wantsDigest')} label={mine.wantsDigest} />
        <Checkbox {...f('wantsReminders')} label={mine.wantsReminders} />
        <RadioGroup
          {...f('language')}
          label={mine.language}
          options={[
            { value: 'vi', label: templates.vi },
            { value: 'en', label: templates.en },
          ]}
        />
        <div>
          <Submit>{mine.save}</Submit>
        </div>
      </Form>
    </main>
  );
}
