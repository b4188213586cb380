import { Form } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { handoverWords } from '../words.ts';

type Given = Readonly<{
  hidden: Readonly<Record<string, string>>;
  people: readonly Readonly<{ value: string; label: string }>[];
  answer: FormState | undefined;
  /** Keeps the ids of several such forms on one page apart; the one that was answered has the plain ids. */
  of: string;
}>;

/** To whom the open matters go; what is open is written on the sheet at the moment of pressing. */
export function MakeSheet({ hidden, people, answer, of }: Given) {
  const words = handoverWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  const apart = answer === undefined ? `-${of}` : '';
  const to = { ...f('toPersonId'), id: `${f('toPersonId').id}${apart}` };
  const note = { ...f('note'), id: `${f('note').id}${apart}` };
  return (
    <Form method="post" className="form">
      <ErrorSummary answer={answer} words={words} labels={{ toPersonId: words.to }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select {...to} label={words.to} options={people} empty="–" />
      <TextArea {...note} label={words.note} rows={3} optional />
      <Submit>{words.go}</Submit>
    </Form>
  );
}
