import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { hrefFor, languageOf, useLanguage } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { stopFollow } from '../acts/follow.ts';
import { presentStop } from '../present.ts';
import { messageWords } from '../words.ts';
import type { Route } from './+types/stop';

export const handle = { plain: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await presentStop(houseOf(context), params.key.slice(0, 100));
  if (found === null) throw refuse('missing', 'message.key');
  return found;
}

/** Also the one click of mail programs (RFC 8058), which post to this address themselves. */
export async function action({ context, params }: Route.ActionArgs) {
  await stopFollow(houseOf(context), params.key.slice(0, 100));
  return { done: true };
}

export function headers(): HeadersInit {
  return { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: messageWords(languageOf(params)).stop.title }, { name: 'robots', content: 'noindex' }];
}

export default function Stop({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const words = messageWords(language);
  const { code, state } = loaderData;
  const isDone = actionData !== undefined || state === 'stopped';
  return (
    <main id="main" className="wrap page narrow">
      <h1>{isDone ? words.stop.done : words.stop.title}</h1>
      <p className="lead">{isDone ? words.stop.doneText(code) : words.stop.lead(code)}</p>
      {!isDone && (
        <form method="post">
          <Submit kind="stop">{words.stop.submit}</Submit>
        </form>
      )}
      <p>
        <a href={hrefFor(language, `/tra-cuu/${code}`)}>{words.back}</a>
      </p>
    </main>
  );
}
