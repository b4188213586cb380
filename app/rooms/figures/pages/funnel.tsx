import { anonymous } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { selectionWords, tallyWords } from '#app/rooms/opinions/words.ts';
import { Draw } from '#app/ui/draw.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { type Funnel, type FunnelTable, linesOf, wholes } from '../funnel.ts';
import { type FunnelView, presentFunnel } from '../present-funnel.ts';
import { beforeWords } from '../words.ts';
import type { Route } from './+types/funnel';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: beforeWords(languageOf(params)).funnel.title }];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  const view = await presentFunnel(houseOf(context), anonymous, asked);
  if (view === null) throw refuse('missing', 'dialogue.missing');
  return view;
}

export default function FunnelPage({ loaderData, params }: Route.ComponentProps) {
  const { funnel, title, code } = loaderData;
  const language = languageOf(params);
  const words = beforeWords(language).funnel;
  return (
    <main id="main" className="wrap page">
      <p className="crumb">
        <a href={hrefFor(language, `/doi-thoai/${code}`)}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{title}</p>
      <p>{words.lead}</p>
      <Sum caption={words.where} table="ways" funnel={funnel} language={language} />
      {funnel.late > 0 && <p className="num">{words.late(funnel.late)}</p>}
      {funnel.split > 0 && <p className="num">{words.split(funnel.split)}</p>}
      <Sum caption={words.how} table="seats" funnel={funnel} language={language} />
      {loaderData.isHeld && funnel.floor + funnel.putUnchosen > 0 && (
        <p className="num">{words.put(funnel)}</p>
      )}
      <p>{words.every}</p>
      <Sum caption={words.fates} table="fates" funnel={funnel} language={language} />
      {loaderData.tally.forms > 0 && <Ticked tally={loaderData.tally} language={language} />}
      <Chosen view={loaderData} language={language} />
      {loaderData.rechecks.length > 0 && <Rechecked view={loaderData} language={language} />}
      <p>
        <a href={hrefFor(language, `/kien-nghi?doi-thoai=${code}`)}>{words.seeAll}</a>
      </p>
    </main>
  );
}

type SumGiven = Readonly<{ caption: string; table: FunnelTable; funnel: Funnel; language: Language }>;

/** Parts with the whole that they make. */
function Sum({ caption, table, funnel, language }: SumGiven) {
  const words = beforeWords(language).funnel;
  const { number } = formatOf(language);
  const whole = wholes[table];
  return (
    <section aria-label={caption}>
      <h2>{caption}</h2>
      <table className="plain adds-up">
        <tbody>
          {linesOf(funnel, table).map(({ part, count }) => (
            <tr key={part}>
              <th scope="row">{words[part]}</th>
              <td className="num">{number(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <strong className="strong">
                {words.sum}: {words[whole].toLowerCase()}
              </strong>
            </th>
            <td className="num">
              <strong className="strong">{number(funnel[whole])}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      {table === 'ways' && funnel.aside.apart === null && (
        <p className="muted">{words.hidden(funnel.aside.below)}</p>
      )}
    </section>
  );
}

function Chosen({ view, language }: { view: FunnelView; language: Language }) {
  const words = beforeWords(language).funnel;
  const selection = selectionWords(language);
  const { moment } = formatOf(language);
  const { standing, takenBack, draws } = view.selection;
  return (
    <section aria-labelledby="chon">
      <h2 id="chon">{selection.standing}</h2>
      {standing.length === 0 && <p>{words.none}</p>}
      <ul className="stack">
        {standing.map((line) => (
          <li key={line.id} className="card">
            <p>
              <a href={hrefFor(language, `/tra-cuu/${line.code}`)}>{line.text.slice(0, 240)}</a>
            </p>
            <p className="small num">
              <strong className="strong">{selection.wayWith(line)}</strong>
              {line.reason !== null && `. ${line.reason}`}
            </p>
            <p className="muted small num">
              {[line.code, line.field, selection.by(line.by ?? '', moment(line.at))]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {takenBack.length > 0 && (
        <>
          <h3>{selection.takenBack}</h3>
          <ul className="prose num">
            {takenBack.map((line) => (
              <li key={line.id}>
                {line.code}: {line.removedReason}{' '}
                <span className="muted">
                  {selection.by(line.removedBy ?? '', moment(line.removedAt ?? line.at))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {draws.map((draw) => (
        <Draw
          key={draw.id}
          title={selection.draw.done(draw.drawn.length, draw.of, draw.seed)}
          by={selection.by(draw.by ?? '', moment(draw.at))}
          verify={selection.draw.verify}
          codes={`${selection.draw.check}: ${draw.candidates.join(', ')}`}
        />
      ))}
    </section>
  );
}

/** Refusals that were drawn for a second look, so that everybody can draw them again. */
function Rechecked({ view, language }: { view: FunnelView; language: Language }) {
  const { draw: drawWords, recheck, by } = selectionWords(language);
  const { moment } = formatOf(language);
  return (
    <section aria-labelledby="xem-lai">
      <h2 id="xem-lai">{recheck.title}</h2>
      {view.rechecks.map((draw) => (
        <Draw
          key={draw.id}
          title={`${drawWords.done(draw.drawn.length, draw.candidates.length, draw.seed)}. ${recheck.results(
            draw.right,
            draw.wrong,
            draw.drawn.length - draw.right - draw.wrong,
          )}`}
          by={by(draw.by ?? recheck.clock, moment(draw.at))}
          verify={drawWords.verify}
          codes={`${drawWords.check}: ${draw.candidates.join(', ')}`}
        />
      ))}
      <p>
        <a href={hrefFor(language, '/y-kien-khong-tiep-nhan')}>{recheck.seeAll}</a>
      </p>
    </section>
  );
}

/** Topics that were ticked on paper, beside the opinions that have words. */
function Ticked({ tally, language }: { tally: FunnelView['tally']; language: Language }) {
  const words = tallyWords(language);
  const { number } = formatOf(language);
  return (
    <section aria-labelledby="phieu">
      <h2 id="phieu" className="num">
        {words.public(number(tally.forms))}
      </h2>
      <table className="plain adds-up">
        <tbody>
          {tally.topics.map((each) => (
            <tr key={each.topic}>
              <th scope="row">{each.topic}</th>
              <td className="num">{number(each.ticks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
