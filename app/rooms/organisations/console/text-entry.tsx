import { Form, Link } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { TextView } from '../present-texts.ts';
import { organisationWords, textWords } from '../words.ts';

type Given = Readonly<{ text: TextView; edit: string; today: string; answer: FormState | undefined }>;

/** One text: what it is, since when, whether it was checked, by whom and where; and what may be done with it. */
export function TextEntry({ text, edit, today, answer }: Given) {
  const language = useLanguage();
  const words = textWords(language);
  const { day } = formatOf(language);
  const { status } = organisationWords(language);
  const labels = { source: words.checkSource, checkedOn: words.checkedOn, lastDay: words.lastDay };
  return (
    <li>
      <div>
        <p className="strong">{text.number}</p>
        <p>{text.title}</p>
        <p className="meta num">
          {text.issuer !== null && <span>{text.issuer}</span>}
          {text.issuedOn !== null && <span>{words.issued(day(text.issuedOn))}</span>}
          {text.validFrom !== null && <span>{words.since(day(text.validFrom))}</span>}
          {text.validTo !== null && <span>{words.until(day(text.validTo))}</span>}
          <span>{text.source}</span>
        </p>
        {answer && <ErrorSummary answer={answer} words={words} labels={labels} />}
        {text.mayChange && (
          <div className="row small">
            <Link to={`${edit}${encodeURIComponent(text.id)}#sua`}>
              {words.change} <span className="hide">{text.number}</span>
            </Link>
            {text.status === 'to_check' && <Check {...{ text, today, answer }} />}
            {!text.isOver && <End {...{ text, answer }} />}
          </div>
        )}
      </div>
      <div>
        <p className="meta">
          <Tag tone={text.status === 'confirmed' ? 'done' : 'work'}>{status[text.status]}</Tag>
          {text.isOver && <Tag tone="late">{words.over}</Tag>}
        </p>
        {text.checkedOn !== null && (
          <p className="meta num">{words.checked(day(text.checkedOn), text.checkedBy)}</p>
        )}
      </div>
    </li>
  );
}

type DeedGiven = Readonly<{ text: TextView; answer: FormState | undefined }>;

function Check({ text, today, answer }: DeedGiven & { today: string }) {
  const words = textWords(useLanguage());
  const mine = answer?.typed.viec?.[0] === 'check' ? answer : undefined;
  const f = fieldReader({ answer: mine, errors: words.errors, values: {} });
  return (
    <details open={mine !== undefined}>
      <summary>
        {words.check} <span className="hide">{text.number}</span>
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="viec" value="check" />
        <input type="hidden" name="id" value={text.id} />
        <Field
          {...f('source')}
          id={`f-source-${text.id}`}
          label={words.checkSource}
          hint={words.checkHint}
          maxLength={300}
        />
        <DateFields
          name="checkedOn"
          id={`f-checked-${text.id}`}
          label={words.checkedOn}
          day={today}
          error={f('checkedOn').error}
          parts={{ day: f('checkedOn.day'), month: f('checkedOn.month'), year: f('checkedOn.year') }}
        />
        <button type="submit" className="btn quiet small">
          {words.check}
        </button>
      </Form>
    </details>
  );
}

function End({ text, answer }: DeedGiven) {
  const words = textWords(useLanguage());
  const mine = answer?.typed.viec?.[0] === 'end' ? answer : undefined;
  const f = fieldReader({ answer: mine, errors: words.errors, values: {} });
  return (
    <details open={mine !== undefined}>
      <summary>
        {words.end} <span className="hide">{text.number}</span>
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="viec" value="end" />
        <input type="hidden" name="id" value={text.id} />
        <p className="small">{words.endHint}</p>
        <DateFields
          name="lastDay"
          id={`f-last-${text.id}`}
          label={words.lastDay}
          day={text.validTo ?? ''}
          error={f('lastDay').error}
          parts={{ day: f('lastDay.day'), month: f('lastDay.month'), year: f('lastDay.year') }}
        />
        <button type="submit" className="btn quiet small">
          {words.end}
        </button>
      </Form>
    </details>
  );
}
