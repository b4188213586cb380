import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { presentSupervision } from '../present.ts';
import { presentCandidates } from '../present-public.ts';
import type { Route } from './+types/dossier';

/** The whole dossier as data, for an archive: frame, samples with seed and candidates, findings, requests, readings. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const asked = { code: params.code, page: 1, language: languageIn(context) };
  const view = await presentSupervision(house, requireStaff(context, request), asked);
  if (!view.isInside) throw refuse('missing', 'supervision.missing');
  const { threads: _threads, pages: _pages, page: _page, may: _may, units: _units, requests, ...rest } = view;
  const dossier = {
    ...rest,
    requests: requests.map(({ may: _, ...request }) => request),
    candidates: await presentCandidates(house, params.code),
    writtenAt: house.now().toISOString(),
  };
  return new Response(`${JSON.stringify(dossier, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${params.code}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
