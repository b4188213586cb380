import { counted } from '#app/ground/english.ts';
import { writtenDay } from '#app/ground/time.ts';
import { photoRefusals } from '#app/rooms/opinions/words-photo.en.ts';
import { dayRefusals } from '#app/rooms/organisations/words-due-day.en.ts';

type Facts = Readonly<Record<string, unknown>>;

function day(fact: unknown): string {
  return typeof fact === 'string' ? writtenDay(fact) : '';
}

function holes(facts: Facts): string {
  const items = facts.items
    ? `Item ${facts.items} still lacks something (content, lead unit, day, product) or has a wrong day.`
    : '';
  const whole = facts.isUnfollowed ? 'No unit follows the conclusion yet.' : '';
  return [items, whole, 'Mend it and go on.'].filter(Boolean).join(' ');
}

export const refusals: Record<string, (facts: Facts) => string> = {
  'commitment.missing': () => 'This promise was not found.',
  'field.other': () =>
    'Somebody else is signed in on this telephone. What was written is kept for who wrote it; please sign in with the own account.',
  'commitment.part': () => 'You may not do this with the promise.',
  'commitment.state': () => 'The promise has moved on. Look at the page again before you go on.',
  'commitment.owned': () => 'A promise needs a unit and a date before it is assigned.',
  'commitment.evidence': () =>
    'At least one piece of evidence is needed: a photo, a document number or what was done.',
  'commitment.not-own': () =>
    'Neither the unit nor a person who did the work may verify it, under whatever role. Somebody else must.',
  'commitment.reason': () => 'Give the reason. It is published.',
  'commitment.responsible': () => 'Name who answers for it.',
  'commitment.before-due': (facts) =>
    `A date can be extended only on or before it (${facts.dueOn ? day(facts.dueOn) : 'none'}), and the new one must come later.`,
  'commitment.next-dialogue': () => 'Choose a coming dialogue of your own office.',
  'commitment.day': () => 'Choose the new date.',
  'commitment.changed': (facts) =>
    `${facts.who ?? 'Somebody else'} has just changed this promise. What you typed is still in the fields; look and try again.`,
  'conclusion.missing': () => 'This conclusion was not found.',
  'conclusion.part': () => 'You may not issue conclusions.',
  'conclusion.issued': (facts) =>
    `The conclusion is issued, No. ${facts.number ?? ''}. A change needs a new conclusion.`,
  'conclusion.changed': (facts) =>
    `${facts.who ?? 'Somebody else'} has just changed this draft. What you typed is still in the fields; look and save again.`,
  'conclusion.no-holes': holes,
  'conclusion.number-taken': (facts) =>
    `Number ${facts.number} belongs to the conclusion of ${facts.dialogue} (${facts.title}), issued on ${day(facts.on)}.${facts.next ? ` The next free one is ${facts.next}.` : ''}${facts.family === 'party' ? ' If a new term of the committee has begun, give the day on which it began.' : ''}`,
  'conclusion.term-not-party': () => 'Only Party numbers (such as 01-TB/ĐU) run through a term.',
  'conclusion.term-day': (facts) =>
    `A term cannot begin in the future${facts.before ? ` or before the one on record (${day(facts.before)})` : ''}.`,
  'conclusion.numbered': () => 'Give the number of the notice.',
  'conclusion.reason': () => 'Give the reason.',
  'conclusion.signer-is-other': (facts) =>
    `Who signs off must not have written the last version${facts.writer ? ` (${facts.writer})` : ''}.`,
  'conclusion.state': () => 'The draft has moved on. Look again, then go on.',
  'conclusion.in-review': () =>
    'The draft waits for sign-off and cannot be edited. Ask the head to send it back.',
  'posting.not-issued': () => 'The conclusion is not issued yet.',
  'posting.early': (facts) => `It cannot have been posted before it was issued (${day(facts.issuedOn)}).`,
  'posting.later': () => 'Note it after it was posted: the first day cannot be in the future.',
  'posting.twice': (facts) => `${facts.place} has a copy already. Leave it out and note the rest.`,
  'posting.down-later': () => 'The day on which it came down cannot be in the future.',
  'posting.missing': () => 'That line is gone. The page shows the list as it is now.',
  'posting.backwards': () => 'The last day must not be before the first.',
  'commitment.parts-changed': () => 'The promise has changed. Open the page again, then mask it.',
  ...dayRefusals,
  'conclusion.empty': () => 'The conclusion has no item yet.',
  'conclusion.source': () => 'The source must be a turn or a petition of this dialogue.',
  'conclusion.party-form': () =>
    'A Party paper is not signed by a paper of authority (TUQ.). Let the head or a deputy sign it, or sign by order.',
  'conclusion.exists': () => 'This dialogue has a draft conclusion already.',
  'conclusion.session': () => 'The session is not over, so there is nothing to conclude yet.',
  ...photoRefusals,
  'conclusion.number': () => 'Enter the number of the notice.',
  'conclusion.minutes': () => 'Sign the minutes before the conclusion is issued.',
  'dialogue.no-holes': holes,
  'dialogue.state': () => 'The dialogue is not ready for its conclusion: the minutes are signed first.',
  'dialogue.children-done': (facts) =>
    `Not yet: ${counted(facts.open, 'petition or promise is', 'petitions and promises are')} neither finished nor carried over.`,
};
