import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { peopleWords } from '../words.ts';

type Given = Readonly<{ organisationId: string; answer: FormState | undefined; count: number }>;

/** A new person; roles and account follow on the card. A person who was added empties the form. */
export function AddPerson({ organisationId, answer, count }: Given) {
  const all = peopleWords(useLanguage());
  const words = all.people;
  const field = fieldReader({ answer, errors: all.errors });
  return (
    <details className="card stack" open={answer !== undefined} key={count}>
      <summary className="strong">{words.add}</summary>
      <Form method="post" className="form columns">
        <input type="hidden" name="viec" value="add" />
        <input type="hidden" name="organisationId" value={organisationId} />
        <Field {...field('name')} label={words.name} maxLength={120} required />
        <Field {...field('title')} label={words.personTitle} maxLength={200} optional />
        <Field {...field('email')} label={words.email} type="email" maxLength={200} optional />
        <Field {...field('phone')} label={words.phone} type="tel" maxLength={20} optional />
        <div className="all">
          <Submit>{words.addSubmit}</Submit>
        </div>
      </Form>
    </details>
  );
}
