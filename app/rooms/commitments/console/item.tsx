import { Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { Proofs } from '../pages/proofs.tsx';
import { type DeskView, presentDesk } from '../present-desk.ts';
import { commitmentDeskWords, commitmentWords } from '../words.ts';
import type { Route } from './+types/item';
import { doDeed } from './deed.ts';
import { Deeds } from './deeds.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const view = await presentDesk(houseOf(context), actor, params.code, languageIn(context));
  if (view === null) throw refuse('missing', 'commitment.missing');
  return { view, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    await doDeed(houseOf(context), actor, { code: params.code, form });
    return redirect(hrefFor(languageIn(context), `/lam-viec/cam-ket/${params.code}?xong`), 303);
  });
}

/** After a conflict the page asks again, so that the next send carries the version that is now before the eyes. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: params.code }];
}

export default function Item({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const desk = commitmentDeskWords(language);
  const words = commitmentWords(language);
  const format = formatOf(language);
  const { view, isDone } = loaderData;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{desk.back}</Link>
      </p>
      <div>
        <h1>{view.text}</h1>
        <p className="meta num">
          <Code>{view.code}</Code>
          <Tag tone={view.tone}>
            {view.daysLate > 0 ? words.lateDays(view.daysLate) : words.states[view.state]}
          </Tag>
          <a href={hrefFor(language, `/loi-hua/${view.code}`)}>{desk.open}</a>
        </p>
      </div>
      {isDone && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{desk.done}</p>
        </Note>
      )}
      <div className="split">
        <div>
          <Proofs promise={view} stood={view.stood} />
          <section>
            <h2>{words.thing.story}</h2>
            <Timeline
              steps={view.steps.map((step) => ({
                key: step.id,
                stage: 'done',
                when: format.moment(step.at),
                title: step.title,
                children: step.reason && <p className="muted pre">{step.reason}</p>,
              }))}
            />
          </section>
        </div>
        <aside className="side">
          <Deeds view={view} answer={actionData} />
          <Facts view={view} />
        </aside>
      </div>
    </main>
  );
}

function Facts({ view }: { view: DeskView }) {
  const language = useLanguage();
  const { thing: words } = commitmentWords(language);
  const desk = commitmentDeskWords(language);
  const format = formatOf(language);
  const facts: [string, string | null][] = [
    [words.due, view.dueOn && format.weekday(view.dueOn)],
    [
      words.originalDue,
      view.originalDueOn && view.originalDueOn !== view.dueOn ? format.day(view.originalDueOn) : null,
    ],
    [words.unit, view.unit ?? desk.noUnit],
    [words.cooperating, view.cooperating.join(', ') || null],
    [words.promisedBy, view.promisedBy],
    [words.from, view.dialogue?.title ?? null],
    [words.petition, view.petition && `${view.petition.title} (${view.petition.code})`],
  ];
  return (
    <div className="card">
      <h2>{desk.facts}</h2>
      <dl className="num">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
