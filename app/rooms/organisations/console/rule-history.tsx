import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { RuleHistoryLine } from '../present-rule-history.ts';
import { amountText, organisationWords, ruleWords } from '../words.ts';

type Given = Readonly<{ lines: readonly RuleHistoryLine[]; answer: FormState | undefined; today: string }>;

/** Every value a rule has had, by whom it was set and on which text: what holds, what held, what is to come. */
export function RuleHistory({ lines, answer, today }: Given) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { history, article, circles, basisEnds } = ruleWords(language);
  const hasDeeds = lines.some((line) => line.mayWithdraw || line.mayEnd);
  const { day } = formatOf(language);
  const levelOf = (line: RuleHistoryLine) => {
    if (line.profile !== null) return line.profile;
    if (line.isFromAbove) return history.above;
    return line.bindsCommunes ? history.forCommunes : history.own;
  };
  return (
    <section aria-labelledby="h-history" className="stack">
      <h2 id="h-history">{history.title}</h2>
      {answer && (
        <ErrorSummary answer={answer} words={words} labels={{ lastDay: ruleWords(language).endDay }} />
      )}
      <table className="plain stackable">
        <caption className="hide">{history.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rules.value}</th>
            <th scope="col">{history.level}</th>
            <th scope="col">{history.period}</th>
            <th scope="col">{words.rules.basis}</th>
            {hasDeeds && <th scope="col">{history.deeds}</th>}
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
                {line.onlyFor !== null && line.profile === null && (
                  <p className="small">{circles[line.onlyFor]}</p>
                )}
                {!line.isInChain && line.profile !== null && <p className="small muted">{history.notHere}</p>}
              </td>
              <td className="num">
                {line.validTo === null
                  ? history.openEnd(day(line.validFrom))
                  : history.span(day(line.validFrom), day(line.validTo))}
              </td>
              <td>
                {article(line.basis, line.article)}
                <p className="row small">
                  <Tag tone={line.status === 'confirmed' ? 'done' : 'work'}>{words.status[line.status]}</Tag>
                  {line.basisValidTo !== null && <span>{basisEnds(day(line.basisValidTo))}</span>}
                </p>
              </td>
              {hasDeeds && (
                <td>
                  <Deeds
                    line={line}
                    today={today}
                    answer={answer?.typed.ruleId?.[0] === line.id ? answer : undefined}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type DeedsGiven = Readonly<{ line: RuleHistoryLine; answer: FormState | undefined; today: string }>;

/** What has not begun is withdrawn; what holds is given its last day. */
function Deeds({ line, answer, today }: DeedsGiven) {
  const language = useLanguage();
  const words = organisationWords(language);
  const more = ruleWords(language);
  const f = fieldReader({ answer, errors: words.errors, values: {} });
  const value = amountText(words, line);
  if (line.mayWithdraw) {
    return (
      <Form method="post" className="stack">
        <input type="hidden" name="viec" value="withdraw" />
        <input type="hidden" name="ruleId" value={line.id} />
        <p className="small muted">{more.withdrawHint}</p>
        <button type="submit" className="btn quiet small">
          {more.withdraw} <span className="hide">{value}</span>
        </button>
      </Form>
    );
  }
  if (!line.mayEnd) return null;
  return (
    <details open={answer !== undefined}>
      <summary>
        {more.end} <span className="hide">{value}</span>
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="viec" value="end" />
        <input type="hidden" name="ruleId" value={line.id} />
        <DateFields
          name="lastDay"
          id={`f-end-${line.id}`}
          label={more.endDay}
          day={today}
          error={f('lastDay').error}
          parts={{ day: f('lastDay.day'), month: f('lastDay.month'), year: f('lastDay.year') }}
        />
        <button type="submit" className="btn quiet small">
          {more.endGo}
        </button>
      </Form>
    </details>
  );
}
