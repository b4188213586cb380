import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Card } from '#app/ui/note.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ThreadView } from '../present-thread-next.ts';
import { threadWords } from '../words.ts';

/** "Answered" and "settled", side by side and never one. */
export function TwoFacts({ thread }: { thread: ThreadView }) {
  const language = useLanguage();
  const words = threadWords(language);
  const format = formatOf(language);
  const { answered, settled, isPartly } = thread;
  return (
    <section className="two" aria-label={words.twoFacts}>
      <Card>
        <h2>{words.answered}</h2>
        {answered ? (
          <p className="num">
            <Tag tone={answered.late > 0 ? 'late' : 'done'}>{words.answeredOn(format.day(answered.on))}</Tag>{' '}
            {answered.late > 0 && words.lateBy(answered.late)}
          </p>
        ) : (
          <p className="num">
            <Tag tone={thread.daysLate > 0 ? 'late' : 'work'}>
              {thread.daysLate > 0 ? words.lateNow(thread.daysLate) : words.notAnswered}
            </Tag>{' '}
            {thread.dueOn && words.dueOn(format.day(thread.dueOn))}
          </p>
        )}
      </Card>
      <Card>
        <h2>{words.settled}</h2>
        {settled ? (
          <p className="num">
            <Tag tone="done">
              {settled.by === 'asker' && !isPartly
                ? words.settledByAsker(format.day(settled.on))
                : settled.by === 'silence'
                  ? words.settledBySilence(format.day(settled.on))
                  : words.settledByOther(format.day(settled.on))}
            </Tag>{' '}
            {isPartly && words.saidPartly}
          </p>
        ) : (
          <>
            <p>
              <Tag tone="received">{isPartly ? words.saidPartly : words.notSettled}</Tag>
            </p>
            {thread.silenceUntil && (
              <p className="num">{words.silenceUntil(format.day(thread.silenceUntil))}</p>
            )}
          </>
        )}
      </Card>
    </section>
  );
}
