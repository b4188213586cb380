import { dayRefusals } from '#app/rooms/organisations/words-due-day.en.ts';
import type { deskRefusals as vi } from './refusals-desk.vi.ts';

export const deskRefusals: typeof vi = {
  'session.not-presiding': (facts) =>
    `${facts.who} steers the session. Press “Take the chair” at the top to steer from this machine.`,
  'session.presider': () =>
    'Nobody is named to preside. Name the presiding officer on the page of the dialogue, then try again.',
  ...dayRefusals,
  'session.item': () => 'The run sheet has no such item. Reload the page.',
  'session.mark': () => 'This stretch of the recording was not found. Reload the page.',
  'minutes.signed': () => 'The minutes are signed and can no longer be changed.',
  'turn.changed': (facts) =>
    `${facts.who ?? 'Somebody'} has just changed this turn. What you typed is still there; look at the new one and save again.`,
  'conclusion.changed': (facts) =>
    `${facts.who ?? 'Somebody'} has just changed the conclusion. What you typed is still there; look at the new one and save again.`,
  'content.given': () =>
    'The session is over, so only words are corrected. Unit and date are changed in the petition that grew from it.',
  'question.short': (facts) =>
    `The question is too short. Write at least ${facts.least} letters so that others understand it.`,
  'question.long': (facts) =>
    `The question has ${facts.now} characters, ${facts.most} at most. Shorten it or make two of it.`,
  'question.soon': (facts) =>
    `You have just sent several in a row. Please wait ${facts.seconds} seconds; what you wrote stays.`,
  'question.other': () => 'Choose an open question to merge it into.',
  'question.words': () => 'Write the reply, then send it.',
  'question.merged-on': (facts) =>
    `Question ${facts.into} itself was merged into another. Take that one apart first.`,
  'moderation.word': () => 'The list has this word already.',
  'moderation.word-missing': () => 'This word is no longer in the list. Reload the page.',
  'moderation.forbidden': () => 'This account does not change the rules of moderation. Ask the office.',
  'shorthand.taken': (facts) => `“${facts.short}” is there already. Change that line or choose another.`,
  'shorthand.missing': () => 'This shorthand is no longer there. Reload the page.',
  'dialogue.part': () => 'The office or the head signs the minutes.',
  'dialogue.changed': (facts) =>
    `${facts.who ?? 'Somebody'} has just moved this dialogue on. Reload the page and see whether signing is still needed.`,
};
