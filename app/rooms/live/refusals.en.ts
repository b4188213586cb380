import type { refusals as vi } from './refusals.vi.ts';
import { deskRefusals } from './refusals-desk.en.ts';

export const refusals: typeof vi = {
  'session.missing': () => 'No session has been opened for this dialogue yet.',
  'session.part': () => 'This account takes no part in running the session.',
  'session.over': () => 'The session is over. What was written down is in its record.',
  'session.state': () => 'The session is on a break or has moved on. Press “Go on” and try again.',
  'session.ticket': () => 'This phone has not joined the session. Reload the page and send again.',
  'session.promises-complete': (facts) =>
    `${facts.count} promises still lack a unit or a date (no. ${facts.numbers}). Complete or withdraw them, then end the session.`,
  'session.contents-complete': (facts) =>
    `${facts.count} items still lack their answer or lead unit (no. ${facts.numbers}). Complete them, then end the session.`,
  'request.waiting': (facts) =>
    `You are already in the queue, number ${facts.number}. Follow your turn on this page.`,
  'request.missing': () => 'This request was not found. It may have been withdrawn.',
  'request.nobody': () => 'Nobody is waiting any more.',
  'request.not-waiting': () => 'This person is no longer in the queue. The queue has been reloaded.',
  'request.state': () => 'This request has already been called or withdrawn.',
  'request.order-reason': () =>
    'Choose a reason for calling out of order. It goes into the log of the session.',
  'turn.missing': () => 'This turn was not found.',
  'turn.state': () => 'This turn is over or its clock has changed. The screen has been reloaded.',
  'question.missing': () => 'This question was not found.',
  'question.state': () => 'This question has already been dealt with.',
  'question.reason': () => 'Choose why the question is not shown.',
  'question.not-open': () => 'This question is not on the page at the moment.',
  'question.closed': () => 'This session takes no written questions at the moment.',
  'question.many': (facts) =>
    `Each phone can send ${facts.most} questions in a session. You can agree with questions of others or ask to speak.`,
  'content.missing': () => 'This item was not found.',
  'content.diverted': () => 'This was guided under the Law on Denunciations; nothing more is written down.',
  'content.changed': (facts) =>
    `${facts.who ?? 'Somebody else'} has just changed this item. What you typed is still in the boxes; look at the new version and save again.`,
  'promise.missing': () => 'This promise was not found.',
  'promise.changed': (facts) =>
    `${facts.who ?? 'Somebody else'} has just changed this promise. What you typed is still in the boxes; look at the new version and save again.`,
  'join.digits': () => 'The join code has 6 digits.',
  'join.wrong': () => 'No session has this code. Check the 6 digits on the hall screen.',
  'join.wait': (facts) =>
    `Many wrong codes were tried. Please wait ${facts.seconds} seconds; a right code still works at once.`,
  'dialogue.state': () => 'The dialogue is not ready yet, so its session cannot be opened.',
  'dialogue.main-point-open': () => 'Open the main point before opening the session.',
  'dialogue.roll-taken': () => 'Take the attendance roll first: at least the chair must be present.',
  ...deskRefusals,
};
