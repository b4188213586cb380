import { Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { closeUnit, editUnit } from '../acts/units.ts';
import { closeUnitInput, editUnitInput } from '../inputs.ts';
import { presentUnits } from '../present.ts';
import { presentUnitStory } from '../present-story.ts';
import { organisationWords } from '../words.ts';
import type { Route } from './+types/unit';
import { doneAt, openDesk } from './desk.ts';
import { Story } from './story.tsx';
import { CloseUnit, EditUnit } from './unit-forms.tsx';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, actor, organisation, query, mayManage } = await openDesk(context, request);
  const today = dayOf(house.now());
  const units = await presentUnits(house.db, organisation.id, today);
  const unit = units.find((each) => each.id === params.id);
  if (unit === undefined) throw refuse('missing', 'unit.missing');
  return {
    unit,
    successors: units.filter((each) => each.id !== unit.id && each.validTo === null),
    story: await presentUnitStory(house.db, actor, unit.id),
    query,
    mayManage,
    today,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { house, actor, query } = await openDesk(context, request);
  if (!closeUnitInput.shape.unitId.safeParse(params.id).success) throw refuse('missing', 'unit.missing');
  const form = await request.formData();
  const done = (what: string) =>
    redirect(hrefFor(languageIn(context), doneAt('/lam-viec/don-vi', query, what)), 303);
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), unitId: params.id };
    if (form.get('deed') === 'close') {
      await closeUnit(house, actor, parseFields(closeUnitInput, fields));
      return done('closed');
    }
    await editUnit(house, actor, parseFields(editUnitInput, fields));
    return done('saved');
  });
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  return [
    { title: `${loaderData?.unit.name ?? organisationWords(languageOf(params)).units.title} – Điểm Cầu` },
  ];
}

export default function Unit({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, successors, story, query, mayManage, today } = loaderData;
  const language = useLanguage();
  const words = organisationWords(language);
  const { day } = formatOf(language);
  const closing = actionData?.typed.deed?.[0] === 'close';
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/don-vi${query}`)}>{words.units.back}</Link>
      </p>
      <h1>{unit.name}</h1>
      {unit.validTo && (
        <Note title={`${words.units.until} ${day(unit.validTo)}`}>
          <p>
            {unit.successor ? (
              <>
                {words.units.successor}:{' '}
                <Link to={hrefFor(language, `/lam-viec/don-vi/${unit.successor.id}${query}`)}>
                  {unit.successor.name}
                </Link>
              </>
            ) : (
              words.units.noSuccessor
            )}
          </p>
        </Note>
      )}
      {mayManage && <EditUnit key={unit.name} unit={unit} answer={closing ? undefined : actionData} />}
      {mayManage && unit.validTo === null && (
        <CloseUnit successors={successors} today={today} answer={closing ? actionData : undefined} />
      )}
      <Story steps={story} />
    </main>
  );
}
