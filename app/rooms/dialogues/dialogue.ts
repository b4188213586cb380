/** định kỳ, đột xuất, chuyên đề */
export const dialogueKinds = ['regular', 'extraordinary', 'thematic'] as const;
export type DialogueKind = (typeof dialogueKinds)[number];

export const dialogueForms = ['in_person', 'online', 'both'] as const;
export type DialogueForm = (typeof dialogueForms)[number];

/** Whom the dialogue is held with; youth has a notice limit of its own (Luật Thanh niên 2020). */
export const audiences = [
  'residents',
  'youth',
  'farmers',
  'women',
  'workers',
  'businesses',
  'project_households',
] as const;
export type Audience = (typeof audiences)[number];

/** The life of a dialogue, in order (domain model 5.1), and its two side states. */
export const dialogueStates = [
  'planned',
  'preparing',
  'announced',
  'collecting',
  'consolidated',
  'ready',
  'live',
  'held',
  'minutes_signed',
  'concluded',
  'follow_up',
  'reported',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type DialogueState = (typeof dialogueStates)[number];

/** chủ trì, đồng chủ trì, thư ký, người trả lời tại bàn */
export const dialogueParts = ['presiding', 'co_presiding', 'secretary', 'answering'] as const;
export type DialoguePart = (typeof dialogueParts)[number];

/** Floors of the tree of points under the main one: tỉnh, xã, cụm thôn. */
export const pointLevels = ['province', 'commune', 'cluster'] as const;
export type PointLevel = (typeof pointLevels)[number];

const publicStates: ReadonlySet<DialogueState> = new Set(
  dialogueStates.filter((state) => state !== 'planned' && state !== 'preparing'),
);
const openForOpinions: ReadonlySet<DialogueState> = new Set(['announced', 'collecting', 'postponed']);
const beforeSession: ReadonlySet<DialogueState> = new Set([
  'announced',
  'collecting',
  'consolidated',
  'ready',
  'postponed',
]);
const afterSession: ReadonlySet<DialogueState> = new Set([
  'held',
  'minutes_signed',
  'concluded',
  'follow_up',
  'reported',
  'closed',
]);

/** May everybody know of it? */
export function isPublic(state: DialogueState): boolean {
  return publicStates.has(state);
}

/** Has everybody been told of it? One that was called off before any notice never was public. */
export function isTold(row: { state: DialogueState; notice_published_at: Date | null }): boolean {
  return isPublic(row.state) && (row.state !== 'cancelled' || row.notice_published_at !== null);
}

/** Are opinions still collected in time? Later ones are kept apart, never dropped. */
export function isCollecting(
  dialogue: { state: DialogueState; collectUntil: string | null },
  today: string,
): boolean {
  if (!openForOpinions.has(dialogue.state)) return false;
  return dialogue.collectUntil === null || today <= dialogue.collectUntil;
}

/**
 * Was something that came on `came` and is written down on `today` in time? A form that was handed in before the
 * closing is in time however late it is typed.
 */
export function cameInTime(
  dialogue: { state: DialogueState; collectUntil: string | null },
  { came, today }: { came: string; today: string },
): boolean {
  if (came >= today || dialogue.collectUntil === null) return isCollecting(dialogue, today);
  return isPublic(dialogue.state) && came <= dialogue.collectUntil;
}

export function isComing(state: DialogueState): boolean {
  return beforeSession.has(state);
}

/** Is there a day to come to? */
export function isAfoot(state: DialogueState): boolean {
  return state === 'preparing' || (isComing(state) && state !== 'postponed');
}

export function isHeld(state: DialogueState): boolean {
  return afterSession.has(state);
}

/** Are the minutes signed? Who was there is written in them and changes no more. */
export function isMinuted(state: DialogueState): boolean {
  return afterSession.has(state) && state !== 'held';
}

/** The shape beside the word of its state: live, late, done, being worked on, or still to come. */
export function toneOf(state: DialogueState): 'received' | 'work' | 'done' | 'late' | 'live' {
  if (state === 'live') return 'live';
  if (state === 'postponed' || state === 'cancelled') return 'late';
  if (state === 'closed' || state === 'reported') return 'done';
  return isHeld(state) || state === 'collecting' ? 'work' : 'received';
}

/** The four items that a notice must carry (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
export type NoticeItems = Readonly<{
  startsAt: Date | null;
  place: string | null;
  form: DialogueForm;
  content: string | null;
  howToTakePart: string | null;
}>;
export const noticeItems = ['time', 'place', 'content', 'how_to_take_part'] as const;
export type NoticeItem = (typeof noticeItems)[number];

/** Which of the four statutory items are still missing. An online dialogue has its address as its place. */
export function missingNoticeItems(items: NoticeItems): NoticeItem[] {
  const missing: NoticeItem[] = [];
  if (items.startsAt === null) missing.push('time');
  if (isEmpty(items.place)) missing.push('place');
  if (isEmpty(items.content)) missing.push('content');
  if (isEmpty(items.howToTakePart)) missing.push('how_to_take_part');
  return missing;
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === '';
}
