import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { drawOpinions, selectOpinion, unselectOpinion } from '../acts/select.ts';
import { drawInput, selectInput, unselectInput } from '../inputs-selection.ts';
import { type CandidateView, presentSelection } from '../present-selection.ts';
import { chosenWays } from '../selection.ts';
import { opinionWords, selectionWords } from '../words.ts';
import type { Route } from './+types/selection';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: selectionWords(languageOf(params)).title }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentSelection(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { dialogueId } = await presentSelection(house, actor, { code: params.code, language });
    const deed = form.get('deed');
    if (deed === 'draw') await drawOpinions(house, actor, { ...readForm(drawInput, form), dialogueId });
    else if (deed === 'back')
      await unselectOpinion(house, actor, { ...readForm(unselectInput, form), dialogueId });
    else await selectOpinion(house, actor, { ...readForm(selectInput, form), dialogueId });
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/chon`), 303);
  });
}

export default function Selection({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = selectionWords(language);
  const { candidates, standing, draws, code, title, isOver } = loaderData;
  const own = actionData && 'seed' in actionData.typed ? actionData : undefined;
  const f = fieldReader({ answer: own, errors: words.errors });
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${code}`)}>{title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${code}/xem-lai`)}>{words.recheck.title}</Link>
      </p>
      <p className="lead">{words.lead}</p>
      {candidates.some((each) => each.people > 1) && (
        <p className="hint">{opinionWords(language).groups.countedHow}</p>
      )}
      <p className="strong num">{words.chosen(standing.length, candidates.length)}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, words.refusals, language)}</p>
        </Note>
      )}
      {!isOver && candidates.length > standing.length && (
        <details open={own !== undefined}>
          <summary>{words.draw.title}</summary>
          <p>{words.draw.lead}</p>
          <Form method="post" className="form">
            <ErrorSummary
              answer={own}
              words={words}
              labels={{ seed: words.draw.seed, wanted: words.draw.wanted }}
            />
            <Field {...f('seed')} label={words.draw.seed} maxLength={120} required />
            <Field {...f('wanted')} label={words.draw.wanted} inputMode="numeric" maxLength={3} required />
            <div>
              <Submit name="deed" value="draw">
                {words.draw.go}
              </Submit>
            </div>
          </Form>
        </details>
      )}
      {draws.map((draw) => (
        <p key={draw.id} className="num">
          {words.draw.done(draw.drawn.length, draw.of, draw.seed)}.{' '}
          <span className="muted">{words.by(draw.by ?? '', formatOf(language).moment(draw.at))}</span>
        </p>
      ))}
      <h2>{words.candidates}</h2>
      {candidates.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ul className="rows">
          {candidates.map((each) => (
            <Candidate key={each.code} candidate={each} isOver={isOver} language={language} />
          ))}
        </ul>
      )}
    </main>
  );
}

type Given = Readonly<{ candidate: CandidateView; isOver: boolean; language: Language }>;

function Candidate({ candidate, isOver, language }: Given) {
  const words = selectionWords(language);
  const { code } = candidate;
  const facts = [
    code,
    candidate.field,
    candidate.place,
    words.people(candidate.people),
    candidate.isFirstTime ? words.firstTime : null,
    candidate.fieldChosen > 0 ? words.fieldChosen(candidate.fieldChosen) : null,
  ];
  return (
    <li className="all">
      <div>
        <p>
          <Link to={hrefFor(language, `/lam-viec/y-kien/${code}`)}>{candidate.text.slice(0, 280)}</Link>
        </p>
        <p className="muted small num">{facts.filter(Boolean).join(' · ')}</p>
        {candidate.isChosen && <Tag tone="done">{words.isChosen}</Tag>}
        {!isOver && (
          <details>
            <summary aria-label={`${candidate.isChosen ? words.takeBack : words.choose}: ${code}`}>
              {candidate.isChosen ? words.takeBack : words.choose}
            </summary>
            <Form method="post" className="form">
              <input type="hidden" name="code" value={code} />
              {!candidate.isChosen && (
                <fieldset className="field">
                  <legend>{words.way}</legend>
                  {chosenWays.map((way) => (
                    <div className="check" key={way}>
                      <input
                        type="radio"
                        name="way"
                        value={way}
                        id={`${code}-${way}`}
                        defaultChecked={way === candidate.ways[0]}
                        disabled={!candidate.ways.includes(way)}
                      />
                      <label htmlFor={`${code}-${way}`}>
                        {words.ways[way]}
                        {!candidate.ways.includes(way) && (
                          <span className="muted"> ({words.notHolding[way]})</span>
                        )}
                      </label>
                    </div>
                  ))}
                </fieldset>
              )}
              <Field
                name="reason"
                id={`reason-${code}`}
                label={words.reason}
                maxLength={500}
                optional={!candidate.isChosen}
              />
              <div>
                <Submit small kind="quiet" name="deed" value={candidate.isChosen ? 'back' : 'choose'}>
                  {candidate.isChosen ? words.takeBack : words.choose}
                </Submit>
              </div>
            </Form>
          </details>
        )}
      </div>
    </li>
  );
}
