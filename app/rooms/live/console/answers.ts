import { actorOf, houseOf } from '#app/http/context.ts';
import { presentOldAnswers } from '../present-written.ts';
import type { Route } from './+types/answers';

/** Earlier answers to what sounds the same, for the form that is being filled in. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  const found = await presentOldAnswers(houseOf(context), actorOf(context), {
    code: params.code,
    text: text.slice(0, 1000),
  });
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
}
