import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { drawRefused, recheckRefusal } from '../acts/recheck.ts';
import { drawRefusedInput, recheckInput } from '../inputs-selection.ts';
import { presentRechecks, type RecheckView } from '../present-recheck.ts';
import { selectionWords } from '../words.ts';
import type { Route } from './+types/recheck';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: selectionWords(languageOf(params)).recheck.title }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return await presentRechecks(houseOf(context), requireStaff(context, request), params.code);
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { dialogueId } = await presentRechecks(house, actor, params.code);
    if (form.get('deed') === 'draw')
      await drawRefused(house, actor, { ...readForm(drawRefusedInput, form), dialogueId });
    else await recheckRefusal(house, actor, { ...readForm(recheckInput, form), dialogueId });
    return redirect(hrefFor(languageIn(context), `/lam-viec/doi-thoai/${params.code}/xem-lai`), 303);
  });
}

export default function Recheck({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = selectionWords(language);
  const words = all.recheck;
  const { code, title, refused, percent, basis, isChecked, draws, checks } = loaderData;
  const own = actionData && 'seed' in actionData.typed ? actionData : undefined;
  const f = fieldReader({ answer: own, errors: all.errors });
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/doi-thoai/${code}`)}>{title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(percent, basis, isChecked)}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <p className="num">{words.waiting(refused)}</p>
      {refused > 0 && (
        <Form method="post" className="form">
          <Field {...f('seed')} label={all.draw.seed} hint={all.draw.lead} maxLength={120} required />
          <div>
            <Submit name="deed" value="draw">
              {words.go}
            </Submit>
          </div>
        </Form>
      )}
      {draws.length === 0 && <p>{words.none}</p>}
      {draws.map((draw) => (
        <p key={draw.id} className="num">
          {all.draw.done(draw.drawn.length, draw.of, draw.seed)}.{' '}
          <span className="muted">{all.by(draw.by ?? '', formatOf(language).moment(draw.at))}</span>
        </p>
      ))}
      <ul className="stack">
        {checks.map((check) => (
          <Check key={check.code} check={check} mayReopen={loaderData.mayReopen} language={language} />
        ))}
      </ul>
    </main>
  );
}

type Given = Readonly<{ check: RecheckView['checks'][number]; mayReopen: boolean; language: Language }>;

function Check({ check, mayReopen, language }: Given) {
  const all = selectionWords(language);
  const words = all.recheck;
  return (
    <li className="card">
      <p>{check.text}</p>
      <p className="muted small num">
        {check.code}. {words.why([check.reason, check.reasonNote].filter(Boolean).join('. '))}
      </p>
      {check.verdict !== null && (
        <p className="row">
          <Tag tone={check.verdict === 'right' ? 'done' : 'late'}>{words[check.verdict]}</Tag>
          <span className="small num">
            {[check.note, check.at !== null && all.by(check.by ?? '', formatOf(language).moment(check.at))]
              .filter(Boolean)
              .join('. ')}
          </span>
          {check.verdict === 'wrong' && mayReopen && (
            <Link to={hrefFor(language, `/lam-viec/y-kien/${check.code}`)}>{words.toOpinion}</Link>
          )}
        </p>
      )}
      {check.verdict === null && check.isOwn && <p>{words.own}</p>}
      {check.verdict === null && !check.isOwn && (
        <Form method="post" className="form">
          <input type="hidden" name="code" value={check.code} />
          <Field name="note" id={`note-${check.code}`} label={words.note} maxLength={500} optional />
          <div className="row">
            <Submit small kind="quiet" name="verdict" value="right">
              {words.right}
            </Submit>
            <Submit small kind="stop" name="verdict" value="wrong">
              {words.wrong}
            </Submit>
          </div>
        </Form>
      )}
    </li>
  );
}
