import { actorOf, houseOf } from '#app/http/context.ts';
import { presentHistory } from '../present-written.ts';
import type { Route } from './+types/edits';

/** Every edit of one thing of the session. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id') ?? '';
  const edits = await presentHistory(houseOf(context), actorOf(context), { code: params.code, id });
  return Response.json(edits, { headers: { 'cache-control': 'no-store' } });
}
