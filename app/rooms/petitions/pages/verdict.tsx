import { redirect } from 'react-router';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import { RadioGroup } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { giveVerdict } from '../acts/settle.ts';
import { verdictInput } from '../inputs.ts';
import { presentPetition } from '../present.ts';
import { petitionWords } from '../words.ts';
import type { Route } from './+types/verdict';

export const handle = { plain: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const petition = await presentPetition(house, params.code, languageIn(context));
  if (petition === null) throw refuse('missing', 'petition.missing');
  const { code, title, verdict } = petition;
  const number = new URL(request.url).searchParams.get('x') ?? '';
  return { code, title, verdict, number, sendKey: house.newSecret(18) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = readForm(verdictInput, form);
    const { kind } = await giveVerdict(house, {
      ...input,
      code: params.code,
      address: visitOf(context).address,
    });
    return redirect(hrefFor(languageIn(context), `/kien-nghi/${params.code}?danh-gia=${kind}`));
  });
}

/** The address may carry the number of the slip: nobody else is told of it, nothing keeps it. */
export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs) {
  const words = petitionWords(languageOf(params));
  return [{ title: `${words.verdict.title} (${params.code})` }, { name: 'robots', content: 'noindex' }];
}

export default function Verdict({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = petitionWords(language);
  const { code, title, verdict } = loaderData;
  const closed = closedBecause(verdict, words.verdict);
  return (
    <main id="main" className="wrap page narrow">
      <p className="muted num">
        {words.record} <Code>{code}</Code>
      </p>
      <h1>{words.verdict.title}</h1>
      <p className="strong">{title}</p>
      {closed !== null && actionData === undefined ? (
        <Note tone="warn">
          <p>{closed}</p>
        </Note>
      ) : (
        <Form loaderData={loaderData} actionData={actionData} />
      )}
      <p>
        <a href={hrefFor(language, `/kien-nghi/${code}`)}>{words.verdict.back}</a>
      </p>
    </main>
  );
}

function Form({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const words = petitionWords(useLanguage());
  const values = { number: loaderData.number, sendKey: loaderData.sendKey };
  const f = fieldReader({ answer: actionData, errors: words.errors, values });
  const kinds = loaderData.verdict.kinds.map((kind) => ({
    value: kind,
    label: words.verdicts[kind].label,
    hint: words.verdicts[kind].after,
  }));
  const labels = {
    number: words.verdict.number,
    kind: words.verdict.kind,
    reason: words.verdict.reason,
  };
  return (
    <form method="post" className="form">
      <ErrorSummary answer={actionData} words={words} labels={labels} />
      <p>{words.verdict.lead}</p>
      <RadioGroup {...f('kind')} label={labels.kind} options={kinds} />
      <TextArea {...f('reason')} label={labels.reason} hint={words.verdict.reasonHint} rows={4} />
      <Field
        {...f('number')}
        label={labels.number}
        hint={words.verdict.numberHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      <input type="hidden" name="sendKey" value={f('sendKey').value || loaderData.sendKey} />
      <Submit>{words.verdict.send}</Submit>
    </form>
  );
}

function closedBecause(
  verdict: Route.ComponentProps['loaderData']['verdict'],
  words: ReturnType<typeof petitionWords>['verdict'],
): string | null {
  if (!verdict.isOpen) return verdict.given === null ? words.notYet : words.given;
  return verdict.hasKey ? null : words.noKey;
}
