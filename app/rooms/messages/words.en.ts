import { counted } from '#app/ground/english.ts';
import { soonDays } from '#app/rooms/commitments/inbox.ts';
import { inboxWords } from '#app/rooms/commitments/words-inbox.en.ts';
import type { MessageWords } from './words.vi.ts';

const digestNames = { ...inboxWords.piles, soon: `Due within ${counted(soonDays, 'day', 'days')}` };
const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const words: MessageWords = {
  errors: {
    address: 'Write a mail address (name@somewhere.vn) or a mobile number of ten digits that begins with 0.',
    not_mobile: 'This is a fixed line and takes no messages. Write a mobile number or a mail address.',
    consent: 'Tick the box so that we may write to you.',
  },
  refusals: {
    'message.code': () => 'No public case has this code. Please look at the code on your slip again.',
    'message.no-way': (facts) =>
      facts.channel === 'sms'
        ? 'The office cannot send messages to telephones yet. Write a mail address, or look the code up at any time.'
        : 'The office cannot send mail yet. Look the code up at any time, or call the number at the foot of the page.',
    'message.many': () =>
      'This address has just got several confirmations. Open the newest, or try again in an hour.',
    'message.key': () => 'This link has expired or was stopped. Please ask again with the code.',
  },
  title: 'Be told when something changes',
  lead: (code) => `We write to you each time ${code} takes a step.`,
  address: 'Mail address or mobile number',
  addressHint: 'Used only for news about this case. You can stop it at any time with one click.',
  consent: 'I agree that the office uses this address for news about this case',
  submit: 'Send me the confirmation',
  mailOnly: 'Mail address',
  mailOnlyHint: 'Used only for news about this case. You can stop it at any time with one click.',
  noWay: 'The office cannot send mail or messages yet',
  noWayText: 'The case can always be looked up by its code; there is nothing to sign up for.',
  sent: 'Please open the confirmation',
  sentText: 'We have just sent a link to that address. Open it within 48 hours; we send nothing else before.',
  back: 'To the case',
  confirm: {
    title: 'Confirm',
    lead: (code) => `Press the button to hear of every step of ${code}.`,
    submit: 'Yes, tell me',
    done: 'You will be told from now on',
    doneText: (code) => `When ${code} takes a step, we write at once.`,
  },
  stop: {
    title: 'Stop the messages',
    lead: (code) =>
      `Press the button to get no more news about ${code}. The case goes on and can be looked up by its code.`,
    submit: 'Stop the messages',
    done: 'Stopped',
    doneText: (code) => `We send nothing more about ${code} and have deleted the address.`,
  },
  push: {
    offer: 'Tell me on this device',
    on: 'This device will be told',
    no: 'The browser does not allow messages',
  },
  signOff: 'To get no more messages about this case:',
  left: (days) =>
    days > 0
      ? `${counted(days, 'day', 'days')} left`
      : days === 0
        ? 'due today'
        : `${counted(-days, 'day', 'days')} late`,
  digest: {
    line: ({ pile, counts }) =>
      `${digestNames[pile]}: ${[
        counts.petition > 0 ? many(counts.petition, 'petition') : '',
        counts.promise > 0 ? many(counts.promise, 'promise') : '',
        counts.handover > 0 ? many(counts.handover, 'hand-over sheet') : '',
        counts.conclusion > 0 ? many(counts.conclusion, 'conclusion') : '',
        counts.request > 0 ? many(counts.request, 'supervision request') : '',
        counts.transfer > 0 ? many(counts.transfer, 'proposal') : '',
      ]
        .filter(Boolean)
        .join(', ')}`,
    opinions: (count) => `To be read: ${many(count, 'opinion')}`,
    tasks: (count) => `To prepare for a dialogue, due or late: ${count}`,
  },
  rechecks: (drawn, of) => `${drawn} of ${of} refused opinion${of === 1 ? '' : 's'}`,
  drafts: (count) => (count === 1 ? '1 draft' : `${count} drafts`),
  matters: (count) => (count === 1 ? '1 matter' : `${count} matters`),
  planGap: (name, count) => `- ${count} more: ${name}`,
};
