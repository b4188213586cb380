import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { presentEvidencePhoto } from '../present.ts';
import type { Route } from './+types/photo';

/** A photo of the evidence or of a verification, for everybody. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const bytes = await presentEvidencePhoto(houseOf(context), params);
  if (bytes === null) throw refuse('missing', 'commitment.missing');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(bytes.byteLength),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
