import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { beforeWords } from '../words.ts';

export type BeforeTab = 'head' | 'lookBack' | 'drafts' | 'gauge';
const paths: Readonly<Record<BeforeTab, string>> = {
  head: 'nguoi-dung-dau',
  lookBack: 'nhin-lai',
  drafts: 'du-thao',
  gauge: 'dai-dien',
};
type Given = Readonly<{
  view: Readonly<{ code: string; dialogueTitle: string; startsAt: string; daysLeft: number }>;
  tab: BeforeTab;
  language: Language;
}>;

/** Which dialogue it is, when, and what else is read before it. */
export function BeforeHead({ view, tab, language }: Given) {
  const words = beforeWords(language);
  const format = formatOf(language);
  const base = `/lam-viec/doi-thoai/${view.code}`;
  return (
    <>
      <p className="crumb noprint">
        <Link to={hrefFor(language, base)}>{view.code}</Link>
      </p>
      <h1>
        {words.tabs[tab]}: {view.dialogueTitle}
      </h1>
      <p className="row num">
        <span>{`${format.time(view.startsAt)}, ${format.weekday(view.startsAt)}`}</span>
        <span className="muted">{words.daysLeft(view.daysLeft)}</span>
      </p>
      <nav className="tabs noprint" aria-label={view.dialogueTitle}>
        {(['head', 'lookBack', 'drafts', 'gauge'] as const).map((each) => (
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
