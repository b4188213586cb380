import type { Language } from '#app/ui/language.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { GapView } from '../present-plan.ts';
import { planWords } from '../words.ts';

/** What the rules ask of the year, what is held and planned, and what is missing; each with its text. */
export function Gaps({ gaps, language }: { gaps: readonly GapView[]; language: Language }) {
  const words = planWords(language).gaps;
  return (
    <section aria-labelledby="h-gaps">
      <h2 id="h-gaps">{words.title}</h2>
      <ul className="rows">
        {gaps.map((gap) => (
          <li key={gap.name} className="gap">
            <div>
              <p className="row num">
                <strong className="strong">{words.names[gap.name]}</strong>
                {gap.missing > 0 ? (
                  <Tag tone="late">{words.missing(gap.missing)}</Tag>
                ) : (
                  <Tag tone={gap.held >= gap.required ? 'done' : 'work'}>
                    {gap.held >= gap.required ? words.met : words.enough}
                  </Tag>
                )}
              </p>
              <p className="num">{words.says(gap.required, gap.held, gap.planned)}</p>
              <p className="muted small">
                {words.basis([gap.rule.basis, gap.rule.article].filter(Boolean).join(', '))}
                {gap.rule.status === 'to_check' && ` (${words.toCheck})`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
