/** What one person, or one paper of one person, says to the dialogue. What must be answered is a petition. */
export const opinionStates = [
  'received',
  'accepted',
  'merged',
  'rejected',
  'diverted',
  'split',
  'withdrawn',
] as const;
export type OpinionState = (typeof opinionStates)[number];

/** Those that say what people want: what was refused, diverted, split or withdrawn says nothing of that. */
export const countedStates = ['received', 'accepted', 'merged'] as const satisfies readonly OpinionState[];

/** How it reached us. `api` is another program that speaks for the sender. */
export const opinionChannels = ['web', 'api', 'paper', 'phone', 'in_person', 'front'] as const;
export type OpinionChannel = (typeof opinionChannels)[number];

/** Channels of the entry screen, each with the letter that chooses it. */
export const enteredChannels = ['paper', 'phone', 'in_person', 'front'] as const;
export type EnteredChannel = (typeof enteredChannels)[number];

/** How the consent of somebody was recorded who did not tick the box himself. */
export const consentRecords = ['signed_paper', 'spoken', 'ticked'] as const;
export type ConsentRecord = (typeof consentRecords)[number];

/** How somebody who comes this way usually agrees: there is nothing to sign on a telephone or in a conversation. */
export const usualConsent = {
  paper: 'signed_paper',
  phone: 'spoken',
  in_person: 'spoken',
  front: 'spoken',
} as const satisfies Record<EnteredChannel, ConsentRecord>;

/** Can this consent have come this way? Nobody signs a paper on the telephone. */
export function isConsentFit(said: { channel: OpinionChannel; consentRecord: ConsentRecord }): boolean {
  return said.channel !== 'phone' || said.consentRecord !== 'signed_paper';
}

/** What a diverted opinion was: handled under the laws on complaints or on denunciations. */
export const divertKinds = ['complaint', 'denunciation'] as const;
export type DivertKind = (typeof divertKinds)[number];

/** A stored photo: the name of its file, and its size in pixels. */
export type KeptPhoto = Readonly<{ file: string; width: number; height: number }>;

/** Code points after tidying (NFC, invisible characters removed); for Vietnamese, what people see as letters. */
export const textLimit = 4000;
export const photoLimit = 5;
export const photoBytesLimit = 10 * 1024 * 1024;
/** Raised whenever the words of the consent change, so that each opinion says what its sender agreed to. */
export const consentVersion = '2026-11';

/** Still waits for somebody to look at it. */
export function isWaiting(opinion: { state: OpinionState }): boolean {
  return opinion.state === 'received';
}

/** Only the fact and the hand-over are kept: Luật Tố cáo 2018, Điều 9; domain 5.4. */
export function isStub(opinion: { state: OpinionState }): boolean {
  return opinion.state === 'diverted';
}

/** May others read its words (the redacted ones)? Only after somebody has looked at them. */
export function isReadable(opinion: { state: OpinionState; merged_from: OpinionState | null }): boolean {
  return opinion.state === 'accepted' || (opinion.state === 'merged' && opinion.merged_from === 'accepted');
}

/** Letters that people count. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The acknowledgement is late when its day has passed and nobody has decided. Days are 'YYYY-MM-DD'. */
export function isAckLate(
  opinion: { state: OpinionState; ack_due_on: string | null },
  today: string,
): boolean {
  return isWaiting(opinion) && opinion.ack_due_on !== null && opinion.ack_due_on < today;
}
