import { Form, Link, redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { setUnitFields } from '../acts/unit-fields.ts';
import { unitFieldsInput } from '../inputs.ts';
import { type FieldLine, type FieldTableView, presentFieldTable } from '../present-fields.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/fields';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { doneAt, openDesk } from './desk.ts';

const path = '/lam-viec/don-vi/linh-vuc';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, organisation, organisations, query, mayManage } = await openDesk(context, request);
  const of = { organisationId: organisation.id, language: languageIn(context) };
  return {
    organisation,
    organisations,
    query,
    mayManage,
    isDone: new URL(request.url).searchParams.has('xong'),
    view: await presentFieldTable(house, of),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id };
    await setUnitFields(house, actor, parseFields(unitFieldsInput, fields));
    return redirect(hrefFor(languageIn(context), doneAt(path, query, 'luu')), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).fieldTable.title} – Điểm Cầu` }];
}

export default function Fields({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, organisations, query, mayManage, isDone, view } = loaderData;
  const language = useLanguage();
  const all = organisationWords(language);
  const words = all.fieldTable;
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/don-vi${query}`)}>{all.units.title}</Link>
      </p>
      <h1>
        {words.title}: {organisation.name}
      </h1>
      <p className="lead">{words.lead}</p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      {isDone && (
        <Note tone="good" role="status">
          <p>{words.saved}</p>
        </Note>
      )}
      <ErrorSummary answer={actionData} words={all} />
      {view.changed && (
        <p className="muted small num">
          {words.changed(view.changed.by ?? '', formatOf(language).moment(view.changed.at))}
        </p>
      )}
      {mayManage ? (
        <Form method="post" className="form" key={organisation.id}>
          {view.fields.map((field) => (
            <Line key={field.code} field={field} view={view} typed={actionData?.typed} />
          ))}
          <div>
            <Submit>{words.save}</Submit>
          </div>
        </Form>
      ) : (
        <Read view={view} />
      )}
    </main>
  );
}

type Given = Readonly<{
  field: FieldLine;
  view: FieldTableView;
  typed: Readonly<Record<string, readonly string[]>> | undefined;
}>;

/** A field of the first level with those below it, which take its department unless one is set. */
function Line({ field, view, typed }: Given) {
  const words = organisationWords(useLanguage()).fieldTable;
  const choice = (line: Pick<FieldLine, 'key' | 'name' | 'unitId' | 'ended'>, empty: string) => (
    <Select
      key={line.key}
      name={`units.${line.key}`}
      label={line.name}
      hint={line.ended === null ? undefined : words.ended(line.ended)}
      value={typed?.[`units.${line.key}`]?.[0] ?? line.unitId ?? ''}
      empty={empty}
      options={view.units}
    />
  );
  const isSetBelow = field.below.some((line) => line.unitId !== null);
  return (
    <div className="stack">
      {choice(field, field.usual === null ? words.nobody : words.usual(field.usual))}
      {field.below.length > 0 && (
        <details open={isSetBelow}>
          <summary>{words.below(field.name)}</summary>
          {field.below.map((line) => choice(line, words.asAbove))}
        </details>
      )}
    </div>
  );
}

/** The same for whoever may not change it. */
function Read({ view }: { view: FieldTableView }) {
  const words = organisationWords(useLanguage()).fieldTable;
  const nameOf = (id: string | null) => view.units.find((unit) => unit.value === id)?.label ?? null;
  const lines = view.fields.flatMap((field) => [
    { name: field.name, unit: nameOf(field.unitId) ?? field.usual ?? words.nobody },
    ...field.below
      .filter((line) => line.unitId !== null)
      .map((line) => ({ name: line.name, unit: nameOf(line.unitId) ?? '' })),
  ]);
  return (
    <table className="plain">
      <caption className="hide">{words.title}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td>{line.unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
