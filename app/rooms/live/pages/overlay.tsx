import { refuse } from '#app/ground/refusal.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { liveContext } from '../live.ts';
import liveEnhance from '../live-enhance.ts?worker&url';
import { liveWords } from '../words.ts';
import type { Route } from './+types/overlay';
import './overlay.css';
import { OnAirSlot } from './onair.tsx';

export const handle = { plain: true, ownScript: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [
    { title: loaderData ? words.people.overlay.title(loaderData.stage.title) : '' },
    { name: 'robots', content: 'noindex' },
  ];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await context.get(liveContext).stageOf(params.code, true);
  if (found === null) throw refuse('missing', 'session.missing');
  return { stage: found.open };
}

/**
 * A page without ground, laid over the picture by the video desk's program. It shows nothing about its own line: what
 * the desk broadcasts must never say "connection lost".
 */
export default function Overlay({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const { stage } = loaderData;
  const address = hrefFor(language, `/man-hinh/${stage.code}`);
  return (
    <main className="onair" data-live={`${address}/dong?after=${stage.seq}`}>
      <h1 className="hide">{stage.title}</h1>
      <div data-slot="onair">
        <OnAirSlot stage={stage} language={language} words={words} />
      </div>
      <script type="module" src={liveEnhance} />
    </main>
  );
}
