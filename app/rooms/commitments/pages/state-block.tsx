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
  const who = whoOf(promise);
  return (
    <section className="card cham answer" aria-label={words.board.state}>
      <p className="big num">
        <span className={big.isLate ? 'late' : undefined}>{big.text}</span>
        <span className="lab">{big.label}</span>
      </p>
      <div>
        <h2>{promise.broken ? words.thing.reason : words.states[promise.state]}</h2>
        {promise.broken && <p>{promise.broken.reason}</p>}
        <p className="num">
          {promise.dueOn && !promise.broken && `${words.thing.due}: ${format.weekday(promise.dueOn)}. `}
          {promise.broken?.by
            ? words.thing.broken(promise.broken.by)
            : who && `${words.thing.responsible}: ${who}.`}
        </p>
      </div>
      {promise.stage !== null && <StageMeter stages={words.thing.stages} current={promise.stage} />}
    </section>
  );
}

/** Title and unit; a title that names its unit says both. */
function whoOf({ unitTitle, unit }: CommitmentView): string {
  if (unitTitle === null || unit === null) return unitTitle ?? unit ?? '';
  return unitTitle.toLowerCase().includes(unit.toLowerCase()) ? unitTitle : `${unitTitle}, ${unit}`;
}

function bigOf(promise: CommitmentView, language: Parameters<typeof formatOf>[0]) {
  const words = commitmentWords(language);
  const { thing } = words;
  const format = formatOf(language);
  const of = (text: string, label: string, isLate = false) => ({ text, label, isLate });
  if (promise.group === 'broken') {
    const due = promise.dueOn === null ? '' : `${thing.due} ${format.day(promise.dueOn)}`;
    return of(words.groups.broken, due, true);
  }
  if (promise.group === 'kept') {
    return of(words.groups.kept, promise.verifiedOn ? thing.keptText(format.day(promise.verifiedOn)) : '');
  }
  if (promise.state === 'superseded') return of(thing.replaced, '');
  if (promise.daysLate > 0) return of(words.lateDays(promise.daysLate), thing.lateLabel, true);
  if (promise.state === 'reported_done') return of(thing.waits, thing.waitsLabel);
  if (promise.daysLeft === 0) return of(thing.today, thing.todayLabel);
  if (promise.daysLeft !== null) return of(thing.daysLeft(promise.daysLeft), thing.leftLabel);
  return of(words.groups.working, promise.dueOn === null ? thing.noDue : '');
}
