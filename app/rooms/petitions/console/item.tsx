import { Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { noteSupervisedReading } from '../acts/read.ts';
import { reuseQuery } from '../inputs.ts';
import { Answers } from '../pages/answers.tsx';
import { StateTag } from '../pages/row.tsx';
import { Raised } from '../pages/side.tsx';
import { type DeskView, presentDesk } from '../present-desk.ts';
import { petitionDeskWords, petitionWords, petitionWorkWords } from '../words.ts';
import type { Route } from './+types/item';
import { Actions } from './actions.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { doDeed } from './deed.ts';
import { DraftAsk } from './draft-asks.tsx';
import { Before, RecordParts, Story } from './record.tsx';
import { Review } from './review.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const search = new URL(request.url).searchParams;
  const asked = { code: params.code, reuse: reuseQuery.parse(search.get('dung')) };
  const view = await presentDesk(houseOf(context), actor, asked, languageIn(context));
  await noteSupervisedReading(houseOf(context), actor, params.code);
  return { view, done: search.get('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const done = await doDeed(houseOf(context), actor, { code: params.code, form });
    return redirect(hrefFor(languageIn(context), `/lam-viec/kien-nghi/${params.code}?xong=${done}`));
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
  const words = petitionDeskWords(language);
  const { view, done } = loaderData;
  const said = Object.entries(words.done).find(([name]) => name === done && actionData === undefined);
  const given = { view, answer: actionData };
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/viec')}>{words.back}</Link>
      </p>
      <Head view={view} />
      {said && (
        <Note tone="good" role="status">
          <p>{said[1]}</p>
        </Note>
      )}
      <DraftAsk ask={view.draftAsk} />
      <div className="split">
        <div>
          <p className="pre prose">{view.text}</p>
          <Before view={view} />
          <Review {...given} />
          {view.may.includes('edit_questions') && <AnswerEditor {...given} />}
          <Answers petition={view} />
          <RecordParts view={view} />
          <Story view={view} />
        </div>
        <aside className="side">
          <Actions {...given} />
          <Facts view={view} />
          <Raised petition={view} />
        </aside>
      </div>
    </main>
  );
}

function Head({ view }: { view: DeskView }) {
  const language = useLanguage();
  return (
    <div>
      <h1>{view.title}</h1>
      <p className="meta num">
        <Code>{view.code}</Code>
        <StateTag petition={view} />
        <a href={hrefFor(language, `/kien-nghi/${view.code}`)}>{petitionDeskWords(language).open}</a>
      </p>
    </div>
  );
}

function Facts({ view }: { view: DeskView }) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const side = petitionWords(language).side;
  const format = formatOf(language);
  const day = (value: string | null) => (value === null ? null : format.weekday(value));
  const work = petitionWorkWords(language).handler;
  const away = view.handler?.away;
  const handler =
    view.handler && away
      ? `${view.handler.name} (${work.away(format.day(away.until), away.by)})`
      : (view.handler?.name ?? null);
  const facts: [string, string | null][] = [
    [words.due, day(view.dueOn)],
    [words.originalDue, view.originalDueOn === view.dueOn ? null : day(view.originalDueOn)],
    [words.received, day(view.receivedOn)],
    [side.unit, view.unit ?? words.noUnit],
    [work.person, handler],
    [side.field, view.field],
    [side.place, view.place],
    [words.product, view.product],
    [side.dialogue, view.dialogue?.title ?? null],
    [side.joined, view.peopleCount > 1 ? side.people(view.peopleCount) : null],
  ];
  return (
    <div className="card">
      <h2>{words.facts}</h2>
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
