import type { StepView } from '#app/rooms/record/present.ts';
import { formatOf } from '#app/ui/format.ts';
import { type Language, useLanguage } from '#app/ui/language.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import { amountText, listWords, organisationWords, ruleWords } from '../words.ts';

/** Who did what with units, rules and days. */
export function Story({ steps }: { steps: readonly StepView[] }) {
  const language = useLanguage();
  const words = organisationWords(language);
  const { moment, day } = formatOf(language);
  const verbs: Readonly<Record<string, string>> = words.verbs;
  return (
    <section className="stack">
      <h2>{words.rules.story}</h2>
      {steps.length === 0 ? (
        <p>{words.rules.noStory}</p>
      ) : (
        <Timeline
          steps={steps.map((step) => ({
            key: step.id,
            stage: 'done',
            when: [moment(step.at), step.name].filter(Boolean).join(', '),
            title: `${verbs[step.verb] ?? step.verb}${whatChanged(language, step, day)}`,
            children: step.reason && <p>{step.reason}</p>,
          }))}
        />
      )}
    </section>
  );
}

type Day = (given: string) => string;

function whatChanged(language: Language, step: StepView, day: Day): string {
  const words = organisationWords(language);
  const { key, before, after, unit, from, name, kind } = step.facts;
  const said = (value: unknown) => (typeof value === 'string' ? value : '');
  if (step.verb === 'rule.change' && typeof before === 'number' && typeof after === 'number') {
    const names: Readonly<Record<string, string>> = words.keys;
    const amount = (n: number) => amountText(words, { amount: n, unit: said(unit) });
    return `: ${names[said(key)] ?? said(key)}, ${words.rules.changed(amount(before), amount(after))}, ${words.rules.since(day(said(from)))}`;
  }
  if (step.verb === 'rule.withdraw' || step.verb === 'rule.end') {
    const names: Readonly<Record<string, string>> = words.keys;
    const amount = amountText(words, { amount: Number(step.facts.amount), unit: said(unit) });
    const { openEnd, span } = ruleWords(language).history;
    const { to } = step.facts;
    return `: ${names[said(key)] ?? said(key)}, ${amount}, ${typeof to === 'string' ? span(day(said(from)), day(to)) : openEnd(day(said(from)))}`;
  }
  if (step.verb === 'holiday.set' || step.verb === 'holiday.remove') {
    const kinds: Readonly<Record<string, string>> = words.calendar.kinds;
    return `: ${day(said(step.facts.day))}, ${said(name)}, ${kinds[said(kind)] ?? ''}`;
  }
  if (step.verb.startsWith('list.')) {
    const names: Readonly<Record<string, string>> = listWords(language).names;
    return `: ${names[said(step.facts.list)] ?? ''}, ${said(step.facts.what)}, ${words.rules.since(day(said(from)))}`;
  }
  const earlier = said(before);
  if (earlier !== '' && earlier !== name) return `: ${words.rules.changed(earlier, said(name))}`;
  return `: ${said(name)}`;
}
