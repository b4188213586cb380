import { Form } from 'react-router';
import { CheckboxGroup, DateFields } from '#app/ui/choice.tsx';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { audiences, dialogueForms, dialogueKinds } from '../dialogue.ts';
import type { DialogueForm } from '../present-desk.ts';
import { dialogueWords } from '../words.ts';
import { Rows } from './rows.tsx';

type Given = Readonly<{ given: DialogueForm; answer: FormState | undefined; language: Language }>;

/** The form of a dialogue: what the notice says first, then who, what and when in rows. */
export function DialogueFields({ given, answer, language }: Given) {
  const words = dialogueWords(language);
  const { desk, facts } = words;
  const f = fieldReader({ answer, errors: words.errors, values: given.values });
  const dayValue = (name: string) => {
    const value = given.values[name];
    return typeof value === 'string' ? value : '';
  };
  const labels = {
    title: desk.titleField,
    day: desk.day,
    startsAt: desk.startsAt,
    endsAt: desk.endsAt,
    legalBasisIds: facts.bases,
    collectUntil: desk.collectUntil,
    streamUrl: desk.streamUrl,
  };
  const partsOf = (name: string) => ({
    day: f(`${name}.day`),
    month: f(`${name}.month`),
    year: f(`${name}.year`),
  });
  return (
    <Form method="post" className="form columns">
      <Draft name={`doi-thoai-${given.code ?? (dayValue('planItemId') || 'moi')}`} />
      <input type="hidden" name="version" value={given.version} />
      <input type="hidden" name="planItemId" value={dayValue('planItemId')} />
      <ErrorSummary answer={answer} words={words} labels={labels} />
      <div className="all">
        <Field {...f('title')} label={desk.titleField} hint={desk.titleHint} maxLength={300} />
      </div>
      <Select
        {...f('kind')}
        label={facts.kind}
        options={dialogueKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <Select
        {...f('form')}
        label={facts.form}
        options={dialogueForms.map((form) => ({ value: form, label: words.forms[form] }))}
      />
      <Select
        {...f('audience')}
        label={facts.audience}
        options={audiences.map((audience) => ({ value: audience, label: words.audiences[audience] }))}
      />
      <DateFields
        name="day"
        label={desk.day}
        day={dayValue('day')}
        error={f('day').error}
        parts={partsOf('day')}
      />
      <Field {...f('startsAt')} label={desk.startsAt} maxLength={5} inputMode="numeric" />
      <Field {...f('endsAt')} label={desk.endsAt} maxLength={5} inputMode="numeric" />
      <Field {...f('place')} label={desk.place} maxLength={200} />
      <Field {...f('placeAddress')} label={desk.placeAddress} maxLength={300} optional />
      <Field {...f('capacity')} label={facts.capacity} inputMode="numeric" optional />
      <div className="all stack">
        <TextArea {...f('content')} label={desk.content} hint={desk.contentHint} rows={4} maxLength={4000} />
        <TextArea
          {...f('howToTakePart')}
          label={facts.howToTakePart}
          hint={desk.howToTakePartHint}
          rows={3}
          maxLength={2000}
        />
        <TextArea
          {...f('changeable')}
          label={facts.changeable}
          hint={desk.changeableHint}
          rows={3}
          maxLength={1000}
          optional
        />
      </div>
      <DateFields
        name="collectUntil"
        label={desk.collectUntil}
        day={dayValue('collectUntil')}
        error={f('collectUntil').error}
        parts={partsOf('collectUntil')}
        optional
      />
      <Field {...f('streamUrl')} label={desk.streamUrl} maxLength={500} optional />
      <div className="all">
        <CheckboxGroup
          {...f('legalBasisIds[]')}
          label={facts.bases}
          hint={desk.basesHint}
          options={given.bases.map((basis) => ({
            value: basis.value,
            label: `${basis.number}: ${basis.title}${basis.status === 'to_check' ? ` (${words.toCheck})` : ''}`,
          }))}
        />
      </div>
      <Rows given={given} answer={answer} language={language} />
      <div className="all">
        <Submit>{desk.save}</Submit>
      </div>
    </Form>
  );
}
