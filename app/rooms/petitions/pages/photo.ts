import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf } from '#app/http/context.ts';
import { presentAnswerPhoto } from '../present-photo.ts';
import type { Route } from './+types/photo';

/** The photo of an answer. What is not signed is kept by no cache. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const bytes = await presentAnswerPhoto(houseOf(context), actorOf(context), params);
  if (bytes === null) throw refuse('missing', 'petition.missing');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(bytes.byteLength),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
