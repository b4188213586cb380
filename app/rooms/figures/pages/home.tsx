import { houseOf, languageIn } from '#app/http/context.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { formatOf } from '#app/ui/format.ts';
import { languageOf } from '#app/ui/language.ts';
import { presentFront } from '../present.ts';
import { figureWords } from '../words.ts';
import type { Route } from './+types/home';
import './front.css';
import { Ask, Doors, Help, Now, SettingUp } from './front.tsx';
import { Coming, OnTime, Promises } from './front-lists.tsx';

export const handle = { plain: true };

export function meta({ params, loaderData }: Route.MetaArgs): Route.MetaDescriptors {
  const words = figureWords(languageOf(params)).front;
  const place = loaderData?.place;
  return [
    { title: place ? `${words.title} – ${place}` : words.title },
    { name: 'description', content: words.lead },
  ];
}

export async function loader({ context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const site = await siteOf(house.db);
  if (site === null) return { place: null, hotline: null, hours: null, front: null };
  const front = await presentFront(house, site.organisationId, languageIn(context));
  return { place: site.place, hotline: site.hotline, hours: site.hours, front };
}

export default function Home({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const given = { language, words: figureWords(language).front, format: formatOf(language) };
  const { front, hotline, hours } = loaderData;
  if (front === null) return <SettingUp words={given.words} />;
  return (
    <main id="main">
      <div className="wrap">
        <div className="hero">
          <Ask {...given} />
          <Now {...given} front={front} />
        </div>
        <Doors {...given} />
        <div className="two">
          <Coming {...given} front={front} />
          <OnTime {...given} front={front} />
        </div>
      </div>
      <Promises {...given} front={front} />
      <Help {...given} hotline={hotline} hours={hours} />
    </main>
  );
}
