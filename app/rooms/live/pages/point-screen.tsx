import { refuse } from '#app/ground/refusal.ts';
import { timeOf } from '#app/ground/time.ts';
import { houseOf } from '#app/http/context.ts';
import { languageOf } from '#app/ui/language.ts';
import { Qr } from '#app/ui/qr.tsx';
import { liveContext } from '../live.ts';
import { presentPointPlaces } from '../present-point-screen.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point-screen';
import './polls.css';
import './hall.css';
import { HallSlot } from './hall.tsx';
import { FloorSlot } from './point-floor.tsx';
import { ScreenFrame } from './screen-frame.tsx';

export const handle = { plain: true, ownScript: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = liveWords(languageOf(params));
  return [
    { title: loaderData ? words.people.pointScreen.title(loaderData.point.name) : '' },
    { name: 'robots', content: 'noindex' },
  ];
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const found = await context.get(liveContext).stageOf(params.code, true);
  if (found === null) throw refuse('missing', 'session.missing');
  const points = await presentPointPlaces(house, params.code);
  const point = points.find((one) => String(one.place) === params.place);
  if (point === undefined) throw refuse('missing', 'point.missing');
  return { stage: found.open, point, time: timeOf(house.now()), publicUrl: house.publicUrl };
}

/** The screen of one connection point: what the hall sees, and above it whose turn it is among the points. */
export default function PointScreen({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  const { stage, point, time, publicUrl } = loaderData;
  const slot = { stage, language, words };
  return (
    <ScreenFrame {...slot} title={point.name} time={time} own={point.id}>
      <aside className="floor" aria-label={words.people.pointScreen.label} data-slot="floor">
        <FloorSlot {...slot} />
      </aside>
      {stage.state !== 'ended' && (
        <div className="own-join">
          <Qr text={`${publicUrl}/vao/${stage.joinCode}/${point.place}`} label={words.screen.scan} />
        </div>
      )}
      <div className="picture" data-slot="hall">
        <HallSlot {...slot} publicUrl={publicUrl} />
      </div>
    </ScreenFrame>
  );
}
