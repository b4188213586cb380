import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import type { FormState } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { threadsQuery } from '../inputs.ts';
import { presentSupervision, type SupervisionView } from '../present.ts';
import { oversightWords } from '../words.ts';
import type { Route } from './+types/one';
import { doDeed } from './deed.ts';
import { Cancel, Conclude } from './ending.tsx';
import { Findings, Readings } from './found.tsx';
import { RequestCard } from './request-card.tsx';
import { SendRequest } from './send-request.tsx';
import { Sample, Threads } from './threads.tsx';
import { stateTones } from './tones.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const query = threadsQuery.parse({
    unitId: search.get('don-vi'),
    fieldCode: search.get('linh-vuc'),
    group: search.get('nhom'),
    page: search.get('trang') ?? 1,
  });
  const asked = { code: params.code, query, language: languageIn(context) };
  const view = await presentSupervision(houseOf(context), requireStaff(context, request), asked);
  return { view, done: search.get('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const done = await doDeed(houseOf(context), actor, { code: params.code, form });
    return redirect(hrefFor(languageIn(context), `/lam-viec/giam-sat/${params.code}?xong=${done}`), 303);
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: params.code }];
}

/** One supervision from its frame to its conclusion; printed it is the dossier. */
export default function Supervision({ loaderData, actionData }: Route.ComponentProps) {
  const { view, done } = loaderData;
  const language = useLanguage();
  const words = oversightWords(language);
  const said = Object.entries(words.done).find(([name]) => name === done && actionData === undefined);
  const answerOf = (deed: string) => (actionData?.typed.deed?.[0] === deed ? actionData : undefined);
  const given = { view, answerOf };
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, '/lam-viec/giam-sat')}>{words.planning.back}</Link>
      </p>
      <Head view={view} />
      {said && (
        <Note tone="good" role="status">
          <p>{said[1]}</p>
        </Note>
      )}
      {view.conclusion && (
        <Note tone="good" title={words.one.conclusion}>
          <p className="pre">{view.conclusion}</p>
        </Note>
      )}
      {view.cancelledReason && (
        <Note tone="warn" title={words.states.cancelled}>
          <p>{view.cancelledReason}</p>
        </Note>
      )}
      {view.may.includes('start') && <Start />}
      {view.isInside && <Sample {...given} />}
      {view.isInside && <Findings view={view} />}
      <Requests {...given} />
      {view.isInside && <Threads view={view} />}
      {view.isInside && <Readings view={view} />}
      {view.may.includes('conclude') && <Conclude answer={answerOf('conclude')} />}
      {view.may.includes('cancel') && <Cancel answer={answerOf('cancel')} />}
      {view.story.length > 0 && <Story view={view} />}
    </main>
  );
}

function Head({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <>
      <h1>{view.title}</h1>
      <p className="meta num">
        <Code>{view.code}</Code>
        <Tag tone={stateTones[view.state]}>{words.states[view.state]}</Tag>
        <span>{words.bodies[view.body]}</span>
        <span>{view.organisation}</span>
        <span>{words.list.period[view.kind](format.day(view.from), format.day(view.to))}</span>
        <span>{view.unit ?? words.planning.anyUnit}</span>
        {view.kind !== 'conclusion' && <span>{view.field ?? words.planning.anyField}</span>}
        <span>{words.groups[view.group]}</span>
      </p>
      {view.isInside && (
        <p className="row noprint">
          <button type="button" className="btn quiet small" onClick={() => window.print()}>
            {words.one.print}
          </button>
          <a
            className="btn quiet small"
            href={hrefFor(language, `/lam-viec/giam-sat/${view.code}/ho-so.html`)}
            download
          >
            {words.dossier.file}
          </a>
          <a className="btn quiet small" href={`/lam-viec/giam-sat/${view.code}/ho-so.json`} download>
            {words.one.download}
          </a>
          <Link to={hrefFor(language, '/lam-viec/giam-sat/luot-doc')}>{words.readings.title}</Link>
          {(view.state === 'ongoing' || view.state === 'concluded') && (
            <a href={hrefFor(language, `/giam-sat/${view.code}`)}>{words.one.public}</a>
          )}
        </p>
      )}
    </>
  );
}

function Start() {
  const words = oversightWords(useLanguage()).one;
  return (
    <Form method="post" className="form">
      <p>{words.startHint}</p>
      <div>
        <Submit name="deed" value="start">
          {words.start}
        </Submit>
      </div>
    </Form>
  );
}

type Given = Readonly<{ view: SupervisionView; answerOf: (deed: string) => FormState | undefined }>;

function Requests({ view, answerOf }: Given) {
  const words = oversightWords(useLanguage()).one;
  const answer = answerOf('answer') ?? answerOf('turn');
  return (
    <section className="stack" aria-labelledby="h-requests">
      <h2 id="h-requests">{words.requests}</h2>
      {view.requests.length === 0 && <p>{words.noRequests}</p>}
      {view.requests.map((request) => (
        <RequestCard
          key={`${request.id}${request.state}`}
          request={request}
          answer={answer?.typed.id?.[0] === request.id ? answer : undefined}
        />
      ))}
      {view.isSupervisor && view.state === 'ongoing' && (
        <SendRequest units={view.units} answer={answerOf('send')} />
      )}
    </section>
  );
}

function Story({ view }: { view: SupervisionView }) {
  const language = useLanguage();
  const words = oversightWords(language);
  const format = formatOf(language);
  return (
    <section className="stack" aria-labelledby="h-story">
      <h2 id="h-story">{words.one.story}</h2>
      <Timeline
        steps={view.story.map((step) => ({
          key: step.id,
          stage: 'done',
          when: [format.moment(step.at), step.name].filter(Boolean).join(', '),
          title: words.verbs[step.verb] ?? step.verb,
          children: step.reason && <p>{step.reason}</p>,
        }))}
      />
    </section>
  );
}
