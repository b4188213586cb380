import { Form, Link } from 'react-router';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { handleMessage, retryDead } from '../acts/office.ts';
import { deedInput, listQuery } from '../inputs.ts';
import { type MessageView, presentMessages } from '../present.ts';
import { messageDeskWords } from '../words.ts';
import type { Route } from './+types/list';
import { openOffice } from './office.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor } = openOffice(context, request);
  const search = new URL(request.url).searchParams;
  const query = listQuery.parse({
    state: search.get('trang-thai') ?? undefined,
    page: search.get('trang') ?? 1,
  });
  return await presentMessages(house, actor, query);
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisationId } = openOffice(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    if (form.get('viec') === 'retry-dead') {
      return { done: null, retried: await retryDead(house, actor, organisationId) };
    }
    const input = readForm(deedInput, form);
    await handleMessage(house, actor, input);
    return { done: input.verb, retried: null };
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageDeskWords(languageOf(params)).title }];
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const { state, counts, rows, page, pages, ways } = loaderData;
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  return (
    <main id="main">
      <div className="head">
        <h1>{words.title}</h1>
        <nav className="row" aria-label={words.title}>
          <Link to={hrefFor(language, '/lam-viec/tin/mau')}>{words.templates.title}</Link>
          <Link to={hrefFor(language, '/lam-viec/tin/gio')}>{words.setting.title}</Link>
          <Link to={hrefFor(language, '/lam-viec/tin/cua-toi')}>{words.mine.title}</Link>
        </nav>
      </div>
      <p className="lead">{words.lead}</p>
      <ErrorSummary answer={answer} words={words} />
      {actionData !== undefined && 'done' in actionData && (
        <Note tone="good" role="status">
          <p>{actionData.done === null ? words.retried(actionData.retried) : words.done[actionData.done]}</p>
        </Note>
      )}
      <Ways ways={ways} />
      <nav className="tabs" aria-label={words.tabs}>
        {counts.map((each) => (
          <Link
            key={each.state}
            to={`?trang-thai=${each.state}`}
            aria-current={each.state === state ? 'page' : undefined}
          >
            {words.states[each.state]} <span className="num">({each.count})</span>
          </Link>
        ))}
      </nav>
      {state === 'to_print' && rows.length > 0 && (
        <p>
          <Link className="btn" to={hrefFor(language, '/lam-viec/tin/thu')}>
            {words.toLetters}
          </Link>
        </p>
      )}
      {state === 'dead' && rows.length > 1 && (
        <Form method="post">
          <Submit kind="quiet" name="viec" value="retry-dead">
            {words.retryDead}
          </Submit>
        </Form>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.none[state]} />
      ) : (
        <ul className="inbox">
          {rows.map((row) => (
            <Row key={row.id} message={row} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} language={language} query={{ 'trang-thai': state }} />
    </main>
  );
}

function Ways({ ways }: { ways: Readonly<Record<'mail' | 'sms' | 'push', boolean>> }) {
  const words = messageDeskWords(useLanguage());
  const isShut = !ways.mail || !ways.sms;
  return (
    <div className="stack">
      <p className="row">
        <span className="muted">{words.ways}:</span>
        {(['mail', 'sms', 'push'] as const).map((way) => (
          <Tag key={way} tone={ways[way] ? 'done' : 'received'}>
            {words.channels[way]}: {ways[way] ? words.wayOpen : words.wayShut}
          </Tag>
        ))}
      </p>
      {isShut && <p className="hint">{words.wayHint}</p>}
    </div>
  );
}

function Row({ message }: { message: MessageView }) {
  const language = useLanguage();
  const words = messageDeskWords(language);
  const format = formatOf(language);
  const { code, tries, trouble, dueAt, settledAt, madeAt } = message;
  return (
    <li>
      <div>
        <p>
          <strong className="strong">{message.subject}</strong>
        </p>
        <p className="meta num">
          <span>{words.channels[message.channel]}</span>
          <span>{message.to ?? words.noAddress}</span>
          {code && <Link to={hrefFor(language, `/tra-cuu/${code}`)}>{code}</Link>}
          <span>{format.moment(settledAt ?? madeAt)}</span>
          {tries > 0 && <span>{words.tries(tries)}</span>}
          {dueAt && (
            <span>{tries > 0 ? words.nextAt(format.moment(dueAt)) : words.dueAt(format.moment(dueAt))}</span>
          )}
        </p>
        {trouble && <p className="meta small">{trouble}</p>}
      </div>
      <Form method="post" className="row">
        <input type="hidden" name="id" value={message.id} />
        <input type="hidden" name="version" value={message.version} />
        {message.may.map((verb) => (
          <Submit key={verb} kind="quiet" small name="verb" value={verb}>
            {words.deeds[verb]}
          </Submit>
        ))}
      </Form>
    </li>
  );
}
