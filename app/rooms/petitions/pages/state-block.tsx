import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { StageMeter } from '#app/ui/stage-meter.tsx';
import type { PetitionView } from '../present.ts';
import { petitionWords } from '../words.ts';

/** The indigo card: days left or late first, then the state, who answers by when, and the four steps. */
export function StateBlock({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const big = useBig(petition);
  return (
    <section className="card cham answer" aria-label={words.block.label}>
      <p className="big num">
        <span className={big.isLate ? 'late' : undefined}>{big.text}</span>
        <span className="lab">{big.label}</span>
      </p>
      <div>
        <h2>{petition.headline ?? words.states[petition.state]}</h2>
        <Lines petition={petition} />
        {petition.into && (
          <p>
            {words.block.into}{' '}
            <a href={hrefFor(language, `/kien-nghi/${petition.into.code}`)}>
              {petition.into.code}: {petition.into.title}
            </a>
          </p>
        )}
      </div>
      {petition.stage !== null && (
        <StageMeter stages={words.stages} current={petition.stage === 3 ? 4 : petition.stage} />
      )}
    </section>
  );
}

function Lines({ petition }: { petition: PetitionView }) {
  const language = useLanguage();
  const { block: words, look } = petitionWords(language);
  const format = formatOf(language);
  const { responsible, escalation } = petition;
  const isWaiting = petition.daysLeft !== null;
  const lines = [
    isWaiting && petition.dueOn && words.due(format.weekday(petition.dueOn)),
    isWaiting &&
      petition.originalDueOn !== petition.dueOn &&
      petition.originalDueOn &&
      words.dueWas(format.day(petition.originalDueOn)),
    responsible?.name ? words.responsible(whoIs(responsible)) : responsible && words.unit(responsible.unit),
    isWaiting && responsible === null && words.noUnit,
    escalation?.isOpen && words.escalated(escalation.body, format.day(escalation.sentOn)),
    escalation?.isOpen &&
      escalation.waited &&
      (escalation.isSilent
        ? words.silent(escalation.body, escalation.waited)
        : escalation.chased > 0 && words.asked(escalation.body, escalation.chased)),
    escalation?.isOpen && escalation.further && words.further(escalation.further.body),
    petition.continuedOn !== null && words.continued,
    petition.lookAgainOn !== null && look.block(format.weekday(petition.lookAgainOn)),
    petition.lookDaysLeft !== null && petition.lookDaysLeft < 0 && look.blockLate(-petition.lookDaysLeft),
    petition.asked !== null && words.raised(petition.asked.times, petition.asked.since.slice(0, 4)),
    petition.verdict.given === 'partly' && words.saidPartly,
    petition.settledBy === 'asker' && petition.verdict.given !== 'partly' && words.settledByAsker,
    petition.settledBy === 'silence' && words.settledBySilence,
    ['answered', 'resolved', 'answered_on_site'].includes(petition.state) &&
      petition.verdict.given === null &&
      words.notSettled,
    petition.reopened > 0 && words.reopened(petition.reopened),
    petition.answeredLate > 0 &&
      (isWaiting || petition.state === 'committed') &&
      words.earlierLate(petition.answeredLate),
  ];
  return <p className="num">{lines.filter((line) => typeof line === 'string').join(' ')}</p>;
}

function useBig(petition: PetitionView): { text: string; label: string; isLate: boolean } {
  const language = useLanguage();
  const words = petitionWords(language).block;
  const format = formatOf(language);
  const on = petition.answeredOn === null ? '' : format.day(petition.answeredOn);
  if (petition.daysLate > 0)
    return { text: words.late(petition.daysLate), label: words.lateText, isLate: true };
  if (petition.daysLeft === 0) return { text: words.today, label: words.isDue, isLate: false };
  if (petition.daysLeft !== null) {
    return { text: words.daysLeft(petition.daysLeft), label: words.leftToAnswer, isLate: false };
  }
  if (petition.promisedDaysLeft !== null) {
    const left = petition.promisedDaysLeft;
    return left < 0
      ? { text: words.late(-left), label: words.promisedLate, isLate: true }
      : { text: words.daysLeft(left), label: words.promised, isLate: false };
  }
  if (petition.state === 'withdrawn') return { text: words.withdrawn, label: '', isLate: false };
  if (petition.state === 'joined') return { text: words.joined, label: '', isLate: false };
  if (petition.answeredLate > 0) {
    return { text: words.answeredLate(petition.answeredLate), label: words.answeredOn(on), isLate: true };
  }
  if (petition.isAnsweredOnSite) return { text: words.onSite, label: words.onSiteText(on), isLate: false };
  return { text: words.inTime, label: words.answeredOn(on), isLate: false };
}

/** "Vũ Đình Khôi, Trưởng phòng Kinh tế": the unit's name is not said twice. */
function whoIs(responsible: { unit: string; name: string | null; title: string | null }): string {
  const { unit, name, title } = responsible;
  const bare = unit.replace(/^Phòng /u, '');
  if (title === null) return `${name}, ${unit}`;
  if (title.includes(bare)) return `${name}, ${title}`;
  return /phòng$/iu.test(title) ? `${name}, ${title} ${bare}` : `${name}, ${title}, ${unit}`;
}
