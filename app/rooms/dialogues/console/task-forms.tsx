import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import type { ChecklistView } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';

type Given = Readonly<{
  task: ChecklistView['tasks'][number];
  view: ChecklistView;
  answer: FormState | undefined;
  language: Language;
}>;

/** Another department or day for one task, or that it falls away. */
export function ChangeTask({ task, view, answer, language }: Given) {
  const words = prepareWords(language);
  const isOwn = answer?.typed.id?.[0] === task.id && 'deed' in answer.typed;
  const own = isOwn ? answer : undefined;
  const f = fieldReader({ answer: own, errors: words.errors });
  const typed = own && 'unitId' in own.typed;
  return (
    <details open={own !== undefined} className="noprint">
      <summary aria-label={`${words.checklist.change}: ${task.title}`}>{words.checklist.change}</summary>
      <ErrorSummary answer={own} words={words} labels={{ dueOn: words.checklist.due }} />
      <Form method="post" className="form">
        <input type="hidden" name="id" value={task.id} />
        <Select
          name="unitId"
          id={`f-unit-${task.id}`}
          label={words.checklist.unit}
          value={typed ? f('unitId').value : (task.unitId ?? '')}
          options={view.units}
          empty={words.checklist.noUnit}
        />
        <DateFields
          name="dueOn"
          id={`f-due-${task.id}`}
          label={words.checklist.due}
          day={task.dueOn ?? ''}
          error={f('dueOn').error}
          parts={typed ? { day: f('dueOn.day'), month: f('dueOn.month'), year: f('dueOn.year') } : undefined}
          optional
        />
        <div>
          <Submit name="deed" value="set" kind="quiet">
            {words.checklist.set}
          </Submit>
        </div>
      </Form>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={task.id} />
        <Field
          name="reason"
          id={`f-reason-${task.id}`}
          label={words.checklist.dropReason}
          value={f('reason').value}
          error={f('reason').error}
          maxLength={300}
          required
        />
        <div>
          <Submit name="deed" value="drop" kind="quiet">
            {words.checklist.drop}
          </Submit>
        </div>
      </Form>
    </details>
  );
}

/** What falls away, and why; it can be taken back. */
export function Dropped({ view, language }: { view: ChecklistView; language: Language }) {
  const words = prepareWords(language).checklist;
  const { moment } = formatOf(language);
  if (view.dropped.length === 0) return null;
  return (
    <section aria-labelledby="h-dropped" className="stack">
      <h2 id="h-dropped">{words.dropped}</h2>
      <ul className="prose">
        {view.dropped.map((task) => (
          <li key={task.id}>
            {task.title}: {task.reason ?? words.noLongerFits}{' '}
            <span className="small muted num">
              {task.by === null ? moment(task.at) : words.by(task.by, moment(task.at))}
            </span>
            {view.may.edit && (
              <Form method="post">
                <input type="hidden" name="id" value={task.id} />
                <button
                  type="submit"
                  className="link noprint"
                  name="deed"
                  value="restore"
                  aria-label={`${words.restore}: ${task.title}`}
                >
                  {words.restore}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
