import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { presentStory } from '#app/rooms/record/present.ts';
import { presentChain } from '#app/rooms/record/present-chain.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { presentSupervision } from './present.ts';
import { presentPath } from './present-path.ts';
import { presentCandidates } from './present-public.ts';
import { readThreadsOf } from './store-threads.ts';

export type DossierView = Awaited<ReturnType<typeof presentDossier>>;

/** More than anybody reads by one supervision. */
const allReadings = 100_000;

/**
 * Everything of a supervision for its file: frame, draws with their candidates, the records by code with their path
 * and the links of the audit chain, findings, requests, readings. Missing for whoever may not look inside.
 */
export async function presentDossier(
  house: House,
  actor: Actor,
  asked: Readonly<{ code: string; language: Language; codes: readonly string[] }>,
) {
  const { code, language, codes } = asked;
  const view = await presentSupervision(house, actor, {
    ...{ code, language, query: { page: 1 }, readings: allReadings },
  });
  if (!view.isInside) throw refuse('missing', 'supervision.missing');
  const { kind, organisationId } = view;
  const rows = await readThreadsOf(house.db, { kind, organisationId, today: view.to, codes });
  const story = await readStory(
    house.db,
    kind,
    rows.map((row) => row.id),
  );
  const chain = await presentChain(house.db, story);
  const steps = presentStory(story, actor);
  const records = await Promise.all(
    rows.map(async (row) => {
      const thread = await presentPath(house, { kind, code: row.code, language });
      const own = new Set(story.filter((event) => event.subject_id === row.id).map((event) => event.id));
      return {
        ...{ code: row.code, title: row.title, unit: row.unit_name, dueOn: row.due_on },
        text: thread?.text ?? null,
        path: (thread?.steps ?? [])
          .filter((step) => step.stage === 'done')
          .map(({ at, title, text }) => ({ at, title, text })),
        events: steps
          .filter((step) => own.has(step.id))
          .map(({ id, at, verb, name, by }) => ({
            id,
            at,
            verb,
            name,
            by,
            link: chain.links.get(id) ?? null,
          })),
        findings: view.findings.filter((finding) => finding.code === row.code),
      };
    }),
  );
  return {
    view,
    records,
    seals: chain.seals,
    candidates: await presentCandidates(house, code),
    writtenAt: house.now().toISOString(),
    writtenBy: actor.name,
  };
}
