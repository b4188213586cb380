import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerPicture } from '#app/http/picture.ts';
import { formatOf } from '#app/ui/format.ts';
import { sharePicture } from '#app/ui/share-picture.ts';
import { presentDialogue } from '../present.ts';
import { dialogueWords } from '../words.ts';
import type { Route } from './+types/picture';

/** The preview of a dialogue: topic, state, when and where. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const dialogue = await presentDialogue(house, actorOf(context), params.code);
  if (dialogue === null) throw refuse('missing', 'dialogue.missing');
  const words = dialogueWords(language);
  const format = formatOf(language);
  const svg = sharePicture({
    place: (await visitOf(context).readSite())?.place ?? '',
    kind: `${words.title} ${dialogue.code}`,
    title: dialogue.title,
    state: words.states[dialogue.state],
    facts: [`${format.weekday(dialogue.startsAt)}, ${format.time(dialogue.startsAt)}`, dialogue.place].filter(
      (fact) => fact !== null,
    ),
  });
  return await answerPicture(request, house, svg);
}
