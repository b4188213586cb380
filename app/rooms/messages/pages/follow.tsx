import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn, visitOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { Checkbox } from '#app/ui/choice.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Code, Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { followCode } from '../acts/follow.ts';
import { followInput } from '../inputs.ts';
import { presentFollow } from '../present.ts';
import pushEnhance from '../push-enhance.ts?worker&url';
import { messageWords } from '../words.ts';
import type { Route } from './+types/follow';

export const handle = { plain: true, ownScript: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await presentFollow(houseOf(context), params.code.slice(0, 40));
  if (found === null) throw refuse('missing', 'message.code', { code: params.code.slice(0, 40) });
  return found;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  return await answerForm(form, async () => {
    const input = parseFields(followInput, { ...fieldsOf(form), code: params.code });
    const from = { language: languageIn(context), client: visitOf(context).address };
    await followCode(houseOf(context), { code: input.code, address: input.address, ...from });
    return { done: true };
  });
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'private, no-cache' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageWords(languageOf(params)).title }, { name: 'robots', content: 'noindex' }];
}

export default function Follow({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageWords(language);
  const { code, ways, pushKey } = loaderData;
  const back = <a href={hrefFor(language, `/tra-cuu/${code}`)}>{words.back}</a>;
  if (actionData !== undefined && 'done' in actionData) {
    return (
      <main id="main" className="wrap page narrow">
        <h1>{words.sent}</h1>
        <p className="lead">{words.sentText}</p>
        <p>{back}</p>
      </main>
    );
  }
  const answer = actionData !== undefined && 'refusal' in actionData ? actionData : undefined;
  const f = fieldReader({ answer, errors: words.errors });
  const isMailOnly = !ways.sms;
  const label = isMailOnly ? words.mailOnly : words.address;
  return (
    <main id="main" className="wrap page narrow">
      <p className="muted">
        <Code>{code}</Code>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(code)}</p>
      {pushKey !== null && (
        <button
          type="button"
          className="btn"
          data-push={pushKey}
          data-on={words.push.on}
          data-no={words.push.no}
          hidden
        >
          {words.push.offer}
        </button>
      )}
      {ways.mail || ways.sms ? (
        <form method="post" className="form">
          <ErrorSummary answer={answer} words={words} labels={{ address: label }} />
          <Field
            {...f('address')}
            label={label}
            hint={isMailOnly ? words.mailOnlyHint : words.addressHint}
            autoComplete={isMailOnly ? 'email' : 'on'}
            type={isMailOnly ? 'email' : 'text'}
            maxLength={200}
            spellCheck={false}
          />
          <Checkbox {...f('consent')} label={words.consent} />
          <div className="row">
            <Submit>{words.submit}</Submit>
            {back}
          </div>
        </form>
      ) : (
        <Note title={words.noWay}>
          <p>{words.noWayText}</p>
          <p>{back}</p>
        </Note>
      )}
      {pushKey !== null && <script type="module" src={pushEnhance} />}
    </main>
  );
}
