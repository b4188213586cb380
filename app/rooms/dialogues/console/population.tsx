import { Form, Link, redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { DotMap } from '#app/ui/dot-map.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import {
  changePopulationLine,
  enterPopulation,
  removePopulationLine,
  restorePopulationLine,
} from '../acts/population.ts';
import { populationIdInput, populationInput, populationLineInput } from '../inputs-gauge.ts';
import { type PopulationView, presentPopulation } from '../present-population.ts';
import { dialogueWords, populationWords } from '../words.ts';
import type { Route } from './+types/population';
import { openPlanDesk } from './plan-desk.ts';
import { EnterLines, Line } from './population-parts.tsx';

const deeds = ['enter', 'change', 'remove', 'restore'] as const;

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: populationWords(languageOf(params)).title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, house, organisationId } = openPlanDesk(context, request);
  const said = new URL(request.url).searchParams.get('xong');
  return {
    view: await presentPopulation(house, actor, organisationId),
    done: deeds.find((deed) => deed === said) ?? null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, house, organisationId, query } = openPlanDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    const deed = deeds.find((each) => each === form.get('deed')) ?? 'enter';
    if (deed === 'change') await changePopulationLine(house, actor, parseFields(populationLineInput, fields));
    else if (deed === 'remove')
      await removePopulationLine(house, actor, parseFields(populationIdInput, fields));
    else if (deed === 'restore')
      await restorePopulationLine(house, actor, parseFields(populationIdInput, fields));
    else await enterPopulation(house, actor, { ...parseFields(populationInput, fields), organisationId });
    const back = `/lam-viec/dan-cu${query}${query === '' ? '?' : '&'}xong=${deed}`;
    return redirect(hrefFor(languageIn(context), back), 303);
  });
}

/** The organisation's own list of places and groups: what forms, suggestions, the gauge and maps go by. */
export default function Population({ loaderData, actionData, params }: Route.ComponentProps) {
  const { view, done } = loaderData;
  const language = languageOf(params);
  const words = populationWords(language);
  const filled = view.kinds.filter((kind) => kind.lines.length > 0);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, '/lam-viec/doi-thoai')}>{dialogueWords(language).desk.title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {done !== null && actionData === undefined && (
        <Note tone="good" role="status">
          <p>{words.done[done]}</p>
        </Note>
      )}
      {view.kinds.every((kind) => kind.kind !== 'place' || kind.lines.length === 0) && (
        <EmptyState title={words.none} />
      )}
      <UnitMap view={view} language={language} />
      {filled.map((kind) => (
        <section key={kind.kind} aria-labelledby={`h-${kind.kind}`}>
          <h2 id={`h-${kind.kind}`}>{words.kinds[kind.kind]}</h2>
          <ul className="rows">
            {kind.lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                mayEdit={view.may.edit}
                answer={actionData}
                language={language}
              />
            ))}
          </ul>
        </section>
      ))}
      <Removed view={view} language={language} />
      {view.may.edit && <EnterLines today={view.today} answer={actionData} language={language} />}
      <Story view={view} language={language} />
    </main>
  );
}

type Given = Readonly<{ view: PopulationView; language: Language }>;

function UnitMap({ view, language }: Given) {
  const words = populationWords(language);
  const { number } = formatOf(language);
  const places = view.kinds.flatMap((kind) => (kind.kind === 'place' ? kind.lines : []));
  const dots = places.flatMap(({ id, name, people, point }) =>
    point === null
      ? []
      : [
          {
            ...{ ...point, key: id, value: people, name, isMarked: false },
            label: `${name}: ${words.people(number(people))}`,
            href: `#dong-${id}`,
          },
        ],
  );
  if (dots.length === 0) return null;
  const without = places.filter((line) => line.point === null).map((line) => line.name);
  return (
    <section aria-labelledby="h-map">
      <h2 id="h-map">{words.map}</h2>
      <DotMap title={words.map} outline={[]} dots={dots} inset="" />
      {without.length > 0 && <p className="muted">{words.withoutPoint(without.join(', '))}</p>}
    </section>
  );
}

function Removed({ view, language }: Given) {
  const words = populationWords(language);
  if (view.removed.length === 0) return null;
  return (
    <details>
      <summary>
        {words.removed} <span className="num">({view.removed.length})</span>
      </summary>
      <ul className="rows">
        {view.removed.map((line) => (
          <li key={line.id}>
            <div>
              <strong>{line.name}</strong>
              <p className="meta num">
                <span>{words.kinds[line.kind]}</span>
                <span>{words.removedBy(line.by ?? '', formatOf(language).moment(line.at))}</span>
              </p>
              {view.may.edit && (
                <Form method="post">
                  <input type="hidden" name="id" value={line.id} />
                  <Submit kind="quiet" small name="deed" value="restore">
                    {words.restore}
                  </Submit>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Story({ view, language }: Given) {
  const words = populationWords(language);
  const verbs: Readonly<Record<string, string>> = words.verbs;
  const what = ({ name, before }: PopulationView['story'][number]['facts']) =>
    typeof before === 'string' && before !== name ? words.renamed(before, String(name)) : String(name);
  if (view.story.length === 0) return null;
  return (
    <section aria-labelledby="h-story">
      <h2 id="h-story">{words.story}</h2>
      <Timeline
        steps={view.story.map((step) => ({
          key: step.id,
          stage: 'done',
          when: [formatOf(language).moment(step.at), step.name].filter(Boolean).join(', '),
          title: `${verbs[step.verb] ?? step.verb}: ${what(step.facts)}`,
        }))}
      />
    </section>
  );
}
