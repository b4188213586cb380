import { useEffect } from 'react';
import { data, Form, Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Field, Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { doMany } from '../acts/many.ts';
import { inboxTabs } from '../inbox.ts';
import { inboxQuery, manyInput } from '../inputs.ts';
import { StateTag } from '../pages/row.tsx';
import type { PetitionSummary } from '../present.ts';
import { presentInbox } from '../present-inbox.ts';
import { petitionDeskWords, petitionWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/inbox';
import { DraftPiles } from './draft-asks.tsx';
import { Many } from './many.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const search = new URL(request.url).searchParams;
  const query = inboxQuery.parse({
    tab: search.get('chong'),
    unitId: search.get('don-vi'),
    text: search.get('q'),
    page: search.get('trang') ?? 1,
  });
  return await presentInbox(houseOf(context), actor, { ...query, language: languageIn(context) });
}

export async function action({ request, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(manyInput, form);
    return data({ deed: input.deed, ...(await doMany(houseOf(context), actor, input)) });
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: petitionDeskWords(languageOf(params)).title }];
}

export default function Inbox({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { rows, tab, page, pages } = loaderData;
  useRowKeys();
  return (
    <main id="main">
      <div className="bar">
        <h1>{words.title}</h1>
        <p className="muted small">{words.keys}</p>
      </div>
      <Ways loaderData={loaderData} />
      <DraftPiles piles={loaderData.drafts} />
      <Tabs loaderData={loaderData} />
      <Filter loaderData={loaderData} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Many view={loaderData} answer={actionData} key={`${tab}${page}`}>
          <ul className="inbox">
            {rows.map((row) => (
              <Row key={row.code} petition={row} mayGive={loaderData.mayGive} />
            ))}
          </ul>
        </Many>
      )}
      <Pager
        page={page}
        pages={pages}
        language={language}
        query={{ chong: tab, 'don-vi': loaderData.unitId ?? undefined, q: loaderData.text ?? undefined }}
      />
    </main>
  );
}

/** Pages beside the inbox. */
function Ways({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const language = useLanguage();
  const words = petitionWorkWords(language);
  const ways: readonly [string, string][] = [
    ...(loaderData.hasReminders ? [['/lam-viec/kien-nghi/nhac-viec', words.reminders.title] as const] : []),
    ...(loaderData.counts.below > 0 ? [['/lam-viec/kien-nghi/cap-duoi', words.below.title] as const] : []),
    ...(loaderData.mayGive ? [['/lam-viec/kien-nghi/hinh-thuc', words.formalism.title] as const] : []),
    ['/lam-viec/kien-nghi/vang-mat', words.absence.title],
    ['/lam-viec/kien-nghi/quy-tac', petitionDeskWords(language).habits.link],
  ].map(([path = '', name = '']): [string, string] => [path, name]);
  return (
    <nav className="row small" aria-label={words.waysLabel}>
      {ways.map(([path, name]) => (
        <Link key={path} to={hrefFor(language, path)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Tabs({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const words = petitionDeskWords(useLanguage());
  const { counts, tab } = loaderData;
  const hidden: readonly string[] = ['below', 'mine'];
  const shown = inboxTabs.filter((name) => !hidden.includes(name) || counts[name] > 0 || tab === name);
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {shown.map((name) => (
        <Link key={name} to={`?chong=${name}`} aria-current={name === tab ? 'page' : undefined}>
          {words.tabs[name]} <span className="num">({counts[name]})</span>
        </Link>
      ))}
    </nav>
  );
}

function Filter({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const words = petitionDeskWords(useLanguage());
  return (
    <Form method="get" className="filters" key={loaderData.tab}>
      <input type="hidden" name="chong" value={loaderData.tab} />
      <Field name="q" type="search" label={words.search} value={loaderData.text ?? ''} />
      {loaderData.units.length > 1 && (
        <Select
          name="don-vi"
          label={words.unit}
          options={loaderData.units}
          empty={words.allUnits}
          value={loaderData.unitId ?? ''}
        />
      )}
      <Submit kind="quiet" busy={false}>
        {words.filter}
      </Submit>
    </Form>
  );
}

function Row({ petition, mayGive }: { petition: PetitionSummary; mayGive: boolean }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const format = formatOf(language);
  return (
    <li className={mayGive ? 'choosable' : undefined}>
      {mayGive && (
        <input
          type="checkbox"
          name="codes[]"
          value={petition.code}
          aria-label={petitionWorkWords(language).many.choose(petition.code)}
        />
      )}
      <div>
        <Link to={hrefFor(language, `/lam-viec/kien-nghi/${petition.code}`)} data-row="">
          {petition.title}
        </Link>
        <p className="meta num">
          <span className="code">{petition.code}</span>
          <span>{petition.unit ?? words.noUnit}</span>
          {petition.field && <span>{petition.field}</span>}
        </p>
      </div>
      <div className="num">
        <p className="meta">
          <StateTag petition={petition} />
        </p>
        {petition.dueOn && petition.daysLeft !== null && (
          <p className="meta">{petitionWords(language).days.due(format.day(petition.dueOn))}</p>
        )}
      </div>
    </li>
  );
}

/** j and k walk through the rows, x chooses one, / goes to the search; off while somebody types. */
function useRowKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input:not([type="checkbox"]), textarea, select') !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
        event.preventDefault();
        return;
      }
      const rows = [...document.querySelectorAll<HTMLAnchorElement>('[data-row]')];
      const at = rows.findIndex((row) => row.matches(':focus'));
      if (event.key === 'x') {
        const box = rows[at]?.closest('li')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
        if (box) box.checked = !box.checked;
      }
      if (event.key !== 'j' && event.key !== 'k') return;
      const next = event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
      rows[next]?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}
