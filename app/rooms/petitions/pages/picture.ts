import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerPicture } from '#app/http/picture.ts';
import { formatOf } from '#app/ui/format.ts';
import { sharePicture } from '#app/ui/share-picture.ts';
import { presentPetition } from '../present.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/picture';
import { daysOf } from './row.tsx';

/** The preview of a petition: title, state in words, days left or late, unit and day. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const petition = await presentPetition(house, params.code, language);
  if (petition === null) throw refuse('missing', 'petition.missing');
  const words = petitionWords(language);
  const state = words.states[petition.state];
  const days = daysOf(petition, language);
  const due = petition.daysLeft === null && petition.daysLate === 0 ? null : petition.dueOn;
  const svg = sharePicture({
    place: (await visitOf(context).readSite())?.place ?? '',
    kind: `${words.title} ${petition.code}`,
    title: petition.title,
    state: days === '' ? state : `${state}, ${days.charAt(0).toLowerCase()}${days.slice(1)}`,
    facts: [petition.unit, due && words.days.due(formatOf(language).weekday(due))].filter(
      (fact) => fact !== null,
    ),
  });
  return await answerPicture(request, house, svg);
}
