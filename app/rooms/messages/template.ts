import type { Channel } from './message.ts';

/** Texts for citizens, invitees and voters. */
const forPeople = [
  'confirm',
  'received',
  'accepted',
  'rejected',
  'merged',
  'unmerged',
  'split',
  'assigned',
  'extended',
  'escalated',
  'escalation_answered',
  'heard_above',
  'answered',
  'promised',
  'resolved',
  'reopened',
  'settled',
  'promise_reported',
  'promise_kept',
  'promise_broken',
  'repeat',
  'inherited',
  'looked_again',
  'invitation',
  'invitation_reminder',
  'invitation_moved',
  'invitation_withdrawn',
  'dialogue_postponed',
  'dialogue_moved',
  'dialogue_cancelled',
  'voter_request_granted',
  'voter_request_declined',
  'conclusion',
  'conclusion_amended',
] as const;

/** Texts for those who work here. */
const forStaff = [
  'conclusion_task',
  'handover',
  'handover_accepted',
  'handover_owed',
  'handover_refused',
  'handover_taken_back',
  'inheritance',
  'plan_gap',
  'tasks_given',
  'drafts_asked',
  'drafts_reminder',
  'recheck_drawn',
  'recheck_wrong',
  'to_verify',
  'escalated_here',
  'given_here',
  'given_many',
  'help_asked',
  'draft_returned',
  'time_given',
  'time_refused',
  'time_lapsed',
  'transfer_asked',
  'transfer_agreed',
  'transfer_refused',
  'above_given',
  'above_reminder',
  'above_recalled',
  'answer_returned',
  'conclusion_to_sign',
  'reminder',
  'look_reminder',
  'help_reminder',
  'promise_reminder',
  'supervision_request',
  'supervision_reminder',
  'digest',
] as const;

/** What is told. To citizens: by the code of their case. To invitees and voters. To staff. */
export const templateNames = [...forPeople, ...forStaff] as const;
export type TemplateName = (typeof templateNames)[number];

export type HandoverTemplate = Extract<TemplateName, `handover${string}`>;

const staffNames: readonly TemplateName[] = forStaff;

export function isForStaff(name: TemplateName): boolean {
  return staffNames.includes(name);
}

/** One text in one language. `short` is for telephones: one line, no greeting. */
export type Template = Readonly<{ subject: string; body: string; short: string }>;

/** Names that may stand in braces. What a happening does not know is written as nothing. */
export const placeholders = [
  'code',
  'unit',
  'due',
  'into',
  'reason',
  'office',
  'link',
  'days',
  'parts',
  'list',
  'name',
  'title',
  'when',
  'place',
  'before',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type Filling = Readonly<Partial<Record<Placeholder, string>>>;

/** Which of them ring a telephone: only what the person must know or do something about. */
const urgent: readonly TemplateName[] = [
  'confirm',
  'received',
  'rejected',
  'split',
  'assigned',
  'answered',
  'promise_kept',
  'promise_broken',
  'repeat',
  'inherited',
  'invitation',
  'invitation_reminder',
  'invitation_moved',
  'invitation_withdrawn',
  'dialogue_postponed',
  'dialogue_moved',
  'dialogue_cancelled',
  'voter_request_granted',
  'voter_request_declined',
];

/** Does this channel carry this text? Mail and letters carry all of them but the staff's, which are mail only. */
export function isCarried(name: TemplateName, channel: Channel): boolean {
  if (isForStaff(name)) return channel === 'mail';
  if (channel === 'letter') return urgent.includes(name) && name !== 'confirm';
  return channel === 'mail' || channel === 'push' || urgent.includes(name);
}

/** Puts the words in their places; a line whose only placeholders are empty goes. */
export function fill(text: string, filling: Filling): string {
  const lines = text.split('\n').filter((line) => {
    const asked = placesIn(line);
    return asked.length === 0 || asked.some((name) => (filling[name] ?? '') !== '');
  });
  return lines.join('\n').replace(/\{(\w+)\}/g, (_, name: string) => wordOf(name, filling));
}

/** Names in braces that are no placeholders: what an editor must be told. */
export function strangePlaces(template: Template): string[] {
  const all = [template.subject, template.body, template.short].join('\n');
  const names = [...all.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !placeholders.some((each) => each === name)))];
}

/** A text for telephones in one piece: 160 letters of GSM, 70 of Unicode, 67 for each piece of several. */
export function smsPieces(text: string): number {
  const length = [...text].length;
  return length <= 70 ? 1 : Math.ceil(length / 67);
}

function placesIn(line: string): Placeholder[] {
  return placeholders.filter((name) => line.includes(`{${name}}`));
}

function wordOf(name: string, filling: Filling): string {
  const known = placeholders.find((each) => each === name);
  return known === undefined ? `{${name}}` : (filling[known] ?? '');
}
