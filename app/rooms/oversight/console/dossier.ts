import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { exportDossier } from '../acts/export.ts';
import { presentSupervision } from '../present.ts';
import { presentCandidates } from '../present-public.ts';
import type { Route } from './+types/dossier';

/** The whole dossier as data, for an archive: frame, samples with seed and candidates, findings, requests, readings. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const language = languageIn(context);
  const actor = requireStaff(context, request);
  await exportDossier(house, actor, { code: params.code, form: 'json' });
  const asked = { code: params.code, language, query: { page: 1 }, readings: 100_000 };
  const view = await presentSupervision(house, actor, asked);
  const { threads: _threads, pages: _pages, query: _query, may: _may, ...kept } = view;
  const {
    units: _units,
    fields: _fields,
    isSupervisor: _supervises,
    isInside: _inside,
    requests,
    findings,
    sample,
    ...rest
  } = kept;
  const dossier = {
    ...rest,
    sample: sample.map((thread) => ({ ...thread, severity: thread.severity?.id ?? null })),
    findings: findings.map(({ severity, ...finding }) => ({
      ...finding,
      ...{ severity: severity.id, severityName: severity.name },
    })),
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
