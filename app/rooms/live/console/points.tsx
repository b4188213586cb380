import { useEffect } from 'react';
import { Form, redirect, useRevalidator } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { issueAccess, revokeAccess } from '../acts/points/access.ts';
import { openRehearsal, removeRehearsal } from '../acts/points/rehearsal.ts';
import { boardQuery, issueInput } from '../inputs-points.ts';
import { pointStates } from '../point.ts';
import { presentBoard } from '../present-board.ts';
import { spokenCode } from '../session.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/points';
import './points.css';
import { IssuedLinks, PointRows } from './points-rows.tsx';

const lookEvery = 10_000;

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).board.title(loaderData?.board.title ?? '') }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const staff = requireStaff(context, request);
  const query = boardQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const board = await presentBoard(houseOf(context), staff, { code: params.code, query });
  return { board, query };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const { code } = params;
  const staff = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const deed = form.get('deed');
    if (deed === 'open') await openRehearsal(house, staff, { code });
    else if (deed === 'remove') await removeRehearsal(house, staff, { code });
    else if (deed === 'revoke') await revokeAccess(house, staff, { ...readForm(issueInput, form), code });
    else return { issued: await issueAccess(house, staff, { ...readForm(issueInput, form), code }) };
    return redirect(hrefFor(languageIn(context), `/lam-viec/phien/${code}/diem-cau`), 303);
  });
}

export default function Points({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const said = words.board;
  const format = formatOf(language);
  const { board, query } = loaderData;
  const { sums, session } = board;
  useLookAgain();
  const refused = actionData && 'refusal' in actionData ? actionData : undefined;
  const issued = actionData && 'issued' in actionData ? actionData.issued : null;
  const lost = sums.states.not_connected + sums.states.dropped;
  return (
    <main id="main" className="points">
      <p className="crumb">
        <a href={hrefFor(language, `/lam-viec/doi-thoai/${board.code}`)}>{board.title}</a>
      </p>
      <h1>{said.heading}</h1>
      <ErrorSummary answer={refused} words={words} />
      {session?.isRehearsal && (
        <Note>
          <p>{said.rehearsal}</p>
        </Note>
      )}
      {issued !== null && <IssuedLinks issued={issued} words={said} />}
      <p className="lead num">
        {said.sums(format.number(sums.points), format.number(sums.people))}
        {sums.silent > 0 && <span className="muted">. {said.silent(format.number(sums.silent))}</span>}
      </p>
      <ul className="tiles num">
        {pointStates.map((state) => (
          <li key={state} className={state}>
            <a href={`?tinh_trang=${state}`} aria-current={query.tinh_trang === state ? 'true' : undefined}>
              <b>{format.number(sums.states[state])}</b> {words.points.states[state]}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" className="filter" aria-label={said.filter}>
        <Field name="q" id="q" label={said.search} value={query.q} type="search" />
        <Select
          name="tinh_trang"
          id="tinh_trang"
          label={said.state}
          value={query.tinh_trang}
          empty={said.all}
          options={pointStates.map((value) => ({ value, label: words.points.states[value] }))}
        />
        <Select
          name="thuoc"
          id="thuoc"
          label={said.under}
          value={query.thuoc}
          empty={said.all}
          options={board.parents.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button type="submit" className="btn quiet">
          {said.apply}
        </button>
      </form>
      <p className="muted num">{board.found === 0 ? said.none : said.found(format.number(board.found))}</p>
      <PointRows rows={board.rows} words={words} language={language} />
      <Pager
        page={board.page}
        pages={board.pages}
        language={language}
        query={{ q: query.q, tinh_trang: query.tinh_trang, thuoc: query.thuoc }}
      />
      <div className="pair">
        <section aria-labelledby="h-links">
          <h2 id="h-links">{said.links}</h2>
          <p>{said.linksLead}</p>
          {board.without > 0 && (
            <Form method="post">
              <input type="hidden" name="deed" value="issue" />
              <input type="hidden" name="isMissing" value="on" />
              <button type="submit" className="btn">
                {said.issueAll(board.without)}
              </button>
            </Form>
          )}
        </section>
        <section aria-labelledby="h-rehearse">
          <h2 id="h-rehearse">{said.rehearse}</h2>
          <p>{said.rehearseLead}</p>
          {session?.isRehearsal && (
            <p className="num">
              {said.joinCode(spokenCode(session.joinCode))}. {said.notConnected(lost)}
            </p>
          )}
          {(board.mayRehearse || session?.isRehearsal) && (
            <Form method="post">
              <input type="hidden" name="deed" value={session?.isRehearsal ? 'remove' : 'open'} />
              <button type="submit" className={session?.isRehearsal ? 'btn stop' : 'btn quiet'}>
                {session?.isRehearsal ? said.remove : said.open}
              </button>
            </Form>
          )}
        </section>
      </div>
    </main>
  );
}

/** Points come and go while nobody presses anything: the page asks again while somebody looks at it. */
function useLookAgain() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (!document.hidden && state === 'idle') void revalidate();
    }, lookEvery);
    return () => window.clearInterval(timer);
  }, [revalidate, state]);
}
