import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { dialogueWords, prepareWords } from '../words.ts';

export type PrepareTab = 'checklist' | 'invitations' | 'points' | 'runSheet';
const paths: Readonly<Record<PrepareTab, string>> = {
  checklist: 'chuan-bi',
  invitations: 'khach-moi',
  points: 'diem-cau',
  runSheet: 'kich-ban',
};
type Given = Readonly<{
  view: Readonly<{ code: string; dialogueTitle: string; startsAt: string; daysLeft: number }>;
  tab: PrepareTab;
  language: Language;
}>;

/** Which dialogue it is, how many days are left, and the four parts of its preparation. */
export function PrepareHead({ view, tab, language }: Given) {
  const words = prepareWords(language);
  const format = formatOf(language);
  const base = `/lam-viec/doi-thoai/${view.code}`;
  return (
    <>
      <p className="crumb noprint">
        <Link to={hrefFor(language, '/lam-viec/doi-thoai')}>{dialogueWords(language).desk.title}</Link>
        {' / '}
        <Link to={hrefFor(language, base)}>{view.code}</Link>
      </p>
      <h1>
        {words.tabs[tab]}: {view.dialogueTitle}
      </h1>
      <p className="row num">
        <span>{`${format.time(view.startsAt)}, ${format.weekday(view.startsAt)}`}</span>
        <span className="muted">{words.daysLeft(view.daysLeft)}</span>
      </p>
      <nav className="tabs noprint" aria-label={words.menu}>
        {(['checklist', 'invitations', 'points', 'runSheet'] as const).map((each) => (
          <Link
            key={each}
            to={hrefFor(language, `${base}/${paths[each]}`)}
            aria-current={each === tab ? 'page' : undefined}
          >
            {words.tabs[each]}
          </Link>
        ))}
      </nav>
    </>
  );
}
