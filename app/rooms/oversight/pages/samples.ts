import { refuse } from '#app/ground/refusal.ts';
import { houseOf } from '#app/http/context.ts';
import { presentSamples } from '../present-public.ts';
import type { Route } from './+types/samples';

/** Candidates, seed and result of every draw, so that anybody can draw again. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const samples = await presentSamples(houseOf(context), params.code);
  if (samples === null) throw refuse('missing', 'supervision.missing');
  return new Response(`${JSON.stringify(samples, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}
