import { Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { endOwnEntry, leaveOutEntry, writeListEntry } from '../acts/lists.ts';
import { leaveOutInput, listEntryInput, listOf, onEntryInput } from '../inputs-lists.ts';
import { type ListView, presentList } from '../present-lists.ts';
import { listWords } from '../words.ts';
import type { Route } from './+types/list';
import { doneAt, openDesk } from './desk.ts';
import { ListEntry } from './list-entry.tsx';
import { ListForm } from './list-form.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const list = listOf(params.list);
  if (list === null) throw refuse('missing', 'list.missing');
  const asked = new URL(request.url).searchParams;
  const of = { list, organisationId: organisation.id, language: languageIn(context) };
  return {
    ...{ organisation, query, today: dayOf(house.now()) },
    view: await presentList(house, actor, of),
    /** Code of the entry that is being changed; empty for a new one. */
    writing: asked.get('sua'),
    isDone: asked.has('xong'),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const list = listOf(params.list);
    if (list === null) throw refuse('missing', 'list.missing');
    const of = { list, organisationId: organisation.id };
    const fields = fieldsOf(form);
    if (fields.viec === 'end') {
      await endOwnEntry(house, actor, { ...of, ...parseFields(onEntryInput, fields) });
    } else if (fields.viec === 'leave') {
      await leaveOutEntry(house, actor, { ...of, ...parseFields(leaveOutInput, fields) });
    } else {
      await writeListEntry(house, actor, { ...of, ...parseFields(listEntryInput(list), fields) });
    }
    const path = `/lam-viec/quy-tac/danh-muc/${list}`;
    return redirect(hrefFor(languageIn(context), doneAt(path, query, 'saved')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  const words = listWords(languageOf(params));
  const list = listOf(params.list);
  return [{ title: `${list === null ? words.title : words.names[list]} – Điểm Cầu` }];
}

export default function List({ loaderData, actionData }: Route.ComponentProps) {
  const { view, query, organisation, today, isDone } = loaderData;
  const language = useLanguage();
  const words = listWords(language);
  const path = `/lam-viec/quy-tac/danh-muc/${view.list}${query}`;
  const typed = actionData?.typed;
  // A form that comes back with a refusal stays open at what was being written.
  const writing =
    typed === undefined ? loaderData.writing : typed.viec === undefined ? (typed.code?.[0] ?? '') : null;
  const isWriting = view.mayKeep && writing !== null;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/quy-tac/danh-muc${query}`)}>{words.title}</Link>
      </p>
      <div className="head">
        <h1>
          {words.names[view.list]}: {organisation.name}
        </h1>
        {view.mayKeep && !isWriting && (
          <Link className="btn quiet" to={`${hrefFor(language, path)}${query === '' ? '?' : '&'}sua=#sua`}>
            {words.add}
          </Link>
        )}
      </div>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.done}</p>
        </Note>
      )}
      <p className="lead">{words.leads[view.list]}</p>
      {isWriting && (
        <ListForm
          key={writing}
          view={view}
          entry={view.rows.find((row) => row.code === writing) ?? null}
          {...{ answer: actionData, today, cancel: hrefFor(language, path) }}
        />
      )}
      {view.rows.length === 0 && <EmptyState title={words.empty} />}
      <ul className="inbox entries">
        {view.rows.map((row) => (
          <ListEntry
            key={row.code}
            row={row}
            view={view}
            {...{ query, path: hrefFor(language, path) }}
            answer={typed?.code?.[0] === row.code ? actionData : undefined}
          />
        ))}
      </ul>
      <Past view={view} />
    </main>
  );
}

function Past({ view }: { view: ListView }) {
  const language = useLanguage();
  const words = listWords(language);
  const { day } = formatOf(language);
  return (
    <section>
      <h2>{words.past}</h2>
      {view.past.length === 0 ? (
        <p>{words.noPast}</p>
      ) : (
        <ul className="inbox">
          {view.past.map((row) => (
            <li key={row.id}>
              <p>{row.name}</p>
              <p className="meta num">
                <span>{words.span(day(row.from), day(row.to ?? row.from))}</span>
                <span>{words.levels[row.level]}</span>
                {row.by !== null && <span>{words.by(row.by)}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
