import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { answerInvitation } from '../acts/invite.ts';
import { answerInvitationInput } from '../inputs-prepare.ts';
import { presentSlip, type SlipView } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/invitation';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).slip.title }, { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const slip = await presentSlip(houseOf(context), params.token);
  if (slip === null) throw refuse('missing', 'invitation.missing');
  return { slip, isDone: new URL(request.url).searchParams.has('xong') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(answerInvitationInput, form);
    await answerInvitation(houseOf(context), { ...input, token: params.token });
    return redirect(hrefFor(languageIn(context), `/giay-moi/${params.token}?xong=1`), 303);
  });
}

/** What an invitation says, and the answer of whoever holds it. */
export default function Invitation({ loaderData, actionData, params }: Route.ComponentProps) {
  const { slip, isDone } = loaderData;
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.slip;
  const format = formatOf(language);
  return (
    <main id="main" className="wrap page">
      <h1>{words.dear(slip.name)}</h1>
      {slip.title !== null && <p>{slip.title}</p>}
      <p className="lead">
        {words.to} <strong className="strong">{slip.dialogueTitle}</strong>
      </p>
      {isDone && !actionData && (
        <Note tone="good" role="status">
          <p>{words.thanks}</p>
        </Note>
      )}
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <ul className="prose">
        <li className="num">
          {words.at}: {format.time(slip.startsAt)}, {format.weekday(slip.startsAt)}
        </li>
        <li>
          {words.place}: {slip.place}
        </li>
        {slip.content !== null && (
          <li>
            {words.content}: {slip.content}
          </li>
        )}
        <li>
          {words.group}: {slip.group}
        </li>
      </ul>
      {slip.isStanding && slip.requiredFor !== null && (
        <Note tone="warn">
          <p>{words.must(slip.requiredFor)}</p>
        </Note>
      )}
      <p>
        {words.now}: <strong className="strong">{all.invitations.states[slip.state]}</strong>
        {slip.substituteName !== null && `. ${all.invitations.instead(slip.substituteName)}`}
      </p>
      {slip.earlier !== null && (
        <Note tone="warn" title={all.invitations.sending.again}>
          <p>
            {all.invitations.sending.before(
              all.invitations.states[slip.earlier.state],
              format.day(slip.earlier.day),
              slip.earlier.note,
            )}
          </p>
        </Note>
      )}
      {slip.isStanding && slip.confirmBy !== null && (
        <p className="num">{words.until(format.day(slip.confirmBy))}</p>
      )}
      {!slip.isStanding && (
        <Note tone="stop">
          <p>{words.withdrawn}</p>
        </Note>
      )}
      {slip.isStanding && slip.isOver && <p>{words.over}</p>}
      {slip.isStanding && !slip.isOver && <AnswerForms slip={slip} typed={actionData} language={language} />}
      {slip.isPublic && (
        <p>
          <a href={hrefFor(language, `/doi-thoai/${slip.code}`)}>{words.page}</a>
        </p>
      )}
    </main>
  );
}

type Given = Readonly<{
  slip: SlipView;
  typed: Route.ComponentProps['actionData'];
  language: Language;
}>;

function AnswerForms({ slip, typed, language }: Given) {
  const all = prepareWords(language);
  const words = all.invitations;
  const f = fieldReader({ answer: typed, errors: all.errors });
  const isRequired = slip.requiredFor !== null;
  return (
    <>
      <form method="post" className="row">
        <Submit name="verb" value="confirm">
          {words.yes}
        </Submit>
        {!isRequired && (
          <Submit kind="quiet" name="verb" value="decline">
            {words.no}
          </Submit>
        )}
      </form>
      <form method="post" className="form">
        <h2>{words.other}</h2>
        <Field {...f('substituteName')} label={words.otherName} maxLength={120} required />
        <Field {...f('substituteTitle')} label={words.otherTitle} maxLength={200} optional />
        <Field {...f('reason')} label={words.reason} maxLength={500} optional={!isRequired} />
        <div>
          <Submit kind="quiet" name="verb" value="other">
            {words.other}
          </Submit>
        </div>
      </form>
    </>
  );
}
