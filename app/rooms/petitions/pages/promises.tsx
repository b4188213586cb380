import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { PetitionView } from '../present.ts';
import { petitionWords } from '../words.ts';

const shapes = { kept: 'done', working: 'work', late: 'late', broken: 'late' } as const;

/** Every step that an answer promised by a day, each on its own way to being kept. */
export function Promises({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const words = petitionWords(language).promises;
  const format = formatOf(language);
  if (petition.promises.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      {petition.promises.length > 1 && <p className="muted">{words.lead}</p>}
      <ul className="rows">
        {petition.promises.map((promise) => (
          <li key={promise.code}>
            <div>
              <a href={hrefFor(language, `/loi-hua/${promise.code}`)}>{promise.text}</a>
              <p className="meta num">
                <Tag tone={shapes[promise.standing]}>{words.standings[promise.standing]}</Tag>
                <span className="code">{promise.code}</span>
                {promise.unit && <span>{promise.unit}</span>}
                {promise.dueOn && <span>{words.due(format.day(promise.dueOn))}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
