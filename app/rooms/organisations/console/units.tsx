import { Link, redirect } from 'react-router';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { mergeOrganisation } from '../acts/merge.ts';
import { mergeForm } from '../inputs.ts';
import {
  presentForerunners,
  presentMergeable,
  presentSuccessor,
  presentUnits,
  type UnitView,
} from '../present.ts';
import { organisationWords, receptionWords } from '../words.ts';
import type { Route } from './+types/units';
import { ChooseOrganisation } from './choose-organisation.tsx';
import { doneAt, openDesk } from './desk.ts';
import { Merged } from './merged.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { house, actor, organisation, organisations, query, mayManage } = await openDesk(context, request);
  const today = dayOf(house.now());
  const done = new URL(request.url).searchParams.get('xong');
  const [units, forerunners, others, successor] = await Promise.all([
    presentUnits(house.db, organisation.id, today),
    presentForerunners(house.db, organisation.id),
    presentMergeable(house.db, actor, organisation.id),
    presentSuccessor(house.db, organisation.id),
  ]);
  return {
    organisation,
    organisations,
    query,
    mayManage,
    today,
    done,
    units,
    forerunners,
    others,
    successor,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id };
    const { isSure: _, ...input } = parseFields(mergeForm, fields);
    await mergeOrganisation(house, actor, input);
    return redirect(hrefFor(languageIn(context), doneAt('/lam-viec/don-vi', query, input.formerId)), 303);
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${organisationWords(languageOf(params)).units.title} – Điểm Cầu` }];
}

export default function Units({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, organisations, query, mayManage, today, done, units } = loaderData;
  const { forerunners, others, successor } = loaderData;
  const noted = forerunners.find((each) => each.id === done);
  const language = useLanguage();
  const words = organisationWords(language).units;
  const ended = units.filter((unit) => unit.validTo !== null && unit.validTo < today);
  const working = units.filter((unit) => !ended.includes(unit));
  const doneWords: Readonly<Record<string, string>> = {
    added: words.added,
    saved: words.saved,
    closed: words.wasClosed,
  };
  return (
    <main id="main">
      <div className="head">
        <h1>
          {words.title}: {organisation.name}
        </h1>
        {mayManage && (
          <Link className="btn" to={hrefFor(language, `/lam-viec/don-vi/them${query}`)}>
            {words.add}
          </Link>
        )}
      </div>
      {done !== null && doneWords[done] !== undefined && (
        <Note tone="good" role="status">
          <p>{doneWords[done]}</p>
        </Note>
      )}
      {noted && (
        <Note tone="good" role="status">
          <p>
            {words.merged.done(noted.name)} <a href="#sap-nhap">{words.merged.see}</a>
          </p>
        </Note>
      )}
      {successor && (
        <Note>
          <p>{words.merged.into(successor.name, formatOf(language).day(successor.mergedOn))}</p>
        </Note>
      )}
      <p className="lead">{words.lead}</p>
      <ChooseOrganisation organisation={organisation} organisations={organisations} />
      <p>
        <Link to={hrefFor(language, `/lam-viec/don-vi/linh-vuc${query}`)}>
          {organisationWords(language).fieldTable.title}
        </Link>
      </p>
      <p>
        <Link to={hrefFor(language, `/lam-viec/don-vi/tiep-cong-dan${query}`)}>
          {receptionWords(language).desk.link}
        </Link>
      </p>
      {(forerunners.length > 0 || others.length > 0) && (
        <p>
          <a href="#sap-nhap">{words.merged.title}</a>
        </p>
      )}
      <p>{words.count(units.filter((unit) => unit.isOpen).length)}</p>
      <UnitTable units={working} caption={words.open} query={query} />
      {ended.length > 0 && (
        <section className="stack">
          <h2>{words.closed}</h2>
          <UnitTable units={ended} caption={words.closed} query={query} />
        </section>
      )}
      <Merged forerunners={forerunners} others={others} name={organisation.name} answer={actionData} />
    </main>
  );
}

function UnitTable({
  units,
  caption,
  query,
}: {
  units: readonly UnitView[];
  caption: string;
  query: string;
}) {
  const language = useLanguage();
  const { units: words, kinds } = organisationWords(language);
  const kindNames: Readonly<Record<string, string>> = kinds;
  const { day } = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.head}</th>
          <th scope="col">{words.since}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link to={hrefFor(language, `/lam-viec/don-vi/${unit.id}${query}`)}>{unit.name}</Link>
            </th>
            <td>{kindNames[unit.kind] ?? unit.kind}</td>
            <td>{[unit.head?.name, unit.headTitle, unit.phone].filter(Boolean).join(', ')}</td>
            <td className="num">
              {day(unit.validFrom)}
              {unit.validTo && (
                <>
                  <br />
                  {words.until} {day(unit.validTo)}
                </>
              )}
              {unit.successor && (
                <>
                  <br />
                  {words.successor}: {unit.successor.name}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
