import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { CheckboxGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { enterTally, removeTally } from '../acts/topic-tally.ts';
import { removeTallyInput, tallyInput } from '../inputs-tally.ts';
import { presentTally, type TallyView } from '../present-tally.ts';
import { tallyWords } from '../words.ts';
import type { Route } from './+types/tally';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const view = await presentTally(houseOf(context), requireStaff(context, request), params.code);
  return { view, done: new URL(request.url).searchParams.get('xong') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const form = await request.formData();
  const back = (done: string) =>
    redirect(hrefFor(languageIn(context), `/lam-viec/doi-thoai/${params.code}/phieu?xong=${done}`), 303);
  return await answerForm(form, async () => {
    const { dialogueId } = await presentTally(house, actor, params.code);
    if (form.get('deed') === 'remove') {
      await removeTally(house, actor, { ...readForm(removeTallyInput, form), dialogueId });
      return back('removed');
    }
    await enterTally(house, actor, { ...readForm(tallyInput, form), dialogueId });
    return back('saved');
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: tallyWords(languageOf(params)).title }];
}

/** Piles of paper forms, typed as numbers: topics that were ticked count although nobody wrote a word. */
export default function Tally({ loaderData, actionData }: Route.ComponentProps) {
  const { view, done } = loaderData;
  const language = useLanguage();
  const words = tallyWords(language);
  const paper = `/gui-y-kien/phieu?doi-thoai=${view.code}`;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${view.code}`)}>{view.title}</Link>
      </p>
      <div className="head">
        <h1>{words.title}</h1>
        <a href={hrefFor(language, paper)}>{words.print}</a>
      </div>
      <PrintForGroups view={view} />
      {done !== null && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{done === 'removed' ? words.wasRemoved : words.saved}</p>
        </Note>
      )}
      <p className="lead">{words.lead}</p>
      {view.topics.length === 0 ? (
        <EmptyState title={words.noTopics}>
          <p>
            <Link to={hrefFor(language, `/lam-viec/doi-thoai/${view.code}/sua`)}>{words.edit}</Link>
          </p>
        </EmptyState>
      ) : (
        <AddPile key={view.piles.length} view={view} answer={actionData} />
      )}
      <Sum view={view} />
      <Piles view={view} />
    </main>
  );
}

/** One sheet for each residential group, with its name and a code that knows it. */
function PrintForGroups({ view }: { view: TallyView }) {
  const language = useLanguage();
  const words = tallyWords(language);
  const list = hrefFor(language, `/lam-viec/dan-cu?co-quan=${view.organisationId}`);
  if (view.residentialUnits.length === 0) {
    return (
      <p>
        {words.noGroups} <Link to={list}>{words.toGroups}</Link>
      </p>
    );
  }
  return (
    <details>
      <summary>{words.forGroups}</summary>
      <form action={hrefFor(language, '/gui-y-kien/phieu')} className="form" target="_blank" rel="noreferrer">
        <input type="hidden" name="doi-thoai" value={view.code} />
        <CheckboxGroup
          name="to"
          label={words.groups}
          hint={words.groupsHint}
          values={view.ownUnits.length > 0 ? view.ownUnits : view.residentialUnits}
          options={view.residentialUnits.map((unit) => ({ value: unit, label: unit }))}
        />
        <div>
          <button type="submit" className="btn quiet">
            {words.openForms}
          </button>
        </div>
        <p>
          <Link to={list}>{words.toGroups}</Link>
        </p>
      </form>
    </details>
  );
}

function AddPile({ view, answer }: { view: TallyView; answer: FormState | undefined }) {
  const words = tallyWords(useLanguage());
  const f = fieldReader({ answer, errors: words.errors });
  const names = view.topics.map((topic, index) => [`ticks.${index}`, topic]);
  const labels = { residentialUnit: words.unit, forms: words.forms, ...Object.fromEntries(names) };
  return (
    <Form method="post" className="form">
      <h2>{words.add}</h2>
      <ErrorSummary answer={answer} words={words} labels={labels} />
      <Field {...f('residentialUnit')} label={words.unit} list="to-dan-pho" maxLength={120} required />
      <datalist id="to-dan-pho">
        {view.residentialUnits.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <Field {...f('forms')} label={words.forms} type="number" min={1} inputMode="numeric" required />
      <fieldset className="field stack">
        <legend>{words.ticks}</legend>
        {view.topics.map((topic, index) => (
          <Field
            key={topic}
            {...f(`ticks.${index}`)}
            label={topic}
            type="number"
            min={0}
            inputMode="numeric"
          />
        ))}
      </fieldset>
      <div>
        <Submit>{words.save}</Submit>
      </div>
    </Form>
  );
}

function Sum({ view }: { view: TallyView }) {
  const language = useLanguage();
  const words = tallyWords(language);
  const { number } = formatOf(language);
  if (view.sum.forms === 0) return null;
  return (
    <section className="stack" aria-labelledby="h-sum">
      <h2 id="h-sum" className="num">
        {words.sum(number(view.sum.forms))}
      </h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.chosen}</th>
          </tr>
        </thead>
        <tbody className="num">
          {view.sum.topics.map((each) => (
            <tr key={each.topic}>
              <th scope="row">{each.topic}</th>
              <td>{number(each.ticks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Piles({ view }: { view: TallyView }) {
  const language = useLanguage();
  const words = tallyWords(language);
  const format = formatOf(language);
  return (
    <section className="stack" aria-labelledby="h-piles">
      <h2 id="h-piles">{words.piles}</h2>
      {view.piles.length === 0 && <p>{words.noPiles}</p>}
      <ul className="rows">
        {view.piles.map((pile) => (
          <li key={pile.id}>
            <div>
              <strong>{pile.residentialUnit}</strong>
              <p className="meta num">
                <span>{words.pile(format.number(pile.forms), pile.by ?? '', format.moment(pile.at))}</span>
                {pile.removedBy !== null && <span>{words.removed(pile.removedBy)}</span>}
              </p>
              <p className="meta num">
                {pile.counts.map((count) => (
                  <span key={count.topic}>
                    {count.topic}: {format.number(count.ticks)}
                  </span>
                ))}
              </p>
              {pile.removedBy === null && (
                <Form method="post">
                  <input type="hidden" name="deed" value="remove" />
                  <input type="hidden" name="id" value={pile.id} />
                  <Submit kind="quiet" small>
                    {words.remove}
                  </Submit>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
