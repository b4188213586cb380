import { Link, redirect } from 'react-router';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { acceptOpinion, rejectOpinion, reopenOpinion } from '../acts/decide.ts';
import { divertOpinion } from '../acts/divert.ts';
import { mergeOpinion, unmergeOpinion } from '../acts/merge.ts';
import { splitOpinion } from '../acts/split.ts';
import { analystContext } from '../cluster/analyst.ts';
import { pastContext } from '../cluster/past.ts';
import { acceptInput, divertInput, mergeInput, rejectInput, rowInput, splitInput } from '../inputs.ts';
import { presentAdvice } from '../present-advice.ts';
import { presentNear } from '../present-near.ts';
import { presentDone, presentNeighbours, presentTriage } from '../present-triage.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/triage';
import { FieldAdvice, Nearest } from './advice.tsx';
import { DoneNote } from './done-note.tsx';
import { Kept } from './kept.tsx';
import { askedIn, deskQuery } from './queue-asked.ts';
import { StateTag } from './state-tag.tsx';
import { Decisions } from './triage-decisions.tsx';
import { Facts, Original, Story } from './triage-facts.tsx';
import './console.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const query = new URL(request.url).searchParams;
  const done = query.get('xong');
  const wish = askedIn(query);
  const [opinion, advice, near, neighbours] = await Promise.all([
    presentTriage(house, actor, params.code),
    presentAdvice(house, actor, {
      code: params.code,
      adviseOn: context.get(analystContext).adviseOn,
      pasts: context.get(pastContext),
    }),
    presentNear(house, actor, { code: params.code, text: null, pasts: context.get(pastContext) }),
    presentNeighbours(house, actor, { code: params.code, wish }),
  ]);
  return {
    opinion,
    advice,
    near,
    /** Of a link that says which earlier matter this one raises again. */
    again: query.get('neu-lai'),
    neighbours,
    desk: deskQuery(wish),
    done: await presentDone(house, actor, done === params.code ? null : done),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const wish = askedIn(new URL(request.url).searchParams);
    const { code } = params;
    // Before the deed: what is behind this one while it still has its place in the queue.
    const { next } = await presentNeighbours(house, actor, { code, wish });
    const stays = await doDeed(house, actor, { form, code });
    const desk = hrefFor(languageIn(context), '/lam-viec/y-kien');
    if (stays) return redirect(`${desk}/${code}${deskQuery(wish)}`, 303);
    const query = deskQuery(wish, code);
    return redirect(next === null ? `${desk}${query}` : `${desk}/${next}${query}`, 303);
  });
}

/** After a "no" the page asks again: it shows who was faster, and keeps what was typed. */
export function shouldRevalidate(): boolean {
  return true;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${opinionWords(languageOf(params)).queue.title} ${params.code}` }];
}

export default function Triage({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const { opinion, advice, near, again, neighbours, desk, done } = loaderData;
  return (
    <main id="main" className="triage" key={opinion.code}>
      <DoneNote done={done} language={language} />
      {actionData?.refusal.code !== 'opinion.look' && (
        <ErrorSummary answer={actionData} words={words}>
          <Kept opinion={opinion} answer={actionData} language={language} />
        </ErrorSummary>
      )}
      <div className="head">
        <h1 className="num">{opinion.code}</h1>
        <div className="row">
          <StateTag state={opinion.state} isLate={opinion.isAckLate} language={language} />
          <Link to={hrefFor(language, `/lam-viec/y-kien${desk}`)}>{words.triage.back}</Link>
          {neighbours.before && (
            <Link id="truoc" to={hrefFor(language, `/lam-viec/y-kien/${neighbours.before}${desk}`)}>
              {words.triage.before} <kbd>K</kbd>
            </Link>
          )}
          {neighbours.next && (
            <Link id="tiep" to={hrefFor(language, `/lam-viec/y-kien/${neighbours.next}${desk}`)}>
              {words.triage.next} <kbd>J</kbd>
            </Link>
          )}
        </div>
      </div>
      <div className="split">
        <div className="stack">
          <Original opinion={opinion} language={language} />
          <FieldAdvice opinion={opinion} advice={advice} language={language} />
          <Decisions
            opinion={opinion}
            advice={advice}
            near={near}
            again={again}
            answer={actionData}
            language={language}
          />
          <Nearest opinion={opinion} advice={advice} language={language} />
        </div>
        <aside className="stack">
          <Facts opinion={opinion} language={language} />
          <Story opinion={opinion} language={language} />
        </aside>
      </div>
    </main>
  );
}

/** Does what the pressed button says; true where the page should stay on the same opinion. */
async function doDeed(house: House, actor: Actor, given: { form: FormData; code: string }): Promise<boolean> {
  const fields = { ...fieldsOf(given.form), code: given.code };
  switch (given.form.get('verb')) {
    case 'accept':
      await acceptOpinion(house, actor, parseFields(acceptInput, fields));
      return false;
    case 'merge':
      await mergeOpinion(house, actor, parseFields(mergeInput, fields));
      return false;
    case 'unmerge':
      await unmergeOpinion(house, actor, parseFields(rowInput, fields));
      return true;
    case 'reject':
      await rejectOpinion(house, actor, parseFields(rejectInput, fields));
      return false;
    case 'reopen':
      await reopenOpinion(house, actor, parseFields(rowInput, fields));
      return true;
    case 'divert':
      await divertOpinion(house, actor, parseFields(divertInput, fields));
      return false;
    case 'split':
      await splitOpinion(house, actor, parseFields(splitInput, fields));
      return true;
    default:
      throw refuse('invalid', 'form.invalid');
  }
}
