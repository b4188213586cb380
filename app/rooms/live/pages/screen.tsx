import { refuse } from '#app/ground/refusal.ts';
import { timeOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { liveContext } from '../live.ts';
import liveEnhance from '../live-enhance.ts?worker&url';
import { liveWords } from '../words.ts';
import type { Route } from './+types/screen';
import './polls.css';
import './hall.css';
import { HallSlot } from './hall.tsx';

export const handle = { plain: true, ownScript: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [
    { title: loaderData ? words.screen.title(loaderData.stage.title) : '' },
    { name: 'robots', content: 'noindex' },
  ];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const found = await context.get(liveContext).stageOf(params.code, true);
  if (found === null) throw refuse('missing', 'session.missing');
  return { stage: found.open, time: timeOf(house.now()), publicUrl: house.publicUrl };
}

/** The big screen of the hall: it has no hands, so it keeps itself right and says when it cannot. */
export default function Screen({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const { stage, time, publicUrl } = loaderData;
  const address = hrefFor(language, `/man-hinh/${stage.code}`);
  return (
    <div className="hall" data-live={`${address}/dong?after=${stage.seq}`}>
      <header className="t">
        <h1>{stage.title}</h1>
        <span className="num" data-time="">
          {time}
        </span>
      </header>
      <p className="lost" role="status">
        <strong data-conn="" data-on-word="" data-lost-word={words.screen.lost} />{' '}
        <span>
          {words.screen.lastAt} <span data-last="">{time}</span>
        </span>
      </p>
      <div className="picture" data-slot="hall">
        <HallSlot stage={stage} language={language} words={words} publicUrl={publicUrl} />
      </div>
      <script type="module" src={liveEnhance} />
    </div>
  );
}
