import { Form, Link, redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { askDraftsInput } from '#app/rooms/dialogues/inputs-gauge.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { leaveOutDraftInput, planDraftInput } from '#app/rooms/petitions/inputs.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { CheckboxGroup, DateFields } from '#app/ui/choice.tsx';
import { Field } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { sendForDrafts } from '../acts/ask-drafts.ts';
import { arrangeDraft } from '../acts/plan-draft.ts';
import { type DraftsView, presentDrafts } from '../present-drafts.ts';
import { beforeWords } from '../words.ts';
import type { Route } from './+types/drafts';
import { BeforeHead } from './before-head.tsx';
import { LeftOut, PlanLine } from './draft-parts.tsx';
import './before.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: beforeWords(languageOf(params)).tabs.drafts }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = { code: params.code, language: languageIn(context) };
  return await presentDrafts(houseOf(context), requireStaff(context, request), asked);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const view = await presentDrafts(house, actor, { code: params.code, language });
    const back = redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/du-thao`), 303);
    const deed = form.get('deed');
    if (deed === 'plan' || deed === 'leave-out') {
      const input = parseFields(deed === 'plan' ? planDraftInput : leaveOutDraftInput, fieldsOf(form));
      if (!view.codes.includes(input.code)) throw refuse('missing', 'petition.missing');
      await arrangeDraft(house, actor, input);
      return back;
    }
    const input = parseFields(askDraftsInput, fieldsOf(form));
    const group = view.groups.find((each) => each.unitId === input.unitId);
    if (group === undefined) throw refuse('missing', 'unit.missing');
    const given = { dialogueId: view.id, unitName: group.unit ?? '', codes: group.toGive };
    await sendForDrafts(house, actor, { ...input, ...given });
    return back;
  });
}

export default function Drafts({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = beforeWords(language);
  const { groups } = loaderData;
  const refusals = { ...petitionWords(language).refusals, ...words.refusals };
  return (
    <main id="main">
      <BeforeHead view={loaderData} tab="drafts" language={language} />
      <p className="lead">{words.drafts.lead}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, refusals, language)}</p>
        </Note>
      )}
      {groups.length === 0 && <EmptyState title={words.drafts.none} />}
      {groups.map((group) => (
        <Group key={group.unitId} group={group} view={loaderData} answer={actionData} language={language} />
      ))}
      <LeftOut view={loaderData} language={language} />
    </main>
  );
}

type Given = Readonly<{ group: DraftsView['groups'][number]; view: DraftsView; language: Language }>;

const isReady = (line: Given['group']['lines'][number]) =>
  line.draft === 'approved' || line.draft === 'signed';

function Group({ group, view, answer, language }: Given & Readonly<{ answer: FormState | undefined }>) {
  const { drafts: words, head } = beforeWords(language);
  const { day } = formatOf(language);
  const { request, lines } = group;
  return (
    <section aria-labelledby={`h-${group.unitId}`} className="stack">
      <h2 id={`h-${group.unitId}`}>{group.unit ?? words.noUnit}</h2>
      <p className="row num">
        <span>{words.done(lines.filter(isReady).length, lines.length)}</span>
        {request === null ? (
          <span className="missing">{group.unitId === null ? words.chooseUnit : words.notAsked}</span>
        ) : (
          <span>{words.asked(day(request.dueOn), request.by ?? '')}</span>
        )}
        {request?.isLate && <Tag tone="late">{words.isLate}</Tag>}
      </p>
      <table className="plain stackable">
        <caption className="hide">{group.unit ?? words.noUnit}</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                <Link to={hrefFor(language, `/lam-viec/kien-nghi/${line.code}`)}>{line.title}</Link>
                <p className="small muted num">
                  {line.code}
                  {line.people > 1 && ` · ${words.people(line.people)}`}
                  {line.isChosen && ` · ${words.isChosen}`}
                </p>
              </th>
              <td className={isReady(line) ? undefined : 'missing'}>
                {head.draftStates[line.draft ?? 'none']}
              </td>
              <td className="num small">
                {line.questions > 0 && words.questions(line.openQuestions, line.questions)}
                {line.helpers > 0 && (
                  <p className={line.helped < line.helpers ? 'missing' : undefined}>
                    {words.helped(line.helped, line.helpers)}
                  </p>
                )}
                <PlanLine
                  {...{ line, view, answer, language }}
                  unitId={line.isChosen ? group.unitId : null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.may.edit && group.unitId !== null && view.daysLeft > 0 && (
        <AskForm group={group} view={view} language={language} />
      )}
    </section>
  );
}

function AskForm({ group, view, language }: Given) {
  const { drafts: words } = beforeWords(language);
  const verb = group.request === null ? words.send : words.again;
  return (
    <details>
      <summary aria-label={`${verb}: ${group.unit}`}>{verb}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="unitId" value={group.unitId ?? ''} />
        <DateFields
          name="dueOn"
          id={`f-due-${group.unitId}`}
          label={words.due}
          day={group.request?.dueOn ?? view.usualDue}
        />
        <Field
          name="note"
          id={`f-note-${group.unitId}`}
          label={words.note}
          value={group.request?.note ?? ''}
          maxLength={500}
          optional
        />
        {group.toGive.length > 0 && (
          <>
            <p className="num">{words.give(group.toGive.length)}</p>
            <details>
              <summary>{words.helpers}</summary>
              <CheckboxGroup
                name="cooperatingUnitIds[]"
                id={`f-help-${group.unitId}`}
                label={words.helpers}
                hint={words.helpersHint}
                options={view.units.filter((unit) => unit.value !== group.unitId)}
                optional
              />
            </details>
          </>
        )}
        <div>
          <Submit>{words.send}</Submit>
        </div>
      </Form>
    </details>
  );
}
