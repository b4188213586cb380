import { renderToStaticMarkup } from 'react-dom/server';
import { houseOf, languageIn } from '#app/http/context.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { exportDossier } from '../acts/export.ts';
import { presentDossier } from '../present-dossier.ts';
import type { Route } from './+types/dossier-file';
import { DossierPaper } from './dossier-paper.tsx';

/** The dossier as one file that any computer opens and prints: no script, nothing loaded from anywhere. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const house = houseOf(context);
  const actor = requireStaff(context, request);
  const language = languageIn(context);
  const codes = await exportDossier(house, actor, { code: params.code, form: 'html' });
  const dossier = await presentDossier(house, actor, { code: params.code, language, codes });
  const markup = renderToStaticMarkup(<DossierPaper dossier={dossier} language={language} />);
  return new Response(`<!doctype html>\n${markup}\n`, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${params.code}.html"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
