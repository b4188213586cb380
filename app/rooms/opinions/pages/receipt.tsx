import { refuse } from '#app/ground/refusal.ts';
import { houseOf, visitOf } from '#app/http/context.ts';
import { Field } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { proveSender } from '../acts/tally.ts';
import { presentReceipt, presentSendForm, presentTypedCode } from '../present.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/receipt';
import '../opinions.css';

export const handle = { plain: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const reading = await presentTypedCode(house, params.code);
  if (!('code' in reading)) throw refuse('missing', 'opinion.missing');
  const { code } = reading;
  const number = (query.get('x') ?? '').replace(/\D/g, '');
  const isSender =
    number !== '' && (await proveSender(house, { code, number, client: visitOf(context).address }));
  const receipt = isSender ? await presentReceipt(house, code) : null;
  const { organisation } = await presentSendForm(house, null);
  return {
    code,
    receipt,
    number: isSender ? number : null,
    isWrong: number !== '' && !isSender,
    isAgain: query.get('lai') === '1',
    organisation,
    host: new URL(house.publicUrl).host,
    follow: `${house.publicUrl}/tra-cuu/${code}?x=${number}`,
  };
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).receipt.title }, { name: 'robots', content: 'noindex' }];
}

export default function Receipt({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const { receipt, number } = loaderData;
  if (receipt === null || number === null) return <AskNumber {...loaderData} language={language} />;
  const w = opinionWords(language).receipt;
  const format = formatOf(language);
  return (
    <main id="main" className="wrap page slip">
      <div role="status">
        <h1>{w.title}</h1>
        <p className="lead noprint" data-sent-draft="gui-y-kien">
          {w.lead}
        </p>
        {loaderData.isAgain && <Note tone="warn">{<p>{w.again}</p>}</Note>}
      </div>
      <section className="card receipt" aria-label={w.slipTitle}>
        <div>
          <p className="printonly strong">{w.slipTitle}</p>
          <dl className="facts">
            <div>
              <dt>{w.code}</dt>
              <dd className="code">{receipt.code}</dd>
            </div>
            <div>
              <dt>{w.number}</dt>
              <dd className="code">{number}</dd>
              <dd className="hint">
                <span>{w.numberHint}</span>
              </dd>
            </div>
          </dl>
          {receipt.ackDueOn && <p className="due num">{w.ackDue(format.weekday(receipt.ackDueOn))}</p>}
          <p className="meta num">
            <span>
              {w.sentAt} {format.moment(receipt.receivedAt)}
            </span>
            {loaderData.organisation && (
              <span>
                {w.handler}: {loaderData.organisation.name}
                {loaderData.organisation.hotline && `, ${loaderData.organisation.hotline}`}
              </span>
            )}
          </p>
          {receipt.isLate && <p>{w.late}</p>}
        </div>
        <figure className="qrbox">
          <Qr text={loaderData.follow} label={w.qr} />
          <figcaption className="small">
            {w.qrHint}
            <span className="printonly"> {loaderData.host}/tra-cuu</span>
          </figcaption>
        </figure>
      </section>
      <Actions code={receipt.code} number={number} language={language} />
      <section className="noprint">
        <h2>{w.next}</h2>
        <ol className="steps">
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </main>
  );
}

function Actions({ code, number, language }: { code: string; number: string; language: Language }) {
  const w = opinionWords(language).receipt;
  return (
    <div className="row noprint">
      <a className="btn" href={hrefFor(language, `/tra-cuu/${code}?x=${number}`)}>
        {w.follow}
      </a>
      <PrintButton />
      <a className="btn quiet" href={hrefFor(language, '/gui-y-kien')}>
        {w.another}
      </a>
      <a href={hrefFor(language, `/gui-y-kien/rut/${code}?x=${number}`)}>{w.withdraw}</a>
      <noscript>
        <p className="hint">{w.printHint}</p>
      </noscript>
    </div>
  );
}

function AskNumber({ code, isWrong, language }: { code: string; isWrong: boolean; language: Language }) {
  const words = opinionWords(language);
  const w = words.receipt;
  return (
    <main id="main" className="wrap page narrow">
      <p className="muted">
        {w.code} <span className="code">{code}</span>
      </p>
      <h1>{w.askTitle}</h1>
      <p className="lead">{w.askLead}</p>
      <form method="get" className="form">
        <Field
          name="x"
          id="f-x"
          label={w.number}
          inputMode="numeric"
          autoComplete="off"
          error={isWrong ? words.refusals['opinion.number']?.({}) : undefined}
        />
        <Submit>{w.askSubmit}</Submit>
      </form>
    </main>
  );
}
