import { Form, Link, redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { editInvitation, setGroup, withdrawInvitation } from '../acts/change-invitations.ts';
import { invite, inviteRequired, noteAnswer, rollFromInvitations } from '../acts/invite.ts';
import { sendInvitations } from '../acts/send-invitations.ts';
import {
  answerInvitationInput,
  editInvitationInput,
  inviteInput,
  setGroupInput,
  withdrawInvitationInput,
} from '../inputs-prepare.ts';
import { presentInvitations } from '../present-prepare.ts';
import { prepareWords } from '../words.ts';
import type { Route } from './+types/invitations';
import { GroupLimits } from './invitation-change.tsx';
import { InviteForm, People } from './invitation-parts.tsx';
import { Sending } from './invitation-sending.tsx';
import { PrepareHead } from './prepare-head.tsx';
import { toldContext } from './told-context.ts';
import './prepare.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: prepareWords(languageOf(params)).tabs.invitations }];
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return await presentInvitations(houseOf(context), requireStaff(context, request), {
    ...{ code: params.code, language: languageIn(context), readTold: context.get(toldContext) },
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { id: dialogueId, groups } = await presentInvitations(house, actor, {
      code: params.code,
      language,
    });
    const fields = fieldsOf(form);
    const deed = form.get('deed');
    if (deed === 'invite') await invite(house, actor, { ...parseFields(inviteInput, fields), dialogueId });
    else if (deed === 'call') {
      const group = prepareWords('vi').invitations.requiredGroup;
      const confirmBy = groups.find((each) => each.name === group)?.confirmBy ?? null;
      await inviteRequired(house, actor, { dialogueId, group, confirmBy });
    } else if (deed === 'roll') await rollFromInvitations(house, actor, { dialogueId });
    else if (deed === 'send') await sendInvitations(house, actor, { dialogueId });
    else if (deed === 'edit')
      await editInvitation(house, actor, { ...parseFields(editInvitationInput, fields), dialogueId });
    else if (deed === 'withdraw')
      await withdrawInvitation(house, actor, { ...parseFields(withdrawInvitationInput, fields), dialogueId });
    else if (deed === 'group')
      await setGroup(house, actor, { ...parseFields(setGroupInput, fields), dialogueId });
    else {
      const id = String(form.get('id') ?? '');
      await noteAnswer(house, actor, { ...parseFields(answerInvitationInput, fields), dialogueId, id });
    }
    return redirect(hrefFor(language, `/lam-viec/doi-thoai/${params.code}/khach-moi`), 303);
  });
}

export default function Invitations({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const all = prepareWords(language);
  const words = all.invitations;
  const { groups, notCalled, may, code, onRoll } = loaderData;
  const { day } = formatOf(language);
  const answerOf = (id: string) => (actionData?.typed.id?.[0] === id ? actionData : undefined);
  return (
    <main id="main">
      <PrepareHead view={loaderData} tab="invitations" language={language} />
      <p className="lead">{words.lead}</p>
      {actionData && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, all.refusals, language)}</p>
        </Note>
      )}
      <section aria-labelledby="h-required">
        <h2 id="h-required">{words.required}</h2>
        {notCalled.length === 0 ? (
          <p>{words.allCalled}</p>
        ) : (
          <Note tone="warn">
            <p>{words.notCalled}</p>
            <ul className="prose">
              {notCalled.map((each) => (
                <li key={each.unit}>
                  <strong className="strong">{each.unit}</strong>, {words.because(each.matters)}
                </li>
              ))}
            </ul>
            {may.edit && (
              <Form method="post">
                <Submit name="deed" value="call">
                  {words.call}
                </Submit>
              </Form>
            )}
          </Note>
        )}
      </section>
      {groups.length === 0 ? <p>{words.none}</p> : <Sending view={loaderData} language={language} />}
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`h-${group.id}`}>
          <h2 id={`h-${group.id}`}>{group.name}</h2>
          <p className="row num">
            <span>{words.counts(group.coming, group.standing, group.quota)}</span>
            {group.confirmBy !== null && <span className="muted">{words.until(day(group.confirmBy))}</span>}
            {group.silent > 0 && <Tag tone="late">{words.silentCount(group.silent)}</Tag>}
          </p>
          {may.edit && <GroupLimits {...{ group, language }} answer={answerOf(group.id)} />}
          <People lines={group.invitations} answerOf={answerOf} mayEdit={may.edit} language={language} />
        </section>
      ))}
      {may.edit && (
        <>
          <div className="row">
            <Link className="btn quiet" to={hrefFor(language, `/lam-viec/doi-thoai/${code}/giay-moi`)}>
              {words.slips}
            </Link>
            <Form method="post">
              <Submit kind="quiet" name="deed" value="roll">
                {words.toRoll}
              </Submit>
            </Form>
            <span className="muted num">{words.onRoll(onRoll)}</span>
          </div>
          <InviteForm answer={actionData} groups={groups} language={language} />
        </>
      )}
    </main>
  );
}
