import { data } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { printSeats } from '../acts/seat-tokens.ts';
import { seatsInput } from '../inputs-people.ts';
import { presentServed } from '../present-audience.ts';
import { printedToken } from '../seat-token.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/seat-sheet';
import './audience.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).audience.sheetTitle }];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return { served: await presentServed(houseOf(context), requireStaff(context, request), params.code) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(seatsInput, form);
    const { number, tokens } = await printSeats(houseOf(context), actor, { ...input, code: params.code });
    return data({ number, tokens });
  });
}

export default function SeatSheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const said = words.audience;
  const { served } = loaderData;
  const tokens = actionData && 'tokens' in actionData ? actionData.tokens : [];
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  return (
    <main id="main">
      <p className="crumb noprint">
        <a href={hrefFor(language, `/lam-viec/phien/${served.code}/nguoi-du`)}>{said.heading}</a>
      </p>
      <h1 className="noprint">{said.sheetTitle}</h1>
      <ErrorSummary answer={answer} words={words} labels={{ count: said.count }} />
      {answer === undefined && (
        <div className="noprint">
          <Note tone="warn">
            <p>{tokens.length > 0 ? said.sheetHint : said.sheetGone}</p>
          </Note>
        </div>
      )}
      {tokens.length > 0 && (
        <button type="button" className="btn noprint" onClick={() => window.print()}>
          {said.printNow}
        </button>
      )}
      <ul className="slips">
        {tokens.map((token) => (
          <li key={token}>
            <Qr text={`${served.publicUrl}/phieu/${token}`} label={said.slip} />
            <div>
              <p className="strong">{said.slip}</p>
              <p>
                <Code>{printedToken(token)}</Code>
              </p>
              <p className="small">{said.slipHow}</p>
              <p className="small num">{`${served.publicUrl.replace(/^https?:\/\//, '')}/phieu`}</p>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
