import { refuse } from '#app/ground/refusal.ts';
import { timeOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { languageOf } from '#app/ui/language.ts';
import { liveContext } from '../live.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/screen';
import './polls.css';
import './hall.css';
import { HallSlot } from './hall.tsx';
import { ScreenFrame } from './screen-frame.tsx';

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
  const found = await context.get(liveContext).stageOf(params.code, false);
  if (found === null) throw refuse('missing', 'session.missing');
  return { stage: found.open, time: timeOf(house.now()), publicUrl: house.publicUrl };
}

/** The big screen of the hall. */
export default function Screen({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const { stage, time, publicUrl } = loaderData;
  const slot = { stage, language, words };
  return (
    <ScreenFrame {...slot} title={stage.title} time={time}>
      <div className="picture" data-slot="hall">
        <HallSlot {...slot} publicUrl={publicUrl} />
      </div>
    </ScreenFrame>
  );
}
