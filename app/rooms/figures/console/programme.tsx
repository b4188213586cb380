import { Link } from 'react-router';
import { audiences } from '#app/rooms/dialogues/dialogue.ts';
import { dialogueWords, planWords } from '#app/rooms/dialogues/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { type BodyYear, presentProgramme } from '../present-programme.ts';
import { planFigureWords } from '../words.ts';
import type { Route } from './+types/programme';
import { openYearDesk } from './year-desk.ts';
import './programme.css';

export function meta({ params, loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: planFigureWords(languageOf(params)).programme.title(loaderData?.view.year ?? 0) }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, actor, organisationId, year, query } = openYearDesk(context, request, params.year);
  return { view: await presentProgramme(house, actor, { organisationId, year }), query };
}

export default function Programme({ loaderData, params }: Route.ComponentProps) {
  const { view, query } = loaderData;
  const language = languageOf(params);
  const words = planFigureWords(language).programme;
  const path = (year: number) => hrefFor(language, `/lam-viec/nguoi-dung-dau/${year}${query}`);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/ke-hoach/${view.year}${query}`)}>
          {planWords(language).menu}
        </Link>
      </p>
      <h1>{words.title(view.year)}</h1>
      <p className="lead">{words.lead}</p>
      <nav className="row num" aria-label={words.year}>
        {[view.year - 1, view.year, view.year + 1].map((year) => (
          <Link key={year} to={path(year)} aria-current={year === view.year ? 'page' : undefined}>
            {year}
          </Link>
        ))}
      </nav>
      {view.bodies.map((body) => (
        <Body key={body.organisation.id} body={body} language={language} />
      ))}
    </main>
  );
}

function Body({ body, language }: { body: BodyYear; language: Language }) {
  const words = planFigureWords(language).programme;
  const { gaps } = planWords(language);
  return (
    <section aria-labelledby={`h-${body.organisation.id}`} className="stack">
      <h2 id={`h-${body.organisation.id}`}>{body.organisation.name}</h2>
      <ul className="prose num">
        {body.gaps.map((gap) => (
          <li key={gap.name}>
            {words.duty(gaps.names[gap.name], gap.required, gap.held, gap.missing)}{' '}
            <span className="muted small">
              {words.basis([gap.rule.basis, gap.rule.article].filter(Boolean).join(', '))}
              {gap.rule.status === 'to_check' && ` (${words.toCheck})`}
            </span>
          </li>
        ))}
      </ul>
      {body.heads.length === 0 ? <p>{words.noHeads}</p> : <Heads body={body} language={language} />}
    </section>
  );
}

function Heads({ body, language }: { body: BodyYear; language: Language }) {
  const words = planFigureWords(language).programme;
  const names = dialogueWords(language).audiences;
  const { gaps } = planWords(language);
  const { day } = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{body.organisation.name}</caption>
      <thead>
        <tr>
          {[
            words.head,
            words.must,
            words.planned,
            words.held,
            words.withWhom,
            words.notice,
            words.conclusion,
            words.promises,
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.heads.map((head) => {
          const { promises } = head;
          const all = promises.kept + promises.working + promises.late + promises.broken;
          const met = audiences
            .filter((audience) => head.withWhom[audience] !== undefined)
            .map((audience) => words.people(head.withWhom[audience] ?? 0, names[audience].toLowerCase()));
          return (
            <tr key={head.id}>
              <th scope="row">
                {head.name}
                {head.title !== null && <p className="small muted">{head.title}</p>}
              </th>
              <Cell name={words.must}>
                {head.until !== null
                  ? words.until(day(head.until))
                  : head.duties
                      .map((duty) => words.headDuty(gaps.names[duty.name], duty.held, duty.required))
                      .join('; ') || words.none}
              </Cell>
              <Cell name={words.planned}>{String(head.planned)}</Cell>
              <Cell name={words.held}>{String(head.held)}</Cell>
              <Cell name={words.withWhom}>{met.join('; ') || words.none}</Cell>
              <Cell name={words.notice}>{words.part(head.noticeInTime.good, head.noticeInTime.of)}</Cell>
              <Cell name={words.conclusion}>
                {words.part(head.concludedInTime.good, head.concludedInTime.of)}
              </Cell>
              <Cell name={words.promises}>
                {words.promiseText(promises.kept, all, promises.late, promises.broken)}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** On a phone the head of the column stands before its value. */
function Cell({ name, children }: { name: string; children: string }) {
  return (
    <td className="num" data-label={name}>
      {children}
    </td>
  );
}
