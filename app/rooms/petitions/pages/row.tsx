import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { PetitionSummary } from '../present.ts';
import { petitionWords } from '../words.ts';

/** One petition in a list: code, state, days left or late, title, unit. */
export function PetitionRow({ petition }: { petition: PetitionSummary }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  return (
    <li>
      <div>
        <h3>
          <a href={hrefFor(language, `/kien-nghi/${petition.code}`)}>{petition.title}</a>
        </h3>
        <p className="meta num">
          <StateTag petition={petition} />
          <span className="code">{petition.code}</span>
          <span>{words.sent(format.day(petition.receivedOn))}</span>
          {petition.unit && <span>{petition.unit}</span>}
        </p>
      </div>
    </li>
  );
}

/** The state as a word with its shape; a late one says first how late it is. */
export function StateTag({ petition }: { petition: PetitionSummary }) {
  const language = useLanguage();
  const { states } = petitionWords(language);
  const days = daysOf(petition, language);
  const isLate = petition.daysLate > 0;
  return (
    <>
      <Tag tone={petition.shape}>{isLate ? days : states[petition.state]}</Tag>
      <span>{isLate ? states[petition.state] : days}</span>
    </>
  );
}

/** Days left or late; for an answered one whether it was in time: late stays late. */
export function daysOf(petition: PetitionSummary, language: 'vi' | 'en'): string {
  const words = petitionWords(language).days;
  if (petition.daysLate > 0) return words.late(petition.daysLate);
  if (petition.daysLeft !== null) {
    return petition.daysLeft === 0 ? words.today : words.left(petition.daysLeft);
  }
  if (petition.lookDaysLeft !== null && petition.lookAgainOn !== null) {
    const { look } = petitionWords(language);
    return petition.lookDaysLeft < 0
      ? look.rowLate(-petition.lookDaysLeft)
      : look.row(formatOf(language).day(petition.lookAgainOn));
  }
  if (petition.answeredLate > 0) return words.answeredLate(petition.answeredLate);
  if (petition.isAnsweredOnSite) return words.onSite;
  return petition.answeredOn === null ? '' : words.answeredInTime;
}
