import { Form, Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { toldIntents } from '../inputs.ts';
import { Items } from '../pages/items.tsx';
import { type DraftView, presentConclusionDesk } from '../present-conclusion.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/conclusion';
import { Editor } from './editor.tsx';
import { doIntent } from './intent.ts';
import { AfterIssue, DraftNotes, Signing } from './signing.tsx';
import './console.css';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const view = await presentConclusionDesk(houseOf(context), actor, params.code);
  if (view === null) throw refuse('missing', 'dialogue.missing');
  return { view, done: new URL(request.url).searchParams.get('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const view = await presentConclusionDesk(house, actor, params.code);
    if (view === null) throw refuse('missing', 'dialogue.missing');
    const done = await doIntent(house, actor, { form, id: view.id, dialogueId: view.dialogue.id });
    const page = `/lam-viec/ket-luan/${params.code}?xong=${done}`;
    const place = done === 'added' ? '#muc-cuoi' : '';
    return redirect(hrefFor(languageIn(context), page) + place, 303);
  });
}

/** A press may save before it is refused: the page asks again for the version that is now before the eyes. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus !== undefined || defaultShouldRevalidate;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${commitmentWords(languageOf(params)).conclusion.title} ${params.code}` }];
}

export default function Conclusion({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const { view, done } = loaderData;
  const told = toldIntents.find((name) => name === done);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${view.dialogue.code}`)}>{w.back}</Link>
      </p>
      <div>
        <h1>{w.title}</h1>
        <p>{view.dialogue.title}</p>
      </div>
      {told && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{w[told]}</p>
        </Note>
      )}
      <Days view={view} />
      {view.body === null && (
        <>
          <ErrorSummary answer={actionData} words={words} />
          <Begin view={view} />
        </>
      )}
      <DraftNotes view={view} />
      {view.body !== null && view.may.edit && (
        <Editor key={view.version} view={view} body={view.body} answer={actionData} />
      )}
      {view.body !== null && !view.may.edit && (
        <>
          {actionData?.typed.intent?.[0] !== 'post' && <ErrorSummary answer={actionData} words={words} />}
          {view.state === 'issued' ? (
            <>
              <Issued view={view} body={view.body} />
              <AfterIssue view={view} answer={actionData} />
            </>
          ) : (
            <Signing view={view} body={view.body} answer={actionData} />
          )}
        </>
      )}
    </main>
  );
}

function Days({ view }: { view: View }) {
  const language = useLanguage();
  const { conclusion: w } = commitmentWords(language);
  const format = formatOf(language);
  if (view.publishBy === null) return null;
  return (
    <Note tone={view.daysLate > 0 ? 'stop' : undefined}>
      <p className="num">
        {view.heldOn && `${w.heldOn(format.day(view.heldOn))}. `}
        {w.publishBy(format.weekday(view.publishBy.day))}.
      </p>
      {view.daysLate > 0 && (
        <p className="strong num">
          {view.isOut ? w.issuedLate(view.daysLate) : w.notIssuedLate(view.daysLate)}.
        </p>
      )}
      <p className="muted small">{view.publishBy.basis}</p>
    </Note>
  );
}

function Begin({ view }: { view: View }) {
  const { conclusion: w } = commitmentWords(useLanguage());
  if (!view.may.draft) return <EmptyState title={w.noSession} />;
  return (
    <Form method="post" className="stack">
      <p>{w.drafted}</p>
      <Submit name="intent" value="make">
        {w.make}
      </Submit>
    </Form>
  );
}

type View = NonNullable<DraftView>;

function Issued({ view, body }: { view: View; body: NonNullable<View['body']> }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const { conclusion: w } = words;
  const format = formatOf(language);
  return (
    <>
      <div className="bar">
        <h2 className="num">
          {body.number && body.issuedOn && w.issuedOn(body.number, format.day(body.issuedOn))}
        </h2>
        <a className="btn quiet" href={hrefFor(language, `/doi-thoai/${view.dialogue.code}/ket-luan`)}>
          {w.openPublic}
        </a>
      </div>
      {body.assessment && <p className="pre prose">{body.assessment}</p>}
      <div className="scroll">
        <Items items={body.items} />
      </div>
      {view.may.close && (
        <Form method="post">
          <Submit name="intent" value="close" kind="quiet">
            {words.desk.closeDialogue}
          </Submit>
        </Form>
      )}
    </>
  );
}
