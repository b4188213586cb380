import { refuse } from '#app/ground/refusal.ts';
import { actorOf, houseOf, visitOf } from '#app/http/context.ts';
import { proveSender } from '../acts/tally.ts';
import { presentPhoto } from '../present.ts';
import type { Route } from './+types/photo';

/** A photo by its id: for everybody once it is public; before, for the office and for the sender with the number. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const house = houseOf(context);
  const number = (new URL(request.url).searchParams.get('x') ?? '').replace(/\D/g, '');
  const isId = /^[0-9a-f-]{36}$/i.test(params.id);
  const photo = isId
    ? await presentPhoto(house, actorOf(context), {
        id: params.id,
        isSenderOf: async (code) =>
          number !== '' && (await proveSender(house, { code, number, client: visitOf(context).address })),
      })
    : null;
  if (photo === null) throw refuse('missing', 'opinion.missing');
  return new Response(new Uint8Array(photo.bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(photo.bytes.byteLength),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': photo.isPublic ? 'public, max-age=3600' : 'private, no-store',
    },
  });
}
