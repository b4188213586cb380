import { houseOf } from '#app/http/context.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { Draw } from '#app/ui/draw.tsx';
import { formatOf } from '#app/ui/format.ts';
import { languageOf } from '#app/ui/language.ts';
import { presentOpenRechecks } from '../present-recheck.ts';
import { selectionWords } from '../words.ts';
import type { Route } from './+types/rechecks';

export const handle = { plain: true };

export async function loader({ context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const site = await siteOf(house.db);
  if (site === null) return { draws: [] };
  return { draws: await presentOpenRechecks(house, { ...site, dialogueId: null }) };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const { publicTitle, publicLead } = selectionWords(languageOf(params)).recheck;
  return [{ title: publicTitle }, { name: 'description', content: publicLead }];
}

/** Every draw of refused opinions, so that everybody can draw again, and what the second look said. */
export default function Rechecks({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const { draw: drawWords, recheck: words, by } = selectionWords(language);
  const { moment } = formatOf(language);
  return (
    <main id="main" className="wrap page">
      <h1>{words.publicTitle}</h1>
      <p className="lead">{words.publicLead}</p>
      {loaderData.draws.length === 0 && <p>{words.none}</p>}
      {loaderData.draws.map((draw) => (
        <Draw
          key={draw.id}
          title={`${drawWords.done(draw.drawn.length, draw.candidates.length, draw.seed)}. ${words.results(
            draw.right,
            draw.wrong,
            draw.drawn.length - draw.right - draw.wrong,
          )}`}
          by={by(draw.by ?? words.clock, moment(draw.at))}
          verify={drawWords.verify}
          codes={`${drawWords.check}: ${draw.candidates.join(', ')}`}
        />
      ))}
    </main>
  );
}
