import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { noteReading } from '#app/rooms/record/acts.ts';
import { mayLookInside } from '../may.ts';
import { readDraws, readSupervision } from '../store.ts';
import { readFindings, readRequests } from '../store-found.ts';
import { frameOf, readThreadsOf } from '../store-threads.ts';
import { tell } from './supervise.ts';

export type DossierForm = 'html' | 'json';

/**
 * Takes the dossier out of the house: that somebody did, in which form, is an event of the supervision, and every
 * record in it counts as read by them. Returns the codes of those records. Missing for whoever may not look inside.
 */
export async function exportDossier(
  house: House,
  actor: Actor,
  said: Readonly<{ code: string; form: DossierForm }>,
): Promise<string[]> {
  const today = dayOf(house.now());
  const row = await readSupervision(house.db, { code: said.code, today });
  if (row === undefined || !mayLookInside(actor, row.organisation_id)) {
    throw refuse('missing', 'supervision.missing');
  }
  const [draws, findings, requests] = await Promise.all([
    readDraws(house.db, row.id),
    readFindings(house.db, row.id),
    readRequests(house.db, { supervisionId: row.id }),
  ]);
  const named = [
    ...draws.flatMap((draw) => draw.drawn),
    ...findings.map((finding) => finding.code),
    ...requests.flatMap((request) => request.thread_code ?? []),
  ];
  const codes = [...new Set(named)].toSorted();
  const threads = await readThreadsOf(house.db, { ...frameOf(row, today), codes });
  for (const thread of threads) {
    await noteReading(house, actor, {
      ...{ organisationId: row.organisation_id, subjectKind: row.kind, subjectId: thread.id },
      ...{ code: thread.code, via: row.code },
    });
  }
  await house.transact(async (tx) => {
    const facts = { form: said.form, records: threads.length };
    await tell(house, tx, { actor, row, verb: 'export', facts });
  });
  return threads.map((thread) => thread.code);
}
