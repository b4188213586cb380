import type { ReactNode } from 'react';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import type { ReceptionPlaceView } from '../present-reception.ts';
import { receptionWords } from '../words.ts';

type Given = Readonly<{ place: ReceptionPlaceView; level: 2 | 3 | 4; children?: ReactNode }>;

/** One place where people are received: what it takes, where it is, and the days to come. */
export function ReceptionPlace({ place, level, children }: Given) {
  const language = useLanguage();
  const words = receptionWords(language);
  const Heading = `h${level}` as const;
  return (
    <article className="card stack">
      <Heading>{place.name}</Heading>
      <dl className="facts">
        <div>
          <dt>{words.takes}</dt>
          <dd>{place.takes.map((matter) => words.matters[matter]).join('; ')}</dd>
        </div>
        {place.about && (
          <div>
            <dt>{words.about}</dt>
            <dd>{place.about}</dd>
          </div>
        )}
        <div>
          <dt>{words.address}</dt>
          <dd>{place.address}</dd>
        </div>
        {place.phone && (
          <div>
            <dt>{words.phone}</dt>
            <dd>
              <a href={`tel:${place.phone.replaceAll(/[^+\d]/g, '')}`}>{place.phone}</a>
            </dd>
          </div>
        )}
      </dl>
      <ReceptionDays place={place} />
      {children && <p>{children}</p>}
    </article>
  );
}

/** The days to come on which somebody receives. */
export function ReceptionDays({ place }: { place: Pick<ReceptionPlaceView, 'next'> }) {
  const language = useLanguage();
  const words = receptionWords(language);
  const format = formatOf(language);
  if (place.next.length === 0) return <p>{words.noNext}</p>;
  return (
    <>
      <p>
        <strong>{words.next}</strong>
      </p>
      <ul className="rows num">
        {place.next.map((each) => (
          <li key={`${each.day}${each.from}${each.host}`}>
            <div>
              {words.at(format.weekday(each.day), each.from, each.to)}
              <p className="meta">
                <span>{each.hostTitle}</span>
                {each.movedFrom && <span>{words.moved(format.day(each.movedFrom))}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
