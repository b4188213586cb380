import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { LiveWords } from '../words.vi.ts';
import type { Desk } from './load.ts';

type Given = Readonly<{ desk: Desk; answer: FormState | undefined; language: Language; words: LiveWords }>;

/** A console before its session: one button. */
export function Opening({ desk, answer, language, words }: Given) {
  return (
    <main id="main" className="wrap page narrow">
      <p className="crumb">
        <a href={hrefFor(language, `/lam-viec/doi-thoai/${desk.code}`)}>{words.desk.back}</a>
      </p>
      <h1>{desk.dialogue.title}</h1>
      <p className="lead">{words.desk.openLead}</p>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} />
        <Submit>{words.desk.openNow}</Submit>
      </Form>
    </main>
  );
}
