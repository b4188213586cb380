import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import { toneOf } from '../dialogue.ts';
import { weeksOf } from '../plan.ts';
import type { PlanEntryView, PlanView } from '../present-plan.ts';
import { dialogueWords, planWords } from '../words.ts';

type Shown = Readonly<{ xem: 'nam' | 'thang' | 'danh-sach'; thang?: number | undefined }>;
type Given = Readonly<{ view: PlanView; shown: Shown; language: Language; query: string }>;

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The year in twelve boxes, one month in days, or everything as a list. */
export function Entries({ view, shown, language, query }: Given) {
  const words = planWords(language);
  const at = (xem: string, thang?: number) => {
    const search = new URLSearchParams(query);
    search.set('xem', xem);
    if (thang !== undefined) search.set('thang', String(thang));
    return hrefFor(language, `/lam-viec/ke-hoach/${view.year}?${search}`);
  };
  const month = shown.thang ?? view.entries.find((entry) => entry.state === null)?.month ?? 1;
  return (
    <section aria-label={words.title(view.year)}>
      <nav className="tabs" aria-label={words.menu}>
        {(['nam', 'thang', 'danh-sach'] as const).map((xem) => (
          <Link
            key={xem}
            to={at(xem, xem === 'thang' ? month : undefined)}
            aria-current={xem === shown.xem ? 'page' : undefined}
            preventScrollReset
          >
            {words.views[xem]}
          </Link>
        ))}
      </nav>
      {shown.xem === 'nam' && <Year view={view} language={language} />}
      {shown.xem === 'thang' && (
        <>
          <nav className="row num" aria-label={words.views.thang}>
            {months.map((each) => (
              <Link
                key={each}
                to={at('thang', each)}
                aria-current={each === month ? 'page' : undefined}
                preventScrollReset
              >
                {words.month(each)}
              </Link>
            ))}
          </nav>
          <Month view={view} month={month} language={language} />
        </>
      )}
      {shown.xem === 'danh-sach' && <List view={view} language={language} query={query} />}
    </section>
  );
}

function Year({ view, language }: { view: PlanView; language: Language }) {
  const words = planWords(language);
  return (
    <ol className="months">
      {months.map((month) => {
        const entries = view.entries.filter((entry) => entry.month === month);
        return (
          <li key={month} className={entries.length === 0 ? 'bare' : undefined}>
            <h3>{words.month(month)}</h3>
            {entries.length === 0 ? (
              <p className="muted small">{words.none}</p>
            ) : (
              <ul>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <Entry entry={entry} language={language} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry, language }: { entry: PlanEntryView; language: Language }) {
  const words = planWords(language);
  const { states, audiences } = dialogueWords(language);
  const when = entry.day === null ? words.notArranged : formatOf(language).weekday(entry.day);
  return (
    <>
      {entry.code === null ? (
        <strong className="strong">{entry.title}</strong>
      ) : (
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${entry.code}`)}>{entry.title}</Link>
      )}
      {entry.isMissed && <Tag tone="late">{words.missed}</Tag>}
      <p className="small num">
        {[entry.isMissed ? null : when, audiences[entry.audience], entry.head]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {entry.state !== null && <Tag tone={toneOf(entry.state)}>{states[entry.state]}</Tag>}
    </>
  );
}

function Month({ view, month, language }: { view: PlanView; month: number; language: Language }) {
  const words = planWords(language);
  const entries = view.entries.filter((entry) => entry.month === month);
  const open = entries.filter((entry) => entry.day === null);
  return (
    <>
      <div className="scroll">
        <table className="plain days">
          <caption>
            {words.month(month)} {view.year}
          </caption>
          <thead>
            <tr>
              {words.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(view.year, month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a day of the week is its place
                  <td key={index}>
                    {day !== null && <span className="muted small num">{Number(day.slice(8))}</span>}
                    {entries
                      .filter((entry) => entry.day === day && day !== null)
                      .map((entry) => (
                        <p key={entry.id} className="small">
                          <Link to={hrefFor(language, `/lam-viec/doi-thoai/${entry.code}`)}>
                            {entry.title}
                          </Link>
                        </p>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 && (
        <>
          <h3>{words.notArranged}</h3>
          <ul className="prose">
            {open.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function List({ view, language, query }: { view: PlanView; language: Language; query: string }) {
  const words = planWords(language);
  const { kinds, forms, audiences, states } = dialogueWords(language);
  const { form } = words;
  if (view.entries.length === 0) return <p>{words.none}</p>;
  return (
    <table className="plain stackable">
      <caption className="hide">{words.title(view.year)}</caption>
      <thead>
        <tr>
          <th scope="col">{form.topic}</th>
          <th scope="col">{form.month}</th>
          <th scope="col">{form.audience}</th>
          <th scope="col">{form.form}</th>
          <th scope="col">{form.origin}</th>
          <th scope="col">{words.steps}</th>
        </tr>
      </thead>
      <tbody>
        {view.entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.code === null ? (
                entry.title
              ) : (
                <Link to={hrefFor(language, `/lam-viec/doi-thoai/${entry.code}`)}>{entry.title}</Link>
              )}
              {entry.head !== null && <p className="small muted">{entry.head}</p>}
              {entry.isMissed && <Tag tone="late">{words.missed}</Tag>}
            </th>
            <td className="num">
              {entry.day === null ? words.month(entry.month) : formatOf(language).weekday(entry.day)}
            </td>
            <td>{audiences[entry.audience]}</td>
            <td>
              {kinds[entry.kind]}
              <p className="small muted">{forms[entry.form]}</p>
            </td>
            <td>
              {entry.origin !== null && words.origins[entry.origin]}
              {entry.originNote !== null && <p className="small muted">{entry.originNote}</p>}
            </td>
            <td>
              {entry.state === null ? (
                <LineDeeds entry={entry} view={view} language={language} query={query} />
              ) : (
                <Tag tone={toneOf(entry.state)}>{states[entry.state]}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type LineGiven = Readonly<{ entry: PlanEntryView; view: PlanView; language: Language; query: string }>;

function LineDeeds({ entry, view, language, query }: LineGiven) {
  const words = planWords(language);
  const search = new URLSearchParams(query);
  search.set('xem', 'danh-sach');
  search.set('sua', entry.id);
  return (
    <div className="row">
      {view.may.arrange && (
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/tao?nam=${view.year}&muc=${entry.id}`)}>
          {words.form.arrange}
        </Link>
      )}
      {view.may.edit && (
        <>
          <Link
            to={`${hrefFor(language, `/lam-viec/ke-hoach/${view.year}`)}?${search}#muc`}
            aria-label={`${words.form.change}: ${entry.title}`}
          >
            {words.form.change}
          </Link>
          <Form method="post">
            <input type="hidden" name="id" value={entry.id} />
            <button
              type="submit"
              className="link"
              name="deed"
              value="drop"
              aria-label={`${words.form.drop}: ${entry.title}`}
            >
              {words.form.drop}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
