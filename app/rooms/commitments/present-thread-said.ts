import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import type { OpinionThread } from '#app/rooms/opinions/present.ts';
import { opinionWords } from '#app/rooms/opinions/words.ts';
import type { ThreadStep } from './present-thread-next.ts';
import { readSpoken } from './store-thread.ts';
import { threadWords } from './words.ts';

/** What was sent, and how it was taken: accepted, merged, split, a part of a letter. */
export function opinionSteps(opinion: OpinionThread, language: Language): ThreadStep[] {
  const { steps: words } = threadWords(language);
  const { channels } = opinionWords(language);
  const when = (verb: string) =>
    opinion.story.findLast((event) => event.verb === verb)?.at ?? opinion.receivedAt;
  const to = (code: string) => ({ to: 'thread' as const, path: `/tra-cuu/${code}`, code });
  const done = (step: Omit<ThreadStep, 'stage'>): ThreadStep => ({ ...step, stage: 'done' });
  const steps = [
    done({
      kind: 'opinion',
      at: opinion.receivedAt,
      title: words.opinion,
      text: words.opinionVia(channels[opinion.channel]),
      link: null,
    }),
  ];
  if (opinion.splitFrom !== null) {
    steps.push(
      done({
        kind: 'split',
        at: opinion.receivedAt,
        title: words.splitFrom(opinion.splitFrom),
        text: null,
        link: to(opinion.splitFrom),
      }),
    );
  }
  if (opinion.state === 'accepted') {
    steps.push(
      done({ kind: 'opinion', at: when('opinion.accept'), title: words.accepted, text: null, link: null }),
    );
  }
  if (opinion.mergedInto !== null) {
    steps.push(
      done({
        kind: 'merged',
        at: when('opinion.merge'),
        title: words.merged(opinion.mergedInto),
        text: opinion.isObjected ? null : words.mergedText,
        link: to(opinion.mergedInto),
      }),
    );
  }
  if (opinion.merged.length > 0) {
    steps.push(
      done({
        kind: 'merged',
        at: when('opinion.accept'),
        title: words.joined(opinion.merged.length),
        text: null,
        link: null,
        more: opinion.merged,
      }),
    );
  }
  if (opinion.parts.length > 0 || opinion.state === 'split') {
    steps.push(
      done({
        kind: 'split',
        at: when('opinion.split'),
        title: words.split(opinion.parts.length),
        text: null,
        link: null,
        more: opinion.parts.map((part) => part.code),
      }),
    );
  }
  return steps;
}

/** The question that was asked and the turn in which it was spoken, by the stored content of the session. */
export async function hallSteps(
  house: House,
  contentId: string | null,
  language: Language,
): Promise<ThreadStep[]> {
  const spoken = contentId === null ? undefined : await readSpoken(house.db, contentId);
  if (spoken === undefined) return [];
  const { steps: words } = threadWords(language);
  const link = { to: 'live' as const, path: `/truc-tiep/${spoken.dialogue_code}` };
  const steps: ThreadStep[] = [];
  if (spoken.question_number !== null) {
    const agreed = words.agreed(spoken.question_agreed ?? 0);
    steps.push({
      kind: 'question',
      stage: 'done',
      at: spoken.question_at?.toISOString() ?? null,
      title: words.question(spoken.question_number),
      text: agreed === '' ? null : agreed,
      link,
    });
  }
  steps.push({
    kind: 'turn',
    stage: 'done',
    at: (spoken.turn_at ?? spoken.recorded_at).toISOString(),
    title: spoken.turn_number === null ? words.written : words.turn(spoken.turn_number),
    text: spoken.dialogue_title,
    link,
  });
  return steps;
}
