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

export async function loader({ context, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const { organisation, dialogue } = await presentSendForm(house, query.get('doi-thoai'));
  const address = new URL('/gui-y-kien', house.publicUrl);
  if (dialogue !== null) address.searchParams.set('doi-thoai', dialogue.code);
  return { organisation, dialogue, group: (query.get('to') ?? '').slice(0, 120), address: address.href };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).paper.title }, { name: 'robots', content: 'noindex' }];
}

/** A form for paper: one matter each, with the way to do the same on a phone, and no data of a person in the code. */
export default function Paper({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const w = opinionWords(language).paper;
  const { organisation, dialogue, group, address } = loaderData;
  return (
    <main id="main" className="wrap page narrow">
      <div className="row noprint">
        <PrintButton />
      </div>
      <section className="card receipt">
        <div>
          <p className="muted">{organisation?.name}</p>
          <h1>{w.title}</h1>
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
    </main>
  );
}
