import { Form, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { DateFields } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { addTask, tickTask } from '../acts/prepare.ts';
import { dropTask, restoreTask, setTask } from '../acts/tasks.ts';
import {
  addTaskInput,
  dropTaskInput,
  restoreTaskInput,
  setTaskInput,
  tickTaskInput,
} from '../inputs-prepare.ts';
import { type ChecklistView, presentChecklist } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/checklist';
import { PrepareHead } from './prepare-head.tsx';
import { ChangeTask, Dropped } from './task-forms.tsx';
import './prepare.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).tabs.checklist }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentChecklist(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { id: dialogueId } = await presentChecklist(house, actor, { code: params.code, language });
    const fields = fieldsOf(form);
    if (form.get('deed') === 'add')
      await addTask(house, actor, { ...parseFields(addTaskInput, fields), dialogueId });
    else if (form.get('deed') === 'set')
      await setTask(house, actor, { ...parseFields(setTaskInput, fields), dialogueId });
    else if (form.get('deed') === 'drop')
      await dropTask(house, actor, { ...parseFields(dropTaskInput, fields), dialogueId });
    else if (form.get('deed') === 'restore')
      await restoreTask(house, actor, { ...parseFields(restoreTaskInput, fields), dialogueId });
    else await tickTask(house, actor, { ...parseFields(tickTaskInput, fields), dialogueId });
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/chuan-bi`), 303);
  });
}

export default function Checklist({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = prepareWords(language).checklist;
  const { tasks } = loaderData;
  const late = tasks.filter((task) => task.isLate).length;
  const done = tasks.filter((task) => task.doneAt !== null).length;
  return (
    <main id="main">
      <PrepareHead view={loaderData} tab="checklist" language={language} />
      <p className="lead">{words.lead}</p>
      <p className="row num">
        <strong className="strong">{words.done(done, tasks.length)}</strong>
        {late > 0 && <Tag tone="late">{words.late(late)}</Tag>}
      </p>
      {tasks.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Tasks view={loaderData} answer={actionData} language={language} />
      )}
      <Dropped view={loaderData} language={language} />
      {loaderData.may.edit && <AddTask view={loaderData} answer={actionData} language={language} />}
    </main>
  );
}

function Tasks({ view, answer, language }: AddGiven) {
  const { tasks } = view;
  const words = prepareWords(language).checklist;
  const format = formatOf(language);
  return (
    <table className="plain stackable">
      <caption className="hide">{prepareWords(language).tabs.checklist}</caption>
      <thead>
        <tr>
          <th scope="col">{words.task}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row" className={task.doneAt === null ? undefined : 'muted'}>
              {task.title}
              {task.note !== null && <p className="small muted">{task.note}</p>}
            </th>
            <td>{task.unit ?? words.noUnit}</td>
            <td className="num">{task.dueOn !== null && format.weekday(task.dueOn)}</td>
            <td>
              <div className="row">
                {task.doneAt !== null && <Tag tone="done">{words.tick}</Tag>}
                {task.isLate && <Tag tone="late">{words.isLate}</Tag>}
                {task.mayTick && (
                  <Form method="post">
                    <input type="hidden" name="id" value={task.id} />
                    <button
                      type="submit"
                      className={task.doneAt === null ? 'btn quiet small' : 'btn quiet small noprint'}
                      name="isDone"
                      value={task.doneAt === null ? 'yes' : 'no'}
                      aria-label={`${task.doneAt === null ? words.tick : words.untick}: ${task.title}`}
                    >
                      {task.doneAt === null ? words.tick : words.untick}
                    </button>
                  </Form>
                )}
              </div>
              {task.doneAt !== null && (
                <p className="small muted num">{words.by(task.doneBy ?? '', format.moment(task.doneAt))}</p>
              )}
              {view.may.edit && task.doneAt === null && (
                <ChangeTask task={task} view={view} answer={answer} language={language} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AddGiven = Readonly<{ view: ChecklistView; answer: FormState | undefined; language: Language }>;

function AddTask({ view, answer, language }: AddGiven) {
  const words = prepareWords(language);
  const own = answer && 'title' in answer.typed ? answer : undefined;
  const f = fieldReader({ answer: own, errors: words.errors });
  return (
    <details open={own !== undefined} className="noprint">
      <summary>{words.checklist.add}</summary>
      <Form method="post" className="form">
        <ErrorSummary
          answer={own}
          words={words}
          labels={{ title: words.checklist.task, dueOn: words.checklist.due }}
        />
        <Field {...f('title')} label={words.checklist.task} maxLength={300} required />
        <Select
          {...f('unitId')}
          label={words.checklist.unit}
          options={view.units}
          empty={words.checklist.noUnit}
        />
        <DateFields
          name="dueOn"
          label={words.checklist.due}
          error={f('dueOn').error}
          parts={{ day: f('dueOn.day'), month: f('dueOn.month'), year: f('dueOn.year') }}
          optional
        />
        <div>
          <Submit name="deed" value="add">
            {words.checklist.add}
          </Submit>
        </div>
      </Form>
    </details>
  );
}
