import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { confirmFollow } from '../acts/follow.ts';
import { presentConfirm } from '../present.ts';
import { messageWords } from '../words.ts';
import type { Route } from './+types/confirm';

export const handle = { plain: true };

/** Opening the link shows a button: programs that look at mail open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await presentConfirm(houseOf(context), params.key.slice(0, 100));
  if (found === null) throw refuse('missing', 'message.key');
  return found;
}

export async function action({ context, params }: Route.ActionArgs) {
  await confirmFollow(houseOf(context), params.key.slice(0, 100));
  return { done: true };
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageWords(languageOf(params)).confirm.title }, { name: 'robots', content: 'noindex' }];
}

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageWords(language);
  const { code, state } = loaderData;
  const isDone = actionData !== undefined || state === 'active';
  return (
    <main id="main" className="wrap page narrow">
      <h1>{isDone ? words.confirm.done : words.confirm.title}</h1>
      <p className="lead">{isDone ? words.confirm.doneText(code) : words.confirm.lead(code)}</p>
      {!isDone && (
        <form method="post">
          <Submit>{words.confirm.submit}</Submit>
        </form>
      )}
      <p>
        <a href={hrefFor(language, `/tra-cuu/${code}`)}>{words.back}</a>
      </p>
    </main>
  );
}
