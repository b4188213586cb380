import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { audiences, dialogueForms, dialogueKinds } from '../dialogue.ts';
import type { PlanVerb } from '../lifecycle-plan.ts';
import { planOrigins } from '../plan.ts';
import type { PlanEntryView, PlanView } from '../present-plan.ts';
import { dialogueWords, planWords } from '../words.ts';

type ItemGiven = Readonly<{
  view: PlanView;
  item: PlanEntryView | null;
  answer: FormState | undefined;
  language: Language;
}>;

/** One line of the plan: new, or the one that is being changed. */
export function ItemForm({ view, item, answer, language }: ItemGiven) {
  const words = planWords(language);
  const { kinds, forms, audiences: withWhom } = dialogueWords(language);
  const own = answer && 'topic' in answer.typed ? answer : undefined;
  const values = item === null ? { month: '', origin: 'own' } : { ...item, topic: item.title };
  const f = fieldReader({ answer: own, errors: words.errors, values });
  const option = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: names[value] }));
  const { form } = words;
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: words.month(at + 1),
  }));
  const heads = view.heads.map((head) => ({
    value: head.id,
    label: [head.name, head.title].filter(Boolean).join(', '),
  }));
  return (
    <section aria-labelledby="muc">
      <h2 id="muc">{item === null ? form.add : form.edit}</h2>
      <Form method="post" className="form columns">
        <div className="all">
          <ErrorSummary answer={own} words={words} labels={{ topic: form.topic, month: form.month }} />
        </div>
        {item !== null && <input type="hidden" name="id" value={item.id} />}
        <div className="all">
          <Field {...f('topic')} label={form.topic} maxLength={300} required />
        </div>
        <Select {...f('month')} label={form.month} options={months} empty="" />
        <Select {...f('audience')} label={form.audience} options={option(audiences, withWhom)} />
        <Select {...f('kind')} label={form.kind} options={option(dialogueKinds, kinds)} />
        <Select {...f('form')} label={form.form} options={option(dialogueForms, forms)} />
        <Select
          {...f('fieldCode')}
          label={form.field}
          options={view.fields.map((field) => ({ value: field.code, label: field[language] }))}
          empty={form.noField}
        />
        <Select {...f('headPersonId')} label={form.head} options={heads} empty={form.noHead} />
        <Select {...f('unitId')} label={form.unit} options={view.units} empty={form.noUnit} />
        <Select {...f('origin')} label={form.origin} options={option(planOrigins, words.origins)} />
        <Field {...f('originNote')} label={form.note} maxLength={500} optional />
        <div className="all">
          <Submit name="deed" value={item === null ? 'add' : 'edit'}>
            {form.save}
          </Submit>
        </div>
      </Form>
    </section>
  );
}

type Given = Readonly<{ view: PlanView; answer: FormState | undefined; language: Language }>;

/** What a plan says beside its lines: purpose, budget, supervision. */
export function PlanText({ view, answer, language }: Given) {
  const words = planWords(language);
  const { plan } = view;
  const { text } = words;
  const own = answer && 'purpose' in answer.typed ? answer : undefined;
  const f = fieldReader({ answer: own, errors: words.errors, values: plan });
  if (!view.may.edit) {
    const parts = [
      [text.purpose, plan.purpose],
      [text.budget, plan.budget],
      [text.supervision, plan.supervision],
    ] as const;
    const said = parts.filter(([, value]) => value !== null);
    if (said.length === 0) return null;
    return (
      <section aria-labelledby="h-text">
        <h2 id="h-text">{text.title}</h2>
        <dl className="stack">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt className="strong">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  }
  return (
    <details open={own !== undefined}>
      <summary>{text.title}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={plan.version} />
        <Field {...f('number')} label={text.number} maxLength={60} optional />
        <TextArea {...f('purpose')} label={text.purpose} rows={4} maxLength={2000} optional />
        <TextArea {...f('budget')} label={text.budget} rows={2} maxLength={1000} optional />
        <TextArea {...f('supervision')} label={text.supervision} rows={2} maxLength={1000} optional />
        <div>
          <Submit name="deed" value="write">
            {text.save}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

const withReason: readonly PlanVerb[] = ['return', 'amend'];

/** Submitting, approving, sending back, amending: what this reader may do now. */
export function PlanSteps({ view, language }: { view: PlanView; language: Language }) {
  const words = planWords(language);
  const { moves } = view.may;
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="h-steps">
      <h2 id="h-steps">{words.steps}</h2>
      {moves.map((verb) => (
        <Form key={verb} method="post" className="form">
          <input type="hidden" name="version" value={view.plan.version} />
          {verb === 'approve' && (
            <Field
              name="number"
              id="f-approve-number"
              label={words.text.number}
              value={view.plan.number ?? ''}
              maxLength={60}
              optional
            />
          )}
          {withReason.includes(verb) && (
            <Field name="reason" id={`f-reason-${verb}`} label={words.reason} maxLength={1000} required />
          )}
          <div>
            <Submit
              kind={verb === 'approve' || verb === 'submit' ? undefined : 'quiet'}
              name="verb"
              value={verb}
            >
              {words.verbs[verb]}
            </Submit>
          </div>
        </Form>
      ))}
    </section>
  );
}
