import { data, Form, Link } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code } from '#app/ui/note.tsx';
import { Qr } from '#app/ui/qr.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { issueKey } from '../acts/key.ts';
import { presentDesk } from '../present-desk.ts';
import { petitionDeskWords } from '../words.ts';
import type { Route } from './+types/slip';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const { code, title, verdict } = await presentDesk(
    house,
    actor,
    { code: params.code },
    languageIn(context),
  );
  return { code, title, hasKey: verdict.hasKey, address: `${house.publicUrl}/tra-cuu/${code}` };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const { number } = await issueKey(houseOf(context), actor, { code: params.code });
    return data({ number });
  });
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: `${petitionDeskWords(languageOf(params)).key.slip} ${params.code}` }];
}

export default function Slip({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionDeskWords(language);
  const { code, title, hasKey, address } = loaderData;
  const number = actionData && 'number' in actionData ? actionData.number : null;
  const answer = actionData && 'refusal' in actionData ? actionData : undefined;
  return (
    <main id="main">
      <p className="crumb noprint">
        <Link to={hrefFor(language, `/lam-viec/kien-nghi/${code}`)}>{code}</Link>
      </p>
      <h1>{number === null ? words.key.title : words.key.slip}</h1>
      <p>{title}</p>
      <ErrorSummary answer={answer} words={words} />
      {number !== null ? (
        <Numbers code={code} number={number} address={address} />
      ) : hasKey ? (
        <p>{words.key.given}</p>
      ) : (
        <Form method="post" className="form">
          <p className="muted">{words.key.hint}</p>
          <Submit>{words.key.go}</Submit>
        </Form>
      )}
    </main>
  );
}

function Numbers({ code, number, address }: { code: string; number: string; address: string }) {
  const words = petitionDeskWords(useLanguage()).key;
  return (
    <div className="receipt">
      <div className="stack">
        <p className="num">
          <Code>{code}</Code>
        </p>
        <p className="num">
          {words.number}: <Code>{`${number.slice(0, 3)} ${number.slice(3)}`}</Code>
        </p>
        <p>{words.keep}</p>
        <p className="small">
          {words.where}: {address}
        </p>
      </div>
      <Qr text={`${address}?x=${number}`} label={`${words.where} ${address}`} />
    </div>
  );
}
