import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentThread } from '#app/rooms/commitments/present-thread.ts';
import { readSeverities } from './acts/severities.ts';
import { presentSupervision } from './present.ts';
import { readThreads } from './store-threads.ts';

/** One thread of a supervision: its path from the opinion to the verdict, and what was found in it so far. */
export async function presentReadThread(
  house: House,
  actor: Actor,
  asked: Readonly<{ code: string; petitionCode: string; language: Language }>,
) {
  const { code, petitionCode, language } = asked;
  const [supervision, thread] = await Promise.all([
    presentSupervision(house, actor, { code, language, query: { page: 1 } }),
    presentThread(house, petitionCode, language),
  ]);
  if (thread === null) throw refuse('missing', 'supervision.thread');
  const here = { organisationId: supervision.organisationId, onDay: dayOf(house.now()) };
  const severities = await readSeverities(house.db, here);
  const [row] = await readThreads(house.db, {
    organisationId: supervision.organisationId,
    from: supervision.from,
    to: supervision.to,
    unitId: null,
    fieldCode: null,
    group: 'all',
    today: dayOf(house.now()),
    codes: [petitionCode],
    limit: 1,
  });
  return {
    thread: {
      code: petitionCode,
      title: thread.title ?? row?.title ?? petitionCode,
      text: thread.text,
      steps: thread.steps.map(({ stage, at, title, text }) => ({ stage, at, title, text })),
    },
    unitId: row?.lead_unit_id ?? null,
    severities: severities
      .filter((each) => each.isOpen)
      .map((each) => ({ value: each.id, label: each[language] })),
    supervision: {
      ...supervision,
      findings: supervision.findings.filter((finding) => finding.code === petitionCode),
    },
  };
}
