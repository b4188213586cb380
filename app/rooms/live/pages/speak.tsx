import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { joinSession } from '../acts/join.ts';
import { requestToSpeak } from '../acts/speak.ts';
import { speakInput } from '../inputs.ts';
import { liveContext } from '../live.ts';
import { precedences } from '../queue.ts';
import { isOver } from '../session.ts';
import { ticketCookie, ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/speak';
import './live.css';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: liveWords(languageOf(params)).speak.title }];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { code } = params;
  const found = await context.get(liveContext).stageOf(code, false);
  if (found === null) throw refuse('missing', 'session.missing');
  if (isOver(found.open.state)) throw redirect(hrefFor(languageIn(context), `/truc-tiep/${code}`));
  const { title, isRehearsal } = found.open;
  return { code, title, isRehearsal, sendKey: crypto.randomUUID() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const { code } = params;
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(speakInput, form);
    const joined = await joinSession(house, { code, ticket: ticketOf(request.headers.get('cookie'), code) });
    const sent = await requestToSpeak(house, joined.actor, { ...input, code });
    const cookie = ticketCookie(code, joined.ticket, { isHttps: house.publicUrl.startsWith('https:') });
    return redirect(hrefFor(languageIn(context), `/truc-tiep/${code}?xong=dang-ky&so=${sent.number}`), {
      status: 303,
      headers: { 'set-cookie': cookie },
    });
  });
}

export default function Speak({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = liveWords(languageOf(params));
  const { speak } = words;
  const f = fieldReader({
    answer: actionData,
    errors: words.errors,
    values: { sendKey: loaderData.sendKey },
  });
  const back = hrefFor(languageOf(params), `/truc-tiep/${loaderData.code}`);
  const labels = { name: speak.name, place: speak.place, topic: speak.topic };
  return (
    <main id="main" className="wrap page narrow">
      <p className="crumb">
        <a href={back}>{loaderData.title}</a>
      </p>
      {loaderData.isRehearsal && <p className="told stop">{words.rehearsal}</p>}
      <h1>{speak.title}</h1>
      <p className="lead">{speak.lead}</p>
      <form method="post" className="form" noValidate data-draft={`phat-bieu-${loaderData.code}`}>
        <ErrorSummary answer={actionData} words={words} labels={labels} />
        <input type="hidden" name="sendKey" value={f('sendKey').value} />
        <Field {...f('name')} label={speak.name} hint={speak.nameHint} autoComplete="name" maxLength={80} />
        <Field {...f('place')} label={speak.place} hint={speak.placeHint} optional maxLength={120} />
        <Field {...f('topic')} label={speak.topic} optional maxLength={200} />
        <RadioGroup
          {...f('precedence')}
          values={[f('precedence').value]}
          label={speak.precedence}
          options={[
            { value: '', label: speak.none },
            ...precedences.map((value) => ({ value, label: speak.precedences[value] })),
          ]}
        />
        <Submit wide>{speak.send}</Submit>
      </form>
    </main>
  );
}
