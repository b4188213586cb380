import type { Language } from '#app/ground/language.ts';
import { writtenDay } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentCommitment } from '#app/rooms/commitments/present.ts';
import { presentConclusionOfDialogue } from '#app/rooms/commitments/present-conclusion.ts';
import { presentThread } from '#app/rooms/commitments/present-thread.ts';
import { commitmentWords, threadWords } from '#app/rooms/commitments/words.ts';
import type { FrameKind } from './supervision.ts';
import { oversightWords } from './words.ts';

export type PathStep = Readonly<{
  stage: 'done' | 'now' | 'next';
  at: string | null;
  title: string;
  text: string | null;
}>;
export type PathView = Readonly<{ title: string | null; text: string | null; steps: readonly PathStep[] }>;
type Asked = Readonly<{ code: string; language: Language }>;

/** The way of one thread as who supervises reads it; null where the code is nobody's. */
export async function presentPath(
  house: House,
  of: Asked & Readonly<{ kind: FrameKind }>,
): Promise<PathView | null> {
  if (of.kind === 'commitment') return await pathOfPromise(house, of);
  if (of.kind === 'conclusion') return await pathOfConclusion(house, of);
  return await presentThread(house, of.code, of.language);
}

/** What was promised, where, and everything that was done, shown and verified, in order. */
async function pathOfPromise(house: House, { code, language }: Asked): Promise<PathView | null> {
  const promise = await presentCommitment(house, code, language);
  if (promise === null) return null;
  const { reading } = oversightWords(language);
  const { steps: words } = threadWords(language);
  const told: PathStep[] = promise.steps.map((step) => ({
    ...{ stage: 'done', at: step.at, title: step.title, text: step.reason },
  }));
  const shown: PathStep[] = promise.evidence.map((piece) => ({
    ...{ stage: 'done', at: piece.at, title: words.evidence },
    text: [piece.text, piece.documentNumber, piece.hasPhoto ? reading.photo : null]
      .filter(Boolean)
      .join('; '),
  }));
  const seen: PathStep[] = promise.verifications.map((each) => ({
    ...{ stage: 'done', at: each.at, text: each.note },
    title: each.isAccepted ? words.verified(each.by) : words.refused(each.by),
  }));
  const from = [
    promise.conclusion && words.item(promise.conclusion.number, promise.conclusion.item ?? 0),
    promise.dialogue && `${promise.dialogue.code}, ${promise.dialogue.title}`,
    promise.petition && `${promise.petition.code}, ${promise.petition.title}`,
    promise.broken && `${commitmentWords(language).groups.broken}: ${promise.broken.reason}`,
  ];
  return {
    title: promise.text,
    text: from.filter(Boolean).join('\n'),
    steps: [...told, ...shown, ...seen].sort((one, other) => (one.at ?? '').localeCompare(other.at ?? '')),
  };
}

/** Each item of the conclusion that counts now: who does it by when, and how its promise stands. */
async function pathOfConclusion(house: House, { code, language }: Asked): Promise<PathView | null> {
  const view = await presentConclusionOfDialogue(house, code);
  if (view?.issued == null) return null;
  const { issued } = view;
  const words = oversightWords(language);
  const { groups } = commitmentWords(language);
  const steps = issued.items.map(async (item): Promise<PathStep> => {
    const promise =
      item.promise === null ? null : await presentCommitment(house, item.promise.code, language);
    const facts = [
      item.leadUnit,
      item.dueOn === null ? null : words.one.due(writtenDay(item.dueOn)),
      item.product,
      promise === null ? item.petition : `${promise.code}: ${groups[promise.group]}`,
    ];
    return {
      ...{ stage: 'done', at: issued.issuedOn, title: `${item.position}. ${item.content}` },
      text: facts.filter(Boolean).join('; ') || words.reading.explained,
    };
  });
  return {
    title: issued.number,
    text: issued.assessment,
    steps: await Promise.all(steps),
  };
}
