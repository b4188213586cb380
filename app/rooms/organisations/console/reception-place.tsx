import { Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import {
  addReceptionTime,
  closeReceptionPlace,
  keepReceptionPlace,
  removeReceptionTime,
} from '../acts/reception.ts';
import {
  closeReceptionInput,
  endReceptionInput,
  receptionPlaceInput,
  receptionTimeInput,
} from '../inputs-reception.ts';
import { mayKeepReception } from '../may.ts';
import { presentOwnReception } from '../present-reception.ts';
import { receptionWords } from '../words.ts';
import type { Route } from './+types/reception-place';
import { doneAt, openDesk } from './desk.ts';
import { AddTime, ClosePlace, PlaceForm, Times } from './reception-forms.tsx';

const list = '/lam-viec/don-vi/tiep-cong-dan';
/** In the address, instead of an id: a place that is not there yet. */
const added = 'them';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  if (!mayKeepReception(actor, organisation.id)) throw refuse('missing', 'reception.missing');
  const asked = { organisationId: organisation.id, today: dayOf(house.now()) };
  const { places } = await presentOwnReception(house.db, asked);
  const place = places.find((each) => each.id === params.id) ?? null;
  if (place === null && params.id !== added) throw refuse('missing', 'reception.missing');
  return { place, query, isSaved: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { house, actor, organisation, query } = await openDesk(context, request);
  const form = await request.formData();
  const deed = form.get('deed');
  const placeId = params.id === added ? '' : params.id;
  const back = (path: string, done: string) =>
    redirect(hrefFor(languageIn(context), doneAt(path, query, done)), 303);
  return await answerForm(form, async () => {
    const fields = { ...fieldsOf(form), organisationId: organisation.id, placeId };
    if (deed === 'close') {
      await closeReceptionPlace(house, actor, parseFields(closeReceptionInput, fields));
      return back(list, 'closed');
    }
    if (deed === 'time') {
      await addReceptionTime(house, actor, parseFields(receptionTimeInput, fields));
      return back(`${list}/${placeId}`, 'saved');
    }
    if (deed === 'remove') {
      await removeReceptionTime(house, actor, parseFields(endReceptionInput, fields));
      return back(`${list}/${placeId}`, 'saved');
    }
    const id = await keepReceptionPlace(house, actor, parseFields(receptionPlaceInput, fields));
    return back(`${list}/${id}`, 'saved');
  });
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: `${receptionWords(languageOf(params)).desk.title} – Điểm Cầu` }];
}

/** One place and its calendar. */
export default function Place({ loaderData, actionData }: Route.ComponentProps) {
  const { place, query, isSaved } = loaderData;
  const language = useLanguage();
  const words = receptionWords(language).desk;
  const deed = actionData?.typed.deed?.[0];
  const answerOf = (of: string) => (deed === of ? actionData : undefined);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `${list}${query}`)}>{words.back}</Link>
      </p>
      <h1>{place?.name ?? words.add}</h1>
      {isSaved && !actionData && (
        <Note tone="good" role="status">
          <p>{words.saved}</p>
        </Note>
      )}
      {place && (
        <section className="stack" aria-labelledby="h-calendar">
          <h2 id="h-calendar">{words.calendar}</h2>
          <Times place={place} />
          <AddTime key={place.times.length} answer={answerOf('time')} />
        </section>
      )}
      <PlaceForm key={place?.id ?? added} place={place} answer={answerOf('keep')} />
      {place && <ClosePlace answer={answerOf('close')} />}
    </main>
  );
}
