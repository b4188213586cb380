import { houseOf } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { languageOf } from '#app/ui/language.ts';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { presentSendForm } from '../present.ts';
import { opinionWords, tallyWords } from '../words.ts';
import type { Route } from './+types/paper';
import '../opinions.css';

export const handle = { plain: true };

/** So many groups on one sheet-by-sheet page; a ward has fewer. */
const mostGroups = 200;

export async function loader({ context, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const { organisation, dialogue } = await presentSendForm(house, query.get('doi-thoai'));
  const named = query.getAll('to').map((name) => name.trim().slice(0, 120));
  const groups = [...new Set(named.filter((name) => name !== ''))].slice(0, mostGroups);
  const forms = (groups.length === 0 ? [''] : groups).map((group) => {
    const address = new URL('/gui-y-kien', house.publicUrl);
    if (dialogue !== null) address.searchParams.set('doi-thoai', dialogue.code);
    if (group !== '') address.searchParams.set('to', group);
    return { group, address: address.href };
  });
  return { organisation, dialogue, forms };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).paper.title }, { name: 'robots', content: 'noindex' }];
}

/** A form for paper: one matter each, with the way to do the same on a phone, and no data of a person in the code. */
export default function Paper({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const w = opinionWords(language).paper;
  const { organisation, dialogue, forms } = loaderData;
  return (
    <main id="main" className="wrap page narrow">
      <h1 className="hide">{w.title}</h1>
      <div className="row noprint">
        <PrintButton />
        {forms.length > 1 && <p className="num">{w.sheets(forms.length)}</p>}
      </div>
      {forms.map(({ group, address }) => (
        <article key={group} className="paperform stack">
          <section className="card receipt">
            <div>
              <p className="muted">{organisation?.name}</p>
              <h2>{w.title}</h2>
              {dialogue !== null && <p className="strong">{w.dialogue(dialogue.title, dialogue.code)}</p>}
              {dialogue?.collectUntil && (
                <p className="num">{w.until(formatOf(language).day(dialogue.collectUntil))}</p>
              )}
              {group !== '' && <p>{w.group(group)}</p>}
              <p className="small">{w.oneMatter}</p>
            </div>
            <figure className="qrbox">
              <Qr text={address} label={w.qr} />
              <figcaption className="small">{w.qr}</figcaption>
            </figure>
          </section>
          {dialogue !== null && dialogue.topics.length > 0 && (
            <section className="ticks">
              <p className="strong">{tallyWords(language).tick}</p>
              <ul>
                {dialogue.topics.map((topic) => (
                  <li key={topic}>{topic}</li>
                ))}
              </ul>
            </section>
          )}
          <dl className="blanks">
            {w.lines.map((line) => (
              <div key={line.label} className={line.tall ? 'tall' : undefined}>
                <dt>{line.label}</dt>
                <dd />
              </div>
            ))}
          </dl>
          <p className="small">{w.consent}</p>
          <p className="small">{w.notHere}</p>
        </article>
      ))}
    </main>
  );
}
