import type { Language } from '#app/ground/language.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { readSeverities } from './acts/severities.ts';
import { gradeView, headOf, ruleOf } from './present.ts';
import { readDraws, readSupervision, readSupervisions } from './store.ts';
import { readFindings, readRequests } from './store-found.ts';
import { isLate, isPublished } from './supervision.ts';

export type PublicSupervisionView = NonNullable<Awaited<ReturnType<typeof presentPublicSupervision>>>;
export type PublicSupervisionsView = Awaited<ReturnType<typeof presentPublicSupervisions>>;

/** Supervisions that go on or have ended, newest first. */
export async function presentPublicSupervisions(house: House, language: Language) {
  const site = await siteOf(house.db);
  if (site === null) return [];
  const rows = await readSupervisions(house.db, {
    organisationIds: [site.organisationId],
    published: true,
    today: dayOf(house.now()),
  });
  return rows.map((row) => headOf(row, language));
}

/**
 * What the world may see of a supervision: what was looked at, how the sample was drawn, how many findings of which
 * kind, and which unit owes an answer by when. No names, and no words about a single thread. Null where there is none.
 */
export async function presentPublicSupervision(house: House, code: string, language: Language) {
  const row = await readSupervision(house.db, { code, today: dayOf(house.now()) });
  if (row === undefined || !isPublished(row)) return null;
  const today = dayOf(house.now());
  const [severities, draws, findings, requests] = await Promise.all([
    readSeverities(house.db, { organisationId: row.organisation_id, onDay: today }),
    readDraws(house.db, row.id),
    readFindings(house.db, row.id),
    readRequests(house.db, { supervisionId: row.id }),
  ]);
  return {
    ...headOf(row, language),
    draws: draws.map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      digest: draw.digest,
      of: draw.candidates.length,
      drawn: draw.drawn,
      on: dayOf(draw.drawn_at),
    })),
    findings: severities
      .map(({ id, isOpen }) => ({
        ...{ severity: id, name: gradeView(severities, id, language).name, isOpen },
        count: findings.filter((finding) => finding.severity === id).length,
      }))
      .filter(({ isOpen, count }) => isOpen || count > 0)
      .map(({ severity, name, count }) => ({ severity, name, count })),
    requests: requests
      .filter((request) => request.state !== 'withdrawn')
      .map((request) => {
        const answeredOn =
          request.answered_at === null || request.state === 'sent' ? null : dayOf(request.answered_at);
        const late = isLate({ state: request.state, dueOn: request.due_on, answeredOn }, today);
        return {
          id: request.id,
          kind: request.kind,
          unit: request.unit_name,
          sentOn: dayOf(request.sent_at),
          dueOn: request.due_on,
          answeredOn,
          rule: ruleOf(request),
          outcome: request.outcome,
          daysLate: late ? daysBetween(request.due_on, answeredOn ?? today) : 0,
        };
      }),
  };
}

/** Every draw with its candidates, for the dossier. */
export async function presentCandidates(house: House, code: string) {
  const row = await readSupervision(house.db, { code, today: dayOf(house.now()) });
  const draws = row === undefined ? [] : await readDraws(house.db, row.id);
  return draws.map(({ seed, digest, candidates, drawn }) => ({ seed, digest, candidates, drawn }));
}

/** The samples of a supervision with all that is needed to draw them again; null where there is none. */
export async function presentSamples(house: House, code: string) {
  const row = await readSupervision(house.db, { code, today: dayOf(house.now()) });
  if (row === undefined || !isPublished(row)) return null;
  const draws = await readDraws(house.db, row.id);
  return {
    supervision: row.code,
    method: 'sort the candidates by the hexadecimal SHA-256 of "seed:code" and take the first ones',
    draws: draws.map((draw) => ({
      on: dayOf(draw.drawn_at),
      seed: draw.seed,
      digest: draw.digest,
      candidates: draw.candidates,
      drawn: draw.drawn,
    })),
  };
}
