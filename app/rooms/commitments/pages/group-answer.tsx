import { petitionWords } from '#app/rooms/petitions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ThreadView } from '../present-thread-next.ts';
import { threadWords } from '../words.ts';

/** What was said to the whole topic, for the author of one part of it; never passed off as an answer after an objection. */
export function GroupAnswer({ thread, proof }: { thread: ThreadView; proof: string }) {
  const language = useLanguage();
  const words = threadWords(language).group;
  const { group } = thread;
  if (group === null) return null;
  const see = (
    <p>
      {group.title} <a href={hrefFor(language, `/tra-cuu/${group.code}`)}>{words.see}</a>
    </p>
  );
  if (group.isObjected) {
    return (
      <Note tone="stop">
        <p className="strong">{words.objected}</p>
        <p>{words.objectedNext}</p>
        {see}
      </Note>
    );
  }
  return (
    <>
      <section>
        <h2>{words.title(group.code)}</h2>
        {see}
        <p>{group.answers.length === 0 ? words.waiting : words.points}</p>
      </section>
      {group.answers.toReversed().map((answer) => (
        <Answer key={answer.number} answer={answer} />
      ))}
      {group.answers.length > 0 && (
        <p className="noprint">
          <a href={hrefFor(language, `/gui-y-kien/khong-gop/${thread.code}${proof}`)}>{words.missing}</a>
        </p>
      )}
    </>
  );
}

type Signed = NonNullable<ThreadView['group']>['answers'][number];

/** Each point with how it was treated, so that an author sees whether his own is among them. */
function Answer({ answer }: { answer: Signed }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const { day } = formatOf(language);
  return (
    <section className="prose">
      {answer.outcome && (
        <p>
          {words.outcome}: <strong>{words.outcomes[answer.outcome]}</strong>
        </p>
      )}
      {answer.text && <p className="pre">{answer.text}</p>}
      {answer.questions.map((question) => (
        <div key={question.position}>
          <h3>{question.text}</h3>
          {question.treatment && (
            <p>
              <Tag tone={question.treatment === 'answered' ? 'done' : 'received'}>
                {words.treatments[question.treatment]}
              </Tag>
            </p>
          )}
          <p className="pre">{question.answer}</p>
          {question.next_step && (
            <p>
              {words.nextStep}: {question.next_step}
              {question.next_step_on && `, ${words.by(day(question.next_step_on))}`}
            </p>
          )}
        </div>
      ))}
      <p className="muted small num">
        {[
          answer.documentNumber &&
            words.document(answer.documentNumber, answer.documentOn && day(answer.documentOn)),
          answer.signedBy && answer.signedOn && words.signedBy(answer.signedBy, day(answer.signedOn)),
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
    </section>
  );
}
