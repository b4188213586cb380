import { counted } from '#app/ground/english.ts';
import type { Outcome, Treatment } from './answer.ts';
import type { PetitionState, StateGroup, VerdictKind } from './petition.ts';
import { markOf, type SigningForm } from './signature.ts';
import type { words as vi } from './words.vi.ts';
import { mapWords } from './words-map.en.ts';
import { lookWords, promiseWords } from './words-promises.en.ts';
import { next, steps } from './words-story.en.ts';

type Facts = Readonly<Record<string, unknown>>;

const states: Record<PetitionState, string> = {
  accepted: 'Received',
  answered_on_site: 'Answered in the hall',
  assigned: 'Given to an office',
  in_progress: 'Being worked on',
  escalated: 'Sent to a higher level',
  answer_review: 'Answer being approved',
  answered: 'Answered',
  resolved: 'Solved',
  committed: 'Promised, under way',
  closed: 'Closed',
  withdrawn: 'Withdrawn by the sender',
  joined: 'Joined with another',
  diverted: 'Guided',
};

const groups: Record<StateGroup, string> = {
  received: 'Received, not yet given',
  working: 'Being worked on',
  escalated: 'Sent to a higher level',
  answered: 'Answered',
  promised: 'Promised, under way',
  closed: 'Closed',
  withdrawn: 'Withdrawn or joined',
};

const outcomes: Record<Outcome, string> = {
  resolved: 'Solved',
  in_progress_roadmap: 'Will be done, with dates',
  explained: 'Explained, information given',
  resource_pending: 'Justified, no money yet',
  not_accepted: 'Not accepted, with the legal reason',
  forwarded_up: 'For a higher level, sent on',
};

const treatments: Record<Treatment, string> = {
  answered: 'Answered',
  out_of_competence: 'Outside our competence',
  declined: 'Cannot be answered, with the reason',
};

const verdicts: Record<VerdictKind, { label: string; after: string }> = {
  satisfied: { label: 'Solved', after: 'The record is closed.' },
  partly: {
    label: 'Partly',
    after: 'Your view is counted in public figures. Later you can still say that it is solved or not.',
  },
  not_solved: {
    label: 'Not solved',
    after: 'The record is opened again. Somebody else than the person who answered looks at it.',
  },
};

const refusals: Record<string, (facts: Facts) => string> = {
  'petition.missing': () => 'There is no such petition.',
  'petition.number-wrong': (facts) =>
    `The confirmation number does not fit this record. It has 6 digits and is printed on your slip. Tries left: ${facts.left}.`,
  'petition.too-many-tries': (facts) =>
    `Too many tries. Please wait ${counted(facts.minutes, 'minute', 'minutes')}, or bring your slip to the reception desk.`,
  'petition.no-key': () =>
    'This petition was raised in the hall and has no confirmation number yet. The reception desk prints one for you.',
  'petition.not-answered': () => 'The petition has not been answered yet.',
  'petition.verdict-given': () =>
    'This answer has been rated. If there are new facts, please send a new opinion and quote this code.',
  'petition.state': () => 'The petition has moved on. Please look at the page again.',
  'form.invalid': () => 'Please correct the following and send again.',
};

const errors: Record<string, string> = {
  required: 'There is nothing here yet.',
  'too-long': 'This is longer than allowed.',
  'too-many': 'Thirty questions at most.',
  'six-digits': 'The confirmation number has 6 digits and is printed on your slip.',
  choose: 'Tick at least one petition.',
  number: 'A number of days, from -60 to 365.',
  'no-such-day': 'A date has a day, a month and a year that exist, such as 29/11/2026.',
  reason: 'Please say why, so that the reviewer knows what is missing.',
  kind: 'Please choose one.',
};

