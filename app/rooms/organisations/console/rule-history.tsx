import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { RuleHistoryLine } from '../present-rules.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';

/** Every value a rule has had, by whom it was set and on which text: what holds, what held, what is to come. */
export function RuleHistory({ lines }: { lines: readonly RuleHistoryLine[] }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { history, article } = ruleWords(language);
  const { day } = formatOf(language);
  const levelOf = (line: RuleHistoryLine) => {
    if (line.profile !== null) return line.profile;
    if (line.isFromAbove) return history.above;
    return line.bindsCommunes ? history.forCommunes : history.own;
  };
  return (
    <section aria-labelledby="h-history" className="stack">
      <h2 id="h-history">{history.title}</h2>
      <table className="plain stackable">
        <caption className="hide">{history.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rules.value}</th>
            <th scope="col">{history.level}</th>
            <th scope="col">{history.period}</th>
            <th scope="col">{words.rules.basis}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="num">
                {amountText(words, line)}
              </th>
              <td>
                {levelOf(line)}
                {!line.isInChain && <p className="small muted">{history.notHere}</p>}
              </td>
              <td className="num">
                {line.validTo === null
                  ? history.openEnd(day(line.validFrom))
                  : history.span(day(line.validFrom), day(line.validTo))}
              </td>
              <td>
                {article(line.basis, line.article)}
                <p>
                  <Tag tone={line.status === 'confirmed' ? 'done' : 'work'}>{words.status[line.status]}</Tag>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
