import { Form, Link } from 'react-router';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { type Language, useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import { textOf, ticksOf, wordOf } from '../list.ts';
import type { EntryView, ListView } from '../present-lists.ts';
import { listWords, organisationWords } from '../words.ts';

type Given = Readonly<{
  row: EntryView;
  view: ListView;
  query: string;
  path: string;
  answer: FormState | undefined;
}>;

/** One entry: what it says, where it comes from, since when; and what may be done with it here. */
export function ListEntry({ row, view, query, path, answer }: Given) {
  const language = useLanguage();
  const words = listWords(language);
  const { day } = formatOf(language);
  const { status } = organisationWords(language);
  return (
    <li>
      <div>
        <p className={row.isGap ? 'strong muted' : 'strong'}>{row.name}</p>
        <Says row={row} view={view} />
        {row.isGap && <p>{words.gap(row.source)}</p>}
        <p className="meta num">
          {!row.isGap && <span>{row.source}</span>}
          <span>{words.levels[row.level]}</span>
          <span>{row.isComing ? words.begins(day(row.from)) : words.since(day(row.from))}</span>
          {row.by !== null && <span>{words.by(row.by)}</span>}
          {row.coming.map((next) => (
            <span key={next.from}>{words.coming(day(next.from))}</span>
          ))}
        </p>
        {answer && <ErrorSummary answer={answer} words={words} labels={{ reason: words.leaveReason }} />}
        <Deeds row={row} query={query} path={path} answer={answer} />
      </div>
      <div>
        {!row.isGap && (
          <p className="meta">
            <Tag tone={row.status === 'confirmed' ? 'done' : 'work'}>{status[row.status]}</Tag>
          </p>
        )}
        {row.bound !== null && <p className="meta">{words.bound[row.bound]}</p>}
      </div>
    </li>
  );
}

/** Its fields beside the name, in the language of the page; days and their mark as one sentence. */
function Says({ row, view }: Pick<Given, 'row' | 'view'>) {
  const language = useLanguage();
  const words = listWords(language);
  const said = view.fields.flatMap((field) => {
    const base = field.name.replace(/_(vi|en)$/, '');
    if (field.name.endsWith('_en') || ['name', 'title', 'text', 'phrase', 'limit'].includes(base)) return [];
    const shown = shownOf(row, field.name, language);
    return shown === '' ? [] : [{ name: field.name, shown: /[.?!…]$/.test(shown) ? shown : `${shown}.` }];
  });
  return (
    <p className="small">
      {said.map(({ name, shown }) => (
        <span key={name}>
          <span className="muted">{words.fields[name === 'days' ? 'when' : name]}:</span> {shown}{' '}
        </span>
      ))}
    </p>
  );
}

function shownOf(row: EntryView, name: string, language: Language): string {
  const words = listWords(language);
  if (name === 'days') {
    const [mark = ''] = ticksOf(row.words, 'limit');
    return words.when(Number(textOf(row.words, 'days')), words.marks[mark] ?? words.marks.day ?? '');
  }
  if (name.endsWith('_vi')) return wordOf(row.words, name.replace(/_vi$/, ''), language);
  const values = ticksOf(row.words, name).map((value) => words.options[name]?.[value] ?? value);
  return values.join(', ');
}

function Deeds({ row, query, path, answer }: Omit<Given, 'view'>) {
  const words = listWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  const end = row.isGap ? words.takeBack : row.hasAbove ? words.endOwn : words.end;
  if (!row.mayChange && !row.mayEnd) return null;
  return (
    <div className="row small">
      {row.mayChange && (
        <Link to={`${path}${query === '' ? '?' : '&'}sua=${encodeURIComponent(row.code)}#sua`}>
          {words.change} <span className="hide">{row.name}</span>
        </Link>
      )}
      {row.mayEnd && (
        <Form method="post">
          <input type="hidden" name="viec" value="end" />
          <input type="hidden" name="code" value={row.code} />
          <button type="submit" className="link">
            {end} <span className="hide">{row.name}</span>
          </button>
        </Form>
      )}
      {row.mayLeaveOut && (
        <details open={answer !== undefined}>
          <summary>
            {words.leaveOut} <span className="hide">{row.name}</span>
          </summary>
          <Form method="post" className="stack">
            <input type="hidden" name="viec" value="leave" />
            <input type="hidden" name="code" value={row.code} />
            <Field {...f('reason')} id={`f-reason-${row.id}`} label={words.leaveReason} maxLength={300} />
            <button type="submit" className="btn quiet small">
              {words.leaveGo}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}
