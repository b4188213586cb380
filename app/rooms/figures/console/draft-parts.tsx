import { Form, Link } from 'react-router';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { DraftsView } from '../present-drafts.ts';
import { beforeWords } from '../words.ts';

type Line = DraftsView['groups'][number]['lines'][number];
type Given = Readonly<{
  line: Line;
  unitId: string | null;
  view: DraftsView;
  answer: FormState | undefined;
  language: Language;
}>;

/** Another unit for a matter that nobody has yet, or why the meeting does without its draft. */
export function PlanLine({ line, unitId, view, answer, language }: Given) {
  const { drafts: words, errors } = beforeWords(language);
  if (!view.may.edit || view.daysLeft <= 0 || !(line.isFree || line.mayLeaveOut)) return null;
  const own = answer?.typed.code?.[0] === line.code ? answer : undefined;
  const f = fieldReader({ answer: own, errors });
  const title = line.isFree ? words.plan : words.leaveOut;
  return (
    <details open={own !== undefined}>
      <summary aria-label={`${title}: ${line.title}`}>{title}</summary>
      <div className="stack">
        {line.isFree && (
          <Form method="post" className="form">
            <input type="hidden" name="code" value={line.code} />
            <Select
              name="unitId"
              id={`f-unit-${line.code}`}
              label={words.unit}
              options={view.units}
              value={unitId ?? ''}
              empty={words.asSuggested}
            />
            <div>
              <Submit kind="quiet" small name="deed" value="plan">
                {words.saveUnit}
              </Submit>
            </div>
          </Form>
        )}
        <Form method="post" className="form">
          <input type="hidden" name="code" value={line.code} />
          <Field
            {...f('leftOutReason')}
            id={`f-reason-${line.code}`}
            label={words.leaveOutReason}
            hint={words.leaveOutHint}
            maxLength={500}
            required
          />
          <div>
            <Submit kind="quiet" small name="deed" value="leave-out">
              {words.leaveOut}
            </Submit>
          </div>
        </Form>
      </div>
    </details>
  );
}

/** What the meeting does without: said by whom and why, and taken back with one press. */
export function LeftOut({ view, language }: Readonly<{ view: DraftsView; language: Language }>) {
  const { drafts: words } = beforeWords(language);
  if (view.leftOut.length === 0) return null;
  return (
    <section aria-labelledby="h-left-out" className="stack">
      <h2 id="h-left-out">{words.leftOut}</h2>
      <ul className="rows">
        {view.leftOut.map((line) => (
          <li key={line.code}>
            <div>
              <Link to={hrefFor(language, `/lam-viec/kien-nghi/${line.code}`)}>{line.title}</Link>
              <p>{line.reason}</p>
              <p className="meta num">
                <span>{line.code}</span>
                <span>{words.leftOutBy(line.by ?? '', formatOf(language).moment(line.at))}</span>
              </p>
              {view.may.edit && (
                <Form method="post">
                  <input type="hidden" name="code" value={line.code} />
                  <Submit kind="quiet" small name="deed" value="plan">
                    {words.takeIn}
                  </Submit>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
