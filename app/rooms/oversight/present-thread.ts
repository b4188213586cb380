import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readSeverities } from './acts/severities.ts';
import { presentSupervision } from './present.ts';
import { presentPath } from './present-path.ts';
import { readThreadsOf } from './store-threads.ts';
import { pathOfThread } from './supervision.ts';

/** One thread of a supervision: its way from the opinion to the verdict, and what was found in it so far. */
export async function presentReadThread(
  house: House,
  actor: Actor,
  asked: Readonly<{ code: string; threadCode: string; language: Language }>,
) {
  const { code, threadCode, language } = asked;
  const today = dayOf(house.now());
  const supervision = await presentSupervision(house, actor, { code, language, query: { page: 1 } });
  const { kind, organisationId } = supervision;
  const [path, severities, [row]] = await Promise.all([
    presentPath(house, { kind, code: threadCode, language }),
    readSeverities(house.db, { organisationId, onDay: today }),
    readThreadsOf(house.db, { kind, organisationId, today, codes: [threadCode] }),
  ]);
  if (path === null) throw refuse('missing', 'supervision.thread');
  return {
    thread: {
      code: threadCode,
      title: kind === 'petition' ? (path.title ?? row?.title ?? threadCode) : (row?.title ?? threadCode),
      text: path.text,
      steps: path.steps.map(({ stage, at, title, text }) => ({ stage, at, title, text })),
      full: fullPage(kind, threadCode),
    },
    unitId: row?.unit_ids[0] ?? null,
    severities: severities
      .filter((each) => each.isOpen)
      .map((each) => ({ value: each.id, label: each[language] })),
    supervision: {
      ...supervision,
      findings: supervision.findings.filter((finding) => finding.code === threadCode),
    },
  };
}

/** The desk of the thing; a conclusion has a desk for its writers only and is read where everybody reads it. */
function fullPage(kind: 'petition' | 'commitment' | 'conclusion', code: string): string {
  if (kind === 'conclusion') return pathOfThread(kind, code);
  return kind === 'commitment' ? `/lam-viec/cam-ket/${code}` : `/lam-viec/kien-nghi/${code}`;
}
