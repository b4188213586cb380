import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf } from '#app/http/context.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { PrintButton } from '#app/ui/page-buttons.tsx';
import { shareMeta } from '#app/ui/share-meta.ts';
import { Tag } from '#app/ui/tag.tsx';
import { toneOf } from '../dialogue.ts';
import { presentDialogue } from '../present.ts';
import { dialogueWords } from '../words.ts';
import type { Route } from './+types/one';
import { Facts } from './facts.tsx';

export const handle = { plain: true, qr: true };

export function meta({ loaderData, params, matches }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const words = dialogueWords(language);
  if (!loaderData) return [{ title: words.title }];
  const { code, title, content } = loaderData.dialogue;
  const description = content ?? title;
  return [
    { title: `${title} – ${words.title}` },
    { name: 'description', content: description },
    ...shareMeta({ matches, language, path: `/doi-thoai/${code}`, title, description }),
  ];
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const dialogue = await presentDialogue(houseOf(context), actorOf(context), params.code);
  if (dialogue === null) throw refuse('missing', 'dialogue.missing');
  return { dialogue };
}

export default function One({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = dialogueWords(language);
  const format = formatOf(language);
  const { dialogue } = loaderData;
  return (
    <main id="main" className="wrap">
      <p className="crumb">
        <a href={hrefFor(language, '/doi-thoai')}>{words.backToList}</a>
      </p>
      <div className="cols parts">
        <div className="stack">
          <Tag tone={toneOf(dialogue.state)}>
            {dialogue.isCollecting && dialogue.collectUntil !== null
              ? words.collectUntil(format.day(dialogue.collectUntil))
              : words.states[dialogue.state]}
          </Tag>
          <h1>{dialogue.title}</h1>
          {dialogue.content && <p className="lead pre">{dialogue.content}</p>}
          {dialogue.state === 'postponed' && dialogue.postponedFrom !== null && (
            <Note tone="warn">
              <p>{words.postponed(format.moment(dialogue.postponedFrom), dialogue.postponedReason ?? '')}</p>
            </Note>
          )}
          {dialogue.state === 'cancelled' && (
            <Note tone="stop">
              <p>{words.cancelled(dialogue.cancelledReason ?? '')}</p>
            </Note>
          )}
        </div>
        <aside className="side">
          <Facts dialogue={dialogue} language={language} />
          <p className="noprint">
            <PrintButton />
          </p>
        </aside>
        <div className="stack">
          {dialogue.changeable && (
            <Note title={words.facts.changeable}>
              <p>{dialogue.changeable}</p>
            </Note>
          )}
          {dialogue.topics.length > 0 && (
            <section>
              <h2>{words.facts.topics}</h2>
              <ul className="prose">
                {dialogue.topics.map((topic) => (
                  <li key={topic.id}>{topic.title}</li>
                ))}
              </ul>
            </section>
          )}
          {dialogue.runSheet.length > 0 && (
            <section>
              <h2>{words.facts.agenda}</h2>
              <ol className="agenda num">
                {dialogue.runSheet.map((item) => (
                  <li key={item.id}>
                    <span>{format.time(item.startsAt)}</span>
                    <span>{item.title}</span>
                    <span className="muted small">{words.minutes(item.minutes)}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {dialogue.howToTakePart && (
            <section>
              <h2>{words.facts.howToTakePart}</h2>
              <p className="pre prose">{dialogue.howToTakePart}</p>
            </section>
          )}
          {dialogue.bases.length > 0 && (
            <section>
              <h2>{words.facts.bases}</h2>
              <ul className="prose">
                {dialogue.bases.map((basis) => (
                  <li key={basis.id}>
                    {`${basis.number}: ${basis.title}`}
                    {basis.status === 'to_check' && (
                      <span className="muted small">{` (${words.toCheck})`}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </main>
  );
}
