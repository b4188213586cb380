/**
 * Piles of the inbox, in the order of the tabs. mine: given to this person, or to somebody for whom he stands in. review: an answer or a request for time waits for approval. waiting:
 * the upper level or a cooperating unit has not answered. look: answered, to be looked at again by today. below: sent up to this organisation by a lower one.
 */
export const inboxTabs = [
  'mine',
  'today',
  'late',
  'review',
  'waiting',
  'new',
  'open',
  'look',
  'answered',
  'below',
] as const;
export type InboxTab = (typeof inboxTabs)[number];
