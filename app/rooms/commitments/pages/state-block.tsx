import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { StageMeter } from '#app/ui/stage-meter.tsx';
import type { CommitmentView } from '../present.ts';
import { commitmentWords } from '../words.ts';

/** The indigo card: days left or late first, then the state, who keeps it by when, and the four steps. */
export function StateBlock({ promise }: { promise: CommitmentView }) {
  const language = useLanguage();
  const words = commitmentWords(language);
  const format = formatOf(language);
  const big = bigOf(promise, language);
  const who = [promise.unitTitle, promise.unit].filter(Boolean).join(', ');
  return (
    <section className="card cham answer" aria-label={words.board.state}>
      <p className="big num">
        <span className={big.isLate ? 'late' : undefined}>{big.text}</span>
        <span className="lab">{big.label}</span>
      </p>
      <div>
        <h2>{words.states[promise.state]}</h2>
        <p className="num">
          {promise.dueOn && `${words.thing.due}: ${format.weekday(promise.dueOn)}. `}
          {who && `${words.thing.responsible}: ${who}.`}
        </p>
        {promise.broken && (
          <p>
            {words.thing.reason}: {promise.broken.reason}{' '}
            {promise.broken.by && words.thing.broken(promise.broken.by)}
          </p>
        )}
      </div>
      {promise.stage !== null && <StageMeter stages={words.thing.stages} current={promise.stage} />}
    </section>
  );
}

function bigOf(promise: CommitmentView, language: Parameters<typeof formatOf>[0]) {
  const words = commitmentWords(language);
  const { thing } = words;
  const format = formatOf(language);
  const of = (text: string, label: string, isLate = false) => ({ text, label, isLate });
  if (promise.group === 'broken') return of(words.groups.broken, thing.brokenLabel, true);
  if (promise.group === 'kept') {
    return of(words.groups.kept, promise.verifiedOn ? thing.keptText(format.day(promise.verifiedOn)) : '');
  }
  if (promise.daysLate > 0) return of(words.lateDays(promise.daysLate), thing.lateLabel, true);
  if (promise.state === 'reported_done') return of(thing.waits, thing.waitsLabel);
  if (promise.daysLeft === 0) return of(thing.today, thing.todayLabel);
  if (promise.daysLeft !== null) return of(thing.daysLeft(promise.daysLeft), thing.leftLabel);
  return of(words.groups.working, promise.dueOn === null ? thing.noDue : '');
}
