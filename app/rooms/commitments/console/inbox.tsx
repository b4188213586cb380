import { data, Form, Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { piles } from '#app/rooms/petitions/inbox.ts';
import { petitionDeskWords, petitionSigningWords, petitionWorkWords } from '#app/rooms/petitions/words.ts';
import { Field, Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { doMany } from '../acts/many.ts';
import { inboxKinds } from '../inbox.ts';
import { inboxQuery, manyInput } from '../inputs.ts';
import { type InboxView, presentInbox } from '../present-inbox.ts';
import { commitmentDeskWords, inboxWords } from '../words.ts';
import type { Route } from './+types/inbox';
import { useRowKeys } from './inbox-keys.ts';
import { InboxLine } from './inbox-line.tsx';
import { Many } from './many.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const search = new URL(request.url).searchParams;
  const query = inboxQuery.parse({
    pile: search.get('chong'),
    kind: search.get('loai'),
    whose: search.get('cua'),
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
  return [{ title: inboxWords(languageOf(params)).title }];
}

export default function Inbox({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = inboxWords(language);
  const { rows, pile, page, pages } = loaderData;
  useRowKeys();
  return (
    <main id="main">
      <div className="bar">
        <h1>{words.title}</h1>
        <p className="muted small">{words.keys}</p>
      </div>
      <Ways view={loaderData} />
      <Drafts view={loaderData} />
      <Piles view={loaderData} />
      <Filter view={loaderData} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <Many view={loaderData} answer={actionData} key={`${pile}${page}`}>
          <ul className="inbox">
            {rows.map((row) => (
              <InboxLine key={row.href} row={row} isChoosable={loaderData.deeds.length > 0} />
            ))}
          </ul>
        </Many>
      )}
      <Pager page={page} pages={pages} language={language} query={{ ...left(loaderData), chong: pile }} />
    </main>
  );
}

/** Pages beside the inbox. */
function Ways({ view }: { view: InboxView }) {
  const language = useLanguage();
  const words = petitionWorkWords(language);
  const ways = [
    ...(view.hasReminders ? [['/lam-viec/kien-nghi/nhac-viec', words.reminders.title]] : []),
    ...(view.hasBelow ? [['/lam-viec/kien-nghi/cap-duoi', words.below.title]] : []),
    ...(view.sums.verify.n > 0 ? [['/thuc-dia/xem', commitmentDeskWords(language).field.link]] : []),
    ['/lam-viec/ban-giao', inboxWords(language).ways.handovers],
    ...(view.isOffice ? [['/lam-viec/kien-nghi/hinh-thuc', words.formalism.title]] : []),
    ['/lam-viec/kien-nghi/vang-mat', words.absence.title],
    ['/lam-viec/kien-nghi/ky-thay', petitionSigningWords(language).link],
    ['/lam-viec/kien-nghi/quy-tac', petitionDeskWords(language).habits.link],
  ];
  return (
    <nav className="row small" aria-label={inboxWords(language).ways.label}>
      {ways.map(([path = '', name]) => (
        <Link key={path} to={hrefFor(language, path)} reloadDocument={path === '/thuc-dia/xem'}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** What must be drafted before which dialogue, by when. */
function Drafts({ view }: { view: InboxView }) {
  const language = useLanguage();
  const words = inboxWords(language);
  const { by, forDialogue } = petitionWorkWords(language).drafts;
  const format = formatOf(language);
  return view.drafts.map((pile) => (
    <Note key={`${pile.dialogue.code} ${pile.unit}`} tone={pile.daysLeft < 0 ? 'stop' : 'warn'}>
      <p className="num">
        <strong className="strong">
          {words.drafts(pile.lacking, pile.unit)}: {by(format.weekday(pile.dueOn), pile.daysLeft)}
        </strong>{' '}
        {forDialogue(pile.dialogue.title, format.day(pile.dialogue.day))}{' '}
        {view.pile !== 'draft' && view.sums.draft.n > 0 && <Link to="?chong=draft">{words.seeDrafts}</Link>}
      </p>
    </Note>
  ));
}

function Piles({ view }: { view: InboxView }) {
  const words = inboxWords(useLanguage());
  const { sums, pile } = view;
  const seldom: readonly string[] = ['below', 'draft', 'verify', 'review'];
  const shown = piles.filter((name) => !seldom.includes(name) || sums[name].n > 0 || pile === name);
  return (
    <nav className="tabs" aria-label={words.pilesLabel}>
      {shown.map((name) => (
        <Link
          key={name}
          to={`?${new URLSearchParams({ ...left(view), chong: name })}`}
          aria-current={name === pile ? 'page' : undefined}
        >
          {words.piles[name]}{' '}
          <span className="num">
            ({sums[name].n}
            {name !== 'late' && sums[name].late > 0 && `, ${words.lateIn(sums[name].late)}`})
          </span>
        </Link>
      ))}
    </nav>
  );
}

function Filter({ view }: { view: InboxView }) {
  const words = inboxWords(useLanguage());
  const units = view.units.length > 1 ? view.units : [];
  return (
    <Form method="get" className="filters" key={view.pile}>
      <Field name="q" type="search" label={words.search} value={view.text ?? ''} />
      <Select
        name="loai"
        label={words.kind}
        options={inboxKinds.map((value) => ({ value, label: words.kinds[value] }))}
        empty={words.allKinds}
        value={view.kind ?? ''}
      />
      <Select
        name="cua"
        label={words.whose}
        options={[{ value: 'mine', label: words.mine }, ...units]}
        empty={words.everybody}
        value={view.whose ?? ''}
      />
      <Submit kind="quiet" busy={false}>
        {words.filter}
      </Submit>
    </Form>
  );
}

/** The filters that stay when another pile or page is opened. */
function left({ kind, whose, text }: InboxView): Record<string, string> {
  return {
    ...(kind === null ? {} : { loai: kind }),
    ...(whose === null ? {} : { cua: whose }),
    ...(text === null ? {} : { q: text }),
  };
}
