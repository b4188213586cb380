import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { DeadlineView } from '../present-deadlines.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';

/** The deadlines of one dialogue, each with its number of days, its text and whether that text was checked. */
export function Deadlines({ lines }: { lines: readonly DeadlineView[] }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { limits, article, unsure } = ruleWords(language);
  const { weekday } = formatOf(language);
  return (
    <ul className="prose num">
      {lines.map(({ limit, by, isKnown, rule }) => (
        <li key={limit}>
          {limits[limit]} <strong className="strong">{weekday(by)}</strong>
          {!isKnown && <span className="muted"> ({unsure})</span>}
          <p className="row small">
            <span className="muted">
              {amountText(words, rule)}, {article(rule.basis, rule.article)}
            </span>
            <Tag tone={rule.status === 'confirmed' ? 'done' : 'work'}>{words.status[rule.status]}</Tag>
          </p>
        </li>
      ))}
    </ul>
  );
}
