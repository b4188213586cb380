import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { askQuestion } from '../acts/ask.ts';
import { joinSession } from '../acts/join.ts';
import { askInput } from '../inputs.ts';
import { liveContext } from '../live.ts';
import { isOver } from '../session.ts';
import { ticketCookie, ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/ask';
import './live.css';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).ask.title }];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { code } = params;
  const found = await context.get(liveContext).stageOf(code, false);
  if (found === null) throw refuse('missing', 'session.missing');
  if (isOver(found.open.state)) throw redirect(hrefFor(languageIn(context), `/truc-tiep/${code}`));
  const { title, isModerated, areQuestionsOpen, isRehearsal } = found.open;
  return { code, title, isModerated, areQuestionsOpen, isRehearsal, sendKey: crypto.randomUUID() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const { code } = params;
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(askInput, form);
    const joined = await joinSession(house, { code, ticket: ticketOf(request.headers.get('cookie'), code) });
    const sent = await askQuestion(house, joined.actor, { ...input, code });
    const cookie = ticketCookie(code, joined.ticket, { isHttps: house.publicUrl.startsWith('https:') });
    return redirect(hrefFor(languageIn(context), `/truc-tiep/${code}?xong=hoi&so=${sent.number}`), {
      status: 303,
      headers: { 'set-cookie': cookie },
    });
  });
}

export default function Ask({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = liveWords(languageOf(params));
  const f = fieldReader({
    answer: actionData,
    errors: words.errors,
    values: { sendKey: loaderData.sendKey },
  });
  const back = hrefFor(languageOf(params), `/truc-tiep/${loaderData.code}`);
  return (
    <main id="main" className="wrap page narrow">
      <p className="crumb">
        <a href={back}>{loaderData.title}</a>
      </p>
      {loaderData.isRehearsal && <p className="told stop">{words.rehearsal}</p>}
      <h1>{words.ask.title}</h1>
      {loaderData.areQuestionsOpen ? (
        <>
          <p className="lead">{words.ask.lead}</p>
          {loaderData.isModerated && <p>{words.ask.leadModerated}</p>}
          <form method="post" className="form" noValidate data-draft={`hoi-${loaderData.code}`}>
            <ErrorSummary
              answer={actionData}
              words={words}
              labels={{ text: words.ask.text, name: words.ask.name }}
            />
            <input type="hidden" name="sendKey" value={f('sendKey').value} />
            <TextArea {...f('text')} label={words.ask.text} rows={5} maxLength={1000} />
            <Field {...f('name')} label={words.ask.name} hint={words.ask.nameHint} optional maxLength={80} />
            <Submit wide>{words.ask.send}</Submit>
          </form>
        </>
      ) : (
        <p className="lead">{words.ask.closed}</p>
      )}
    </main>
  );
}
