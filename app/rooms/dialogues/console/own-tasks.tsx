import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Tag } from '#app/ui/tag.tsx';
import { tickTask } from '../acts/prepare.ts';
import { tickTaskInput } from '../inputs-prepare.ts';
import { presentOwnTasks } from '../present-tasks.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/own-tasks';
import './prepare.css';

const path = '/lam-viec/viec-chuan-bi';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).ownTasks.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  return { tasks: await presentOwnTasks(houseOf(context), actor, languageIn(context)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(tickTaskInput, { ...fieldsOf(form), isDone: 'yes' });
    const task = (await presentOwnTasks(house, actor, language)).find((each) => each.id === input.id);
    if (task === undefined) throw refuse('conflict', 'dialogue.task-done');
    await tickTask(house, actor, { ...input, dialogueId: task.dialogueId });
    return redirect(hrefFor(language, path), 303);
  });
}

/** What the units of this person have to do before dialogues, the next first. */
export default function OwnTasks({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.ownTasks;
  const format = formatOf(language);
  return (
    <main id="main">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      {loaderData.tasks.length === 0 && <EmptyState title={words.none} />}
      <ul className="inbox">
        {loaderData.tasks.map((task) => (
          <li key={task.id}>
            <div>
              <p>{task.title}</p>
              <p className="meta num">
                <Link to={hrefFor(language, `/lam-viec/doi-thoai/${task.dialogue.code}/chuan-bi`)}>
                  {task.dialogue.title}
                </Link>
                <span>{format.day(task.dialogue.startsAt)}</span>
                {task.unit !== null && <span>{task.unit}</span>}
              </p>
            </div>
            <div>
              <p className="meta num">
                {task.isLate && <Tag tone="late">{all.checklist.isLate}</Tag>}
                {task.dueOn !== null && <span>{words.due(format.weekday(task.dueOn))}</span>}
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={task.id} />
                <button
                  type="submit"
                  className="btn quiet small"
                  aria-label={`${all.checklist.tick}: ${task.title}`}
                >
                  {all.checklist.tick}
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
