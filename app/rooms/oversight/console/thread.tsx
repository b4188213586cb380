import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, type Option, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { openThread } from '../acts/look.ts';
import { presentReadThread } from '../present-thread.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/thread';
import { doDeed } from './deed.ts';
import { Findings } from './found.tsx';
import { SendRequest } from './send-request.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  await openThread(house, actor, { code: params.code, threadCode: params.thread });
  const asked = { code: params.code, threadCode: params.thread, language: languageIn(context) };
  const done = new URL(request.url).searchParams.get('xong');
  return { ...(await presentReadThread(house, actor, asked)), done };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const given = { code: params.code, threadCode: params.thread, form };
    const done = await doDeed(houseOf(context), actor, given);
    const path = `/lam-viec/giam-sat/${params.code}/doc/${params.thread}?xong=${done}`;
    return redirect(hrefFor(languageIn(context), path), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${params.thread} – ${params.code}` }];
}

/** One thread as who supervises reads it, with what they note and ask beside it. */
export default function ReadThread({ loaderData, actionData }: Route.ComponentProps) {
  const { thread, supervision, severities, unitId, done } = loaderData;
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  const said = Object.entries(words.done).find(([name]) => name === done && actionData === undefined);
  const answerOf = (deed: string) => (actionData?.typed.deed?.[0] === deed ? actionData : undefined);
  const when = (at: string | null) =>
    at === null ? '' : at.length > 10 ? format.moment(at) : format.day(at);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/giam-sat/${supervision.code}`)}>{supervision.title}</Link>
      </p>
      <h1>{thread.title}</h1>
      <p className="meta num">
        <Code>{thread.code}</Code>
        <span>{words.reading.logged}</span>
        <Link to={hrefFor(language, thread.full)}>{words.reading.full}</Link>
      </p>
      {said && (
        <Note tone="good" role="status">
          <p>{said[1]}</p>
        </Note>
      )}
      <p className="pre prose">{thread.text}</p>
      <section className="stack" aria-labelledby="h-path">
        <h2 id="h-path">{words.reading.path}</h2>
        <Timeline
          steps={thread.steps.map((step, index) => ({
            key: `${index}`,
            stage: step.stage,
            when: when(step.at),
            title: step.title,
            children: step.text && <p className="muted pre">{step.text}</p>,
          }))}
        />
      </section>
      <Findings view={supervision} />
      {supervision.state === 'ongoing' && (
        <>
          <NoteFinding key={supervision.findings.length} answer={answerOf('find')} severities={severities} />
          <SendRequest
            units={supervision.units}
            answer={answerOf('send')}
            about={{ threadCode: thread.code, unitId: unitId ?? '' }}
          />
        </>
      )}
    </main>
  );
}

function NoteFinding({
  answer,
  severities,
}: {
  answer: FormState | undefined;
  severities: readonly Option[];
}) {
  const all = oversightWords(useLanguage());
  const words = all.reading;
  const f = fieldReader({ answer, errors: all.errors });
  return (
    <Form method="post" className="form">
      <h2>{words.note}</h2>
      <input type="hidden" name="deed" value="find" />
      <ErrorSummary answer={answer} words={all} labels={{ severity: words.severity, text: words.text }} />
      <RadioGroup {...f('severity')} label={words.severity} options={severities} />
      <TextArea {...f('text')} label={words.text} hint={words.textHint} rows={4} maxLength={4000} required />
      <Field {...f('evidence')} label={words.evidence} hint={words.evidenceHint} maxLength={500} optional />
      <div>
        <Submit>{words.save}</Submit>
      </div>
    </Form>
  );
}
