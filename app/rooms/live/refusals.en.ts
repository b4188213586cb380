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
  'point.link': () => 'This link can no longer be used. Ask the office for a new one.',
  'point.pin': () => 'The PIN is wrong. Look again at the 6 digits that the office sent with the link.',
  'point.wait': (facts) => `Too many wrong PINs. Wait ${facts.seconds} seconds and try again.`,
  'point.ticket': () =>
    'This device has not come in, or its link was taken back. Open the link from the office again and type the PIN; what is not sent yet is kept.',
  'point.many': (facts) =>
    `The point has sent ${facts.most} items within a minute. Wait ${facts.seconds} seconds and send on; what is not sent yet is kept.`,
  'point.not-open': () => 'The session is not open yet. What you typed is kept and sent when it opens.',
  'point.state': () => 'The point is in another state now. The page was loaded anew.',
  'point.part': () => 'That is for the office or the chair to do.',
  'point.sheet-empty': () =>
    'No name could be read. One person a line, the name in the first column, the place in the second.',
  'point.note-missing': () => 'This message was not found.',
  'handOver.missing': () => 'This step of the hand-over is past. The page was loaded anew.',
  'handOver.state': () => 'The point is at another step now. The page was loaded anew.',
  'handOver.part': () => 'This step is for the chair or the secretary.',
  'handOver.reason': () => 'Choose why the point is passed over.',
  'session.rehearsal': () =>
    'A rehearsal of this dialogue is going on. Remove it on the board of points, then do this again.',
  'session.no-rehearsal': () => 'There is no rehearsal of this dialogue.',
  'session.there': () => 'This dialogue has its real session; it can no longer be rehearsed.',
  'join.digits': () => 'The join code has 6 digits.',
  'join.wrong': () => 'No session has this code. Check the 6 digits on the hall screen.',
  'join.wait': (facts) =>
    `Many wrong codes were tried. Please wait ${facts.seconds} seconds; a right code still works at once.`,
  'dialogue.state': () => 'The dialogue is not ready yet, so its session cannot be opened.',
  'dialogue.main-point-open': () => 'Open the main point before opening the session.',
  'dialogue.roll-taken': () => 'Take the attendance roll first: at least the chair must be present.',
  ...deskRefusals,
};