export const words = {
  title: 'Petitions',
  lead: 'Every petition has an office that is responsible and a day by which it must be answered. Delays are shown here too.',
  count: (n: number) =>
    n === 0 ? 'No petitions' : `${n.toLocaleString('en-GB')} petition${n === 1 ? '' : 's'}`,
  countLate: (n: number) => `${n.toLocaleString('en-GB')} overdue`,
  ratings: (r) =>
    `Senders rated ${r.rated} of ${counted(r.answers, 'answer', 'answers')}: ${r.satisfied} solved, ${r.partly} partly, ${r.notSolved} not solved.`,
  feed: 'Follow this list (Atom)',
  none: 'No petition matches. Remove a condition, or look a record up by its code.',
  map: mapWords,
  promises: promiseWords,
  look: lookWords,
  filters: {
    label: 'Filter petitions',
    q: 'Words or a record code',
    qHint: 'Vietnamese marks may be left out',
    field: 'Field',
    unit: 'Office',
    state: 'State',
    all: 'All',
    late: 'Overdue only',
    area: 'Area',
    dialogue: 'From the dialogue',
    go: 'Find petitions',
    clear: 'Remove filters',
  },
  states,
  groups,
  outcomes,
  treatments,
  verdicts,
  stages: ['Received', 'Given', 'In progress', 'Answer'],
  stagesLabel: 'Steps',
  sent: (when: string) => `sent on ${when}`,
  record: 'Record',
  days: {
    left: (n: number) => `${days(n)} left`,
    today: 'due today',
    late: (n: number) => `${days(n)} late`,
    answeredLate: (n: number) => `answered ${days(n)} late`,
    answeredInTime: 'answered in time',
    onSite: 'answered in the hall',
    due: (when: string) => `due ${when}`,
  },
  block: {
    label: 'State',
    daysLeft: (n: number) => days(n),
    leftToAnswer: 'left to answer',
    today: 'Today',
    isDue: 'is the due date',
    late: (n: number) => `${days(n)} late`,
    lateText: 'not answered yet',
    inTime: 'In time',
    answeredLate: (n: number) => `${days(n)} late`,
    answeredOn: (when: string) => `answered on ${when}`,
    onSite: 'In the hall',
    onSiteText: (when: string) => `answered in the dialogue on ${when}`,
    promised: 'left to keep the promise',
    promisedLate: 'past the promised day',
    withdrawn: 'Withdrawn',
    joined: 'Joined',
    due: (when: string) => `Due date: ${when}.`,
    dueWas: (when: string) => `Earlier due date: ${when}.`,
    responsible: (who: string) => `Responsible: ${who}.`,
    unit: (unit: string) => `Responsible office: ${unit}.`,
    noUnit: 'Waiting to be given to an office.',
    settledByAsker: 'Confirmed by the sender.',
    saidPartly: 'The sender says that only a part is done.',
    settledBySilence: 'Nothing more was said in time, so the record is closed.',
    notSettled: 'Answered; not yet confirmed by the sender.',
    escalated: (body: string, when: string) =>
      `Sent to ${body} on ${when}. We still owe the sender information.`,
    reopened: (n: number) => `Opened again ${n === 1 ? 'once' : `${n} times`}.`,
    earlierLate: (n: number) => `The first answer was ${days(n)} late.`,
    raised: (n: number, since: string) => `This matter was raised ${n} times since ${since}.`,
    silent: (body: string, n: number) => `${body} has been silent for ${counted(n, 'day', 'days')}.`,
    asked: (body: string, n: number) => `${body} was asked again ${counted(n, 'time', 'times')}.`,
    further: (body: string) => `The higher level handed it on to ${body}.`,
    continued: 'The sender withdrew; the matter goes on in the public interest.',
    into: 'Merged into',
  },
  gaps: (boxes: string, reason: string) => `No ${boxes}: ${reason}`,
  boxes: { document: 'document number', document_on: 'document date', evidence: 'evidence' },
  officer: (who: string) => `drafted by ${who}`,
  validUntil: (when: string) => `Right until ${when}`,
  noLongerRight: (when: string) => `This answer has not been right since ${when}.`,
  raised: {
    title: 'When it was raised before',
    unmet: (n: number) => `reminded ${counted(n, 'time', 'times')} past its date`,
    reviews: 'Reviews an earlier answer',
    answerOf: (code: string, when: string | null) => (when ? `${code}, answered on ${when}` : code),
  },
  story: 'What has been done',
  what: 'The petition',
  questions: 'Questions in this petition',
  question: (n: number) => `Question ${n}`,
  answers: 'Answer',
  answerNumber: (n: number) => `Answer ${n}`,
  basis: 'Basis',
  nextStep: 'Next step',
  by: (when: string) => `by ${when}`,
  outcome: 'Outcome',
  lateAnswer: (n: number) => `Answered ${days(n)} late.`,
  document: (number: string, when: string | null) =>
    when ? `Document ${number} of ${when}` : `Document ${number}`,
  signedBy: (who: string, when: string) => `Signed by ${who} on ${when}`,
  signedFor: (form: SigningForm, of: { who: string; head: string; when: string }) =>
    `Signed by ${of.who} for ${of.head} (${markOf(form)}) on ${of.when}`,
  why: {
    ask: (amount: number, unit: string) => `Why ${amount} ${unit === 'working' ? 'working days' : 'days'}?`,
    says: (amount: number, unit: string) =>
      `The rule of this office: an answer within ${amount} ${unit === 'working' ? 'working days, without weekends and holidays' : 'days'}.`,
    off: (days: string) => `Days off in this time, not counted. ${days}.`,
    rest: (name: string, from: string, to: string) => `${name}: ${from === to ? from : `${from} to ${to}`}`,
    basis: (basis: string) => `Basis: ${basis}.`,
    toCheck: 'This basis has not been checked against the original text.',
    confirmed: 'This basis has been checked against the original text.',
    byPeople: 'The date was set in the dialogue or in the conclusion notice.',
  },
  unhappy: {
    title: 'Not satisfied?',
    before: (n: number | null) =>
      n === null
        ? 'Once there is an answer you may ask for a review, by somebody else than the person who answered.'
        : `Once there is an answer you have ${counted(n, 'day', 'days')} to ask for a review, by somebody else than the person who answered.`,
    after: 'You may say whether it is solved. The reviewer is not the person who answered.',
    until: (when: string) => `Until ${when}; after that the record closes by itself if nothing is said.`,
    go: 'Rate the answer',
  },
  side: {
    place: 'Place',
    field: 'Field',
    unit: 'Office',
    dialogue: 'Dialogue',
    joined: 'Raised by',
    people: (n: number) => counted(n, 'person', 'people'),
    cooperating: 'Cooperating offices',
    thread: 'The whole path of this record',
    follow: 'Be told when something changes',
    withdraw: 'Withdraw this petition',
    print: 'To print this page use the print command of your browser (Ctrl + P).',
    into: 'Joined with',
  },
  typo: {
    title: 'There is no record with this code',
    digit: (place: number, typed: string, meant: string, code: string) =>
      `Digit ${place} after the year is probably wrong: you typed ${typed}; a record ${code} exists (the digit is ${meant}).`,
    year: (typed: string, meant: string, code: string) =>
      `The year is probably wrong: you typed ${typed}; a record ${code} exists (the digit is ${meant}).`,
    swap: (typed: string, meant: string, code: string) =>
      `Two digits have probably changed places: you typed ${typed}; a record ${code} exists (${meant}).`,
    wrong:
      'One digit of this code is wrong: the last digit checks the others and does not fit. Please compare with your slip.',
    malformed: 'A record code has two letters, a year and a number, such as KN-2026-04817.',
    unknown:
      'The code is well written but no petition has it. What has just been sent has a code at once but is shown only under “Follow” until it is accepted.',
    open: 'Open the record',
    list: 'List of petitions',
    follow: 'Look up a code',
  },
  verdict: {
    title: 'Rate the answer',
    lead: 'Has your matter been solved? Every answer is rated once; after “Partly” you can rate it again.',
    number: 'Confirmation number',
    numberHint: '6 digits, printed on your slip beside the code',
    kind: 'How far is it',
    reason: 'Why',
    reasonHint:
      'Needed unless it is solved. Say what is missing; leave out private matters. Only staff read it.',
    send: 'Send the rating',
    back: 'Back to the record',
    done: {
      satisfied: 'Noted: it has been solved. The record is closed.',
      partly: 'Noted: partly. If it stays at that, come back and say that it is not solved.',
      not_solved: 'The record has been opened again and given to somebody else for review.',
    },
    newDue: (when: string) => `New due date: ${when}.`,
    notYet: 'This petition has not been answered yet.',
    noKey:
      'This petition was raised in the hall and has no confirmation number yet. The reception desk prints one for you.',
    given: 'This answer has been rated.',
  },
  withdraw: {
    title: 'Withdraw the petition',
    lead: 'Possible while there is no answer. What was public stays, marked “Withdrawn by the sender”.',
    reason: 'Reason',
    send: 'Withdraw this petition',
    link: 'Withdraw the petition',
    pressure: 'Did anybody threaten or press you to withdraw',
    pressureHint: 'Only the head and the Fatherland Front can read it. Leave it empty if nobody did.',
  },
  steps,
  next,
  errors,
  refusals,
} satisfies typeof vi;

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
