import { Refusal } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { readForm } from '#app/http/form.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import { pointActor } from '../acts/points/access.ts';
import { doPointDeed } from '../acts/points/deed.ts';
import type { PointAnswer } from '../point-deed.ts';
import { ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point-send';
import { saidOf } from './point-said.ts';

/** Where the outbox of a point's page sends to: one form, answered as JSON with a sentence. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const house = houseOf(context);
  const { code } = params;
  const words = liveWords(languageIn(context));
  const form = await request.formData();
  try {
    const ticket = ticketOf(request.headers.get('cookie'), code, 'point');
    const actor = await pointActor(house, { code, ticket });
    const { deed, number } = await doPointDeed({
      ...{ house, actor, code },
      deed: form.get('deed'),
      read: (schema) => readForm(schema, form),
    });
    return say({ kind: 'sent', number, say: saidOf(words.points, deed, number ?? 0) }, 200);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const first = Object.values(thrown.facts)[0];
    const sentence =
      thrown.code === 'form.invalid'
        ? (words.errors[String(first)] ?? String(first))
        : sentenceOf(thrown, words.refusals, languageIn(context));
    if (thrown.code === 'point.ticket') return say({ kind: 'locked', say: sentence }, 403);
    if (thrown.kind === 'busy') {
      const seconds = Number(thrown.facts.seconds ?? 10);
      return say({ kind: 'wait', code: thrown.code, say: sentence, seconds }, 503);
    }
    return say({ kind: 'refused', code: thrown.code, say: sentence }, 422);
  }
}

function say(answer: PointAnswer, status: number): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (answer.kind === 'wait') headers.set('retry-after', String(answer.seconds));
  return Response.json(answer, { status, headers });
}
