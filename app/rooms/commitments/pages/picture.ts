import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerPicture } from '#app/http/picture.ts';
import { formatOf } from '#app/ui/format.ts';
import { sharePicture } from '#app/ui/share-picture.ts';
import { presentCommitment } from '../present.ts';
import { commitmentWords } from '../words.ts';
import type { Route } from './+types/picture';

/** The preview of a promise: what was promised, kept or not, by whom and by when. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const promise = await presentCommitment(house, params.code, language);
  if (promise === null) throw refuse('missing', 'commitment.missing');
  const words = commitmentWords(language);
  const late = promise.daysLate > 0 ? `, ${words.lateDays(promise.daysLate)}` : '';
  const due = promise.dueOn && `${words.thing.due}: ${formatOf(language).day(promise.dueOn)}`;
  const svg = sharePicture({
    place: (await visitOf(context).readSite())?.place ?? '',
    kind: `${words.board.promise} ${promise.code}`,
    title: promise.text,
    state: `${words.states[promise.state]}${late}`,
    facts: [promise.unit, due].filter((fact) => fact !== null),
  });
  return await answerPicture(request, house, svg);
}
