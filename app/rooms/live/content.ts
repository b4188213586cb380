/**
 * What became of one content of a turn or question. `on_site`: settled in the room; `explained`: answered by
 * explanation; `assigned`: given to a unit with a date; `beyond`: beyond this level's authority; `diverted`: guided
 * by the Law on denunciation, words gone; `open`: not decided yet.
 */
export const treatments = ['on_site', 'explained', 'assigned', 'beyond', 'diverted', 'open'] as const;
export type Treatment = (typeof treatments)[number];

/** The treatments that a secretary may choose; `diverted` is a deed of its own. */
export const chosenTreatments = ['on_site', 'explained', 'assigned', 'beyond', 'open'] as const;

/** What can be changed after it was written down; every change keeps what stood before. */
export const editKinds = ['content', 'promise', 'turn', 'conclusion'] as const;
export type EditKind = (typeof editKinds)[number];

/** The only words that minutes keep of an oral denunciation (Luật Tố cáo 2018). */
export const divertedLine = '01 nội dung đã được hướng dẫn theo Luật Tố cáo';

type Held = Readonly<{
  treatment: Treatment;
  answer: string | null;
  leadUnitId: string | null;
  parts?: readonly Readonly<{ answer: string | null }>[];
}>;
export type Hole = 'answer' | 'part' | 'unit' | 'due';

/** What is still missing before the session may end. Without a date an assigned content follows the rule profile. */
export function contentHoles(content: Held): Hole[] {
  const holes: Hole[] = [];
  const answered = content.treatment === 'on_site' || content.treatment === 'explained';
  const parts = content.parts ?? [];
  const isPartly = parts.some((part) => part.answer !== null);
  if (answered && content.answer === null && !isPartly) holes.push('answer');
  // Who asks three things is answered three times: one answer for all would hide what was passed over.
  if (answered && parts.some((part) => part.answer === null)) holes.push('part');
  if (content.treatment === 'assigned' && content.leadUnitId === null) holes.push('unit');
  return holes;
}

/** A promise without a unit or a date is not a promise; a withdrawn one is not looked at. */
export function promiseHoles(
  promise: Readonly<{ unitId: string | null; dueOn: string | null; isWithdrawn: boolean }>,
): Hole[] {
  if (promise.isWithdrawn) return [];
  return [
    ...(promise.unitId === null ? (['unit'] as const) : []),
    ...(promise.dueOn === null ? (['due'] as const) : []),
  ];
}
