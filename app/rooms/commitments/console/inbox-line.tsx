import { Link } from 'react-router';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { InboxRow } from '../present-inbox-rows.ts';
import { inboxWords } from '../words.ts';

/** One thing in the inbox, with the mark of its kind; some may be chosen for a deed on many. */
export function InboxLine({ row, isChoosable }: { row: InboxRow; isChoosable: boolean }) {
  const language = useLanguage();
  const words = inboxWords(language);
  const days = petitionWords(language).days;
  const isLate = row.daysLate > 0;
  return (
    <li className={isChoosable ? 'choosable' : undefined}>
      {isChoosable && <Choose code={row.isChoosable ? row.code : null} />}
      <div>
        <Link to={hrefFor(language, row.href)} data-row="">
          {row.title}
        </Link>
        <p className="meta num">
          <span className="kind">{words.kinds[row.kind]}</span>
          {row.code !== null && <span className="code">{row.code}</span>}
          <span>{row.unit ?? words.noUnit}</span>
          {row.field && <span>{row.field}</span>}
        </p>
      </div>
      <div className="num">
        <p className="meta">
          <Tag tone={row.tone}>{isLate ? days.late(row.daysLate) : row.state}</Tag>
          {isLate && <span>{row.state}</span>}
          {row.daysLeft !== null && row.daysLeft >= 0 && (
            <span>{row.daysLeft === 0 ? days.today : days.left(row.daysLeft)}</span>
          )}
        </p>
        {row.dueOn !== null && row.daysLeft !== null && (
          <p className="meta">{words.due(formatOf(language).day(row.dueOn))}</p>
        )}
      </div>
    </li>
  );
}

function Choose({ code }: { code: string | null }) {
  const words = inboxWords(useLanguage()).many;
  if (code === null) return <span />;
  return <input type="checkbox" name="codes[]" value={code} aria-label={words.choose(code)} />;
}
