import { Form, Link } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Select } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { mergeGroup, unmergeGroup } from '../acts/merge.ts';
import { analystContext } from '../cluster/analyst.ts';
import { pastContext } from '../cluster/past.ts';
import { mergeGroupInput, unmergeGroupInput } from '../inputs.ts';
import { presentGroups } from '../present-groups.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/groups';
import { Group } from './group.tsx';
import { organisationFor } from './organisation.ts';
import './console.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const page = Math.max(1, Number.parseInt(new URL(request.url).searchParams.get('trang') ?? '1', 10) || 1);
  return await presentGroups(houseOf(context), actor, {
    organisationId: organisationFor(actor, ['clerk', 'head']),
    dialogueCode: new URL(request.url).searchParams.get('doi-thoai'),
    page,
    groupsOf: context.get(analystContext).groupsOf,
    pasts: context.get(pastContext),
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    switch (form.get('verb')) {
      case 'merge': {
        const input = parseFields(mergeGroupInput, fields);
        const merged = await mergeGroup(house, actor, input);
        const members = merged.map((row) => `${row.code}:${row.version}`);
        return { done: 'merge' as const, members, into: input.intoCode };
      }
      case 'unmerge': {
        const rows = await unmergeGroup(house, actor, parseFields(unmergeGroupInput, fields));
        return { done: 'unmerge' as const, members: rows.map((row) => row.code), into: '' };
      }
      default:
        throw refuse('invalid', 'form.invalid');
    }
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).groups.title }];
}

export default function Groups({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const w = words.groups;
  const format = formatOf(language);
  const { groups, objections, total, page, pages } = loaderData;
  const done = actionData !== undefined && 'done' in actionData ? actionData : null;
  return (
    <main id="main" className="triage">
      <div className="head">
        <h1>{w.title}</h1>
        <Link to={hrefFor(language, '/lam-viec/y-kien')}>{w.back}</Link>
      </div>
      <p>{w.lead}</p>
      <p className="hint">{w.countedHow}</p>
      <Form method="get" className="filters noprint">
        <Select
          name="doi-thoai"
          label={w.dialogue}
          value={loaderData.dialogueCode ?? ''}
          empty={words.queue.all}
          options={loaderData.dialogues.map(({ code, title }) => ({
            value: code,
            label: `${code}: ${title}`,
          }))}
        />
        <button type="submit" className="btn quiet">
          {words.hotSpots.show}
        </button>
      </Form>
      <ErrorSummary answer={done === null ? answerIn(actionData) : undefined} words={words} />
      {done !== null && (
        <Note tone="good" role="status">
          <p className="num">
            {done.done === 'merge'
              ? w.merged(format.number(done.members.length), done.into)
              : w.undone(format.number(done.members.length))}
          </p>
          {done.done === 'merge' && (
            <Form method="post">
              {done.members.map((member) => (
                <input key={member} type="hidden" name="members[]" value={member} />
              ))}
              <button type="submit" className="btn quiet" name="verb" value="unmerge">
                {w.undo}
              </button>
            </Form>
          )}
        </Note>
      )}
      {objections.length > 0 && (
        <section className="card">
          <h2>{w.objections}</h2>
          <ul className="links">
            {objections.map((each) => (
              <li key={each.code}>
                <p className="num">
                  <Link to={hrefFor(language, `/lam-viec/y-kien/${each.code}`)}>
                    {w.objects(each.code, each.parentCode)}
                  </Link>{' '}
                  “{each.objection}”
                </p>
                <p className="small muted">{each.excerpt}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups === null ? (
        <p className="empty">{w.wait}</p>
      ) : groups.length === 0 ? (
        <p className="empty">{w.none}</p>
      ) : (
        <>
          <p className="num muted">{w.found(format.number(total))}</p>
          {groups.map((group) => (
            <Group key={group.members[0]?.code} group={group} language={language} />
          ))}
        </>
      )}
      <Pager
        page={page}
        pages={pages}
        language={language}
        query={{ 'doi-thoai': loaderData.dialogueCode ?? undefined }}
      />
    </main>
  );
}

function answerIn(answer: Route.ComponentProps['actionData']) {
  return answer !== undefined && 'refusal' in answer ? answer : undefined;
}
