import { opinionWords } from '#app/rooms/opinions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { ReceptionStep } from '../present-stub.ts';
import type { ThreadView } from '../present-thread-next.ts';
import { threadWords } from '../words.ts';

type Given = Readonly<{ thread: ThreadView; reception: readonly ReceptionStep[] }>;

/** What stays of an opinion that went no further: nothing disappears, and what is protected is not told. */
export function Stub({ thread, reception }: Given) {
  const language = useLanguage();
  const format = formatOf(language);
  const words = threadWords(language);
  const { objections } = opinionWords(language);
  if (thread.kind === 'unshown') {
    return (
      <Note title={words.guidance.title}>
        <p>{words.guidance.text}</p>
        <p>{words.guidance.where}</p>
        {reception.length > 0 && (
          <ul className="prose">
            {reception.map((place) => (
              <li key={place.id}>
                <strong>{place.name}</strong>, {place.address}
                {place.next && (
                  <span className="num">
                    . {words.guidance.next(format.weekday(place.next.day), place.next.from, place.next.to)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={hrefFor(language, '/tiep-cong-dan')}>{words.guidance.calendar}</a>
        </p>
        <p>
          <a href={hrefFor(language, '/tra-cuu')}>{words.wrong.again}</a>
        </p>
      </Note>
    );
  }
  if (thread.rejection === null) return null;
  const { basis, status, objection } = thread.rejection;
  const { name, says } = thread.rejection[language];
  return (
    <Note tone="warn" title={words.rejected.title}>
      <p>{says}</p>
      <dl className="facts">
        <div>
          <dt>{words.rejected.reason}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{words.rejected.basis}</dt>
          <dd>
            {basis} {status === 'to_check' && <span className="muted">({words.rejected.toCheck})</span>}
          </dd>
        </div>
      </dl>
      <p>{words.rejected.objection(objections[objection])}</p>
      <p>{words.rejected.how}</p>
    </Note>
  );
}
