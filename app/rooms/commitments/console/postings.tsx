import { Form } from 'react-router';
import { Checkbox, CheckboxGroup, DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { postingKinds } from '../commitment.ts';
import type { DraftView } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';

type View = NonNullable<DraftView>;

/** Where copies hang and to whom they went; each line may be ended or, where it was noted wrongly, struck out. */
export function Postings({ postings, today }: Pick<View, 'postings' | 'today'>) {
  const language = useLanguage();
  const { conclusion: w } = commitmentWords(language);
  const format = formatOf(language);
  if (postings.length === 0) return <p className="muted">{w.noPostings}</p>;
  return (
    <ul className="rows">
      {postings.map((copy) => (
        <li key={copy.id}>
          <span className="meta num">
            {w.postPeriod(format.day(copy.from), copy.until === null ? null : format.day(copy.until))}
            {copy.isDown && ` (${w.down})`}
          </span>
          <div>
            {w.postKinds[copy.kind]}: {copy.place}
            <p className="muted small">{copy.who}</p>
            <Mend copy={copy} today={today} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mend({ copy, today }: { copy: View['postings'][number]; today: string }) {
  const { conclusion: w } = commitmentWords(useLanguage());
  const posting = <input type="hidden" name="postingId" value={copy.id} />;
  return (
    <details>
      <summary>
        {w.mend}
        <span className="away"> {copy.place}</span>
      </summary>
      {!copy.isDown && copy.kind !== 'village_head' && (
        <Form method="post" className="form">
          {posting}
          <DateFields name="day" id={`f-down-${copy.id}`} label={w.downOn} day={today} />
          <div>
            <Submit name="intent" value="take-down" kind="quiet">
              {w.takeDown}
            </Submit>
          </div>
        </Form>
      )}
      <Form method="post" className="form">
        {posting}
        <Field
          name="reason"
          id={`f-strike-${copy.id}`}
          label={w.strikeReason}
          hint={w.strikeHint}
          maxLength={500}
          required
        />
        <div>
          <Submit name="intent" value="strike" kind="stop">
            {w.strike}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

/** Who got copies before and has none of this one. */
export function Lacking({ view }: { view: View }) {
  const { conclusion: w } = commitmentWords(useLanguage());
  const sent = view.postings.some((copy) => copy.kind === 'village_head');
  if (view.lacking.length === 0) return sent ? <p className="muted">{w.noLacking}</p> : null;
  return (
    <p className="num">
      <strong className="strong">{w.lacking(view.lacking.length)}:</strong> {view.lacking.join('; ')}
    </p>
  );
}

/** One form for as many places as went out on one day by one person. */
export function PostForm({ answer, lacking }: { answer: FormState | undefined } & Pick<View, 'lacking'>) {
  const words = commitmentWords(useLanguage());
  const { conclusion: w } = words;
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  const labels = {
    known: w.postKnown,
    kind: w.postKind,
    place: w.postPlace,
    who: w.postWho,
    fromDay: w.postFrom,
    untilDay: w.postUntil,
  };
  const day = (name: 'fromDay' | 'untilDay') => ({
    name,
    label: labels[name],
    id: f(name).id,
    error: f(name).error,
    parts: { day: f(`${name}.day`), month: f(`${name}.month`), year: f(`${name}.year`) },
  });
  return (
    <Form method="post" className="form">
      <ErrorSummary answer={answer} words={words} labels={labels} />
      {lacking.length > 0 && (
        <>
          <CheckboxGroup
            {...f('known[]')}
            label={labels.known}
            hint={w.postKnownHint}
            options={lacking.map((place) => ({ value: place, label: place }))}
            optional
          />
          {lacking.length > 1 && <Checkbox {...f('allKnown')} label={w.postAll(lacking.length)} />}
        </>
      )}
      <Select
        {...f('kind')}
        label={labels.kind}
        options={postingKinds.map((value) => ({ value, label: w.postKinds[value] }))}
      />
      <TextArea
        {...f('place')}
        label={labels.place}
        hint={w.postPlaceHint}
        rows={3}
        optional={lacking.length > 0}
      />
      <Field {...f('who')} label={labels.who} maxLength={200} />
      <DateFields {...day('fromDay')} />
      <DateFields {...day('untilDay')} optional />
      <Submit name="intent" value="post" kind="quiet">
        {w.post}
      </Submit>
    </Form>
  );
}
