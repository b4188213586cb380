import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { tallyInput } from '#app/rooms/dialogues/inputs-gauge.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Field } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { countVoices } from '../acts/count-voices.ts';
import { type GaugeView, presentGauge } from '../present-before.ts';
import { beforeWords } from '../words.ts';
import type { Route } from './+types/gauge';
import { BeforeHead } from './before-head.tsx';
import './before.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: beforeWords(languageOf(params)).tabs.gauge }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentGauge(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { id: dialogueId } = await presentGauge(house, actor, { code: params.code, language });
    await countVoices(house, actor, { ...readForm(tallyInput, form), dialogueId });
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/dai-dien`), 303);
  });
}

export default function Gauge({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = beforeWords(language);
  const { kinds, unknown, may } = loaderData;
  return (
    <main id="main">
      <BeforeHead view={loaderData} tab="gauge" language={language} />
      <p className="lead">{words.gauge.lead}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, words.refusals, language)}</p>
        </Note>
      )}
      {kinds.every((kind) => kind.lines.length === 0) && <p>{words.gauge.none}</p>}
      {kinds
        .filter((kind) => kind.lines.length > 0)
        .map((kind) => (
          <Kind key={kind.kind} kind={kind} mayEdit={may.edit} language={language} />
        ))}
      {loaderData.forms > 0 && <p className="muted num">{words.gauge.forms(loaderData.forms)}</p>}
      {unknown.length > 0 && <p className="muted">{words.gauge.unknown(unknown.join(', '))}</p>}
      {may.edit && (
        <p>
          <Link to={hrefFor(language, `/lam-viec/dan-cu?co-quan=${loaderData.organisationId}`)}>
            {words.gauge.enter}
          </Link>
        </p>
      )}
    </main>
  );
}

const tones = { silent: 'late', thin: 'work', heard: 'done' } as const;
type KindGiven = Readonly<{ kind: GaugeView['kinds'][number]; mayEdit: boolean; language: Language }>;

function Kind({ kind, mayEdit, language }: KindGiven) {
  const words = beforeWords(language).gauge;
  const { number, day } = formatOf(language);
  const quiet = kind.lines.filter((line) => line.state !== 'heard').slice(0, 5);
  return (
    <section aria-labelledby={`h-${kind.kind}`}>
      <h2 id={`h-${kind.kind}`}>{words.kinds[kind.kind]}</h2>
      {quiet.length > 0 && <p className="strong">{words.go(quiet.map((line) => line.name).join(', '))}</p>}
      <table className="plain stackable">
        <caption className="hide">{words.kinds[kind.kind]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.people}</th>
            <th scope="col">{words.voices}</th>
            <th scope="col">{words.rate}</th>
          </tr>
        </thead>
        <tbody>
          {kind.lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td className="num">
                {number(line.people)} <span className="hide">{words.people}</span>
              </td>
              <td className="num">
                {number(line.voices)} <Tag tone={tones[line.state]}>{words.states[line.state]}</Tag>
              </td>
              <td className="num">
                {line.perThousand === null ? '–' : line.perThousand.toLocaleString(language)}{' '}
                <span className="hide">{words.rate}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {kind.source !== null && (
        <p className="muted small num">{words.source(kind.source.text, day(kind.source.asOf))}</p>
      )}
      {mayEdit && kind.kind !== 'place' && (
        <details>
          <summary aria-label={`${words.tally}: ${words.kinds[kind.kind]}`}>{words.tally}</summary>
          <p>{words.tallyHint}</p>
          <Form method="post" className="form">
            {kind.parts.map((part) => (
              <Field
                key={part.id}
                name={`voices.${part.id}`}
                id={`f-voices-${part.id}`}
                label={part.name}
                value={String(part.voices ?? '')}
                inputMode="numeric"
                maxLength={6}
              />
            ))}
            <div>
              <Submit name="deed" value="tally">
                {words.saveTally}
              </Submit>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}
