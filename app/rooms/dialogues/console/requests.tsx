import { Link, redirect } from 'react-router';
import { languageIn } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { EmptyState, Note } from '#app/ui/note.tsx';
import { sentenceOf } from '#app/ui/refusal.ts';
import { countRequest, decideRequest, editRequest, receiveRequest } from '../acts/voter-request.ts';
import {
  countRequestInput,
  decideRequestInput,
  editRequestInput,
  receiveRequestInput,
} from '../inputs-plan.ts';
import { presentRequests } from '../present-requests.ts';
import { planWords } from '../words.ts';
import type { Route } from './+types/requests';
import { openPlanDesk } from './plan-desk.ts';
import { ReceiveForm, Request } from './request-parts.tsx';
import './plan.css';

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: planWords(languageOf(params)).requests.title }];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, house, organisationId, query } = openPlanDesk(context, request);
  return { ...(await presentRequests(house, actor, organisationId)), query };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, house, organisationId, query } = openPlanDesk(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const fields = fieldsOf(form);
    const deed = form.get('deed');
    if (deed === 'receive')
      await receiveRequest(house, actor, { ...parseFields(receiveRequestInput, fields), organisationId });
    else if (deed === 'edit') await editRequest(house, actor, parseFields(editRequestInput, fields));
    else if (deed === 'count') await countRequest(house, actor, parseFields(countRequestInput, fields));
    else await decideRequest(house, actor, parseFields(decideRequestInput, fields));
    return redirect(hrefFor(languageIn(context), `/lam-viec/ke-hoach/yeu-cau${query}`), 303);
  });
}

export default function Requests({ loaderData, actionData, params }: Route.ComponentProps) {
  const { requests, rule, today, months, may, contactLimit, query } = loaderData;
  const typed = actionData && 'topic' in actionData.typed ? actionData : undefined;
  const language = languageOf(params);
  const words = planWords(language);
  return (
    <main id="main">
      <p className="crumb">
        <Link to={hrefFor(language, `/lam-viec/ke-hoach${query}`)}>{words.menu}</Link>
      </p>
      <h1>{words.requests.title}</h1>
      <p className="lead">
        {rule === null ? words.requests.leadNone : words.requests.lead(rule.amount, rule.basis)}
      </p>
      {actionData && typed === undefined && (
        <Note tone="stop" role="status">
          <p>{sentenceOf(actionData.refusal, words.refusals, language)}</p>
        </Note>
      )}
      {requests.length === 0 && <EmptyState title={words.requests.none} />}
      {requests.map((request) => (
        <Request
          key={request.id}
          {...{ request, months, may, contactLimit, language }}
          answer={typed?.typed.id?.[0] === request.id ? typed : undefined}
        />
      ))}
      {may.edit && (
        <ReceiveForm
          answer={typed?.typed.id === undefined ? typed : undefined}
          {...{ today, contactLimit, language }}
        />
      )}
    </main>
  );
}
