import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { peopleWords } from '../words.ts';

/** Changes the password; other sessions end with it. */
export function PasswordForm({ answer, isDone }: { answer: FormState | undefined; isDone: boolean }) {
  const all = peopleWords(useLanguage());
  const words = all.account;
  const own = answer?.typed.viec?.[0] === 'password' ? answer : undefined;
  const field = fieldReader({ answer: own, errors: all.errors });
  const labels = {
    current: words.current,
    password: all.choose.password,
    repeated: all.choose.repeated,
  };
  return (
    <section className="stack">
      <h2>{words.passwordTitle}</h2>
      <Form method="post" className="form" key={isDone ? 'done' : 'open'}>
        <ErrorSummary answer={own} words={all} labels={labels} />
        <input type="hidden" name="viec" value="password" />
        <Field
          {...field('current')}
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          {...field('password')}
          label={all.choose.password}
          hint={all.choose.hint}
          type="password"
          autoComplete="new-password"
          required
        />
        <Field
          {...field('repeated')}
          label={all.choose.repeated}
          type="password"
          autoComplete="new-password"
          required
        />
        <div>
          <Submit>{words.change}</Submit>
        </div>
      </Form>
    </section>
  );
}
