import { counted } from '#app/ground/english.ts';
import type { SelectionWords } from './words-selection.vi.ts';

export const words: SelectionWords = {
  title: 'Choose questions for the floor',
  lead: 'Who chose what and why is public on the page of the dialogue. What is not chosen is answered in writing, by its code.',
  chosen: (n, of) => `${n} chosen of ${of} accepted`,
  ways: {
    agreement: 'Many people agree',
    field_balance: 'Balance of fields',
    first_time: 'First-time sender',
    draw: 'Drawn',
    other: 'Another reason',
  },
  notHolding: {
    agreement: 'only one person raised it',
    field_balance: 'no field has more, or it has no field',
    first_time: 'wrote before, or nobody knows',
    other: '',
  },
  wayWith: (of) => {
    const people = (of.people ?? 1) > 1 ? `${counted(of.people, 'person', 'people')} agree` : null;
    if (of.way === 'agreement') return people ?? 'Many people agree';
    const field =
      of.fieldChosen === null
        ? 'Balance of fields'
        : of.fieldChosen === 0
          ? 'Balance of fields: none of this field was chosen yet'
          : `Balance of fields: only ${of.fieldChosen} of this field chosen before`;
    const way = {
      field_balance: field,
      first_time: 'First-time sender',
      draw: 'Drawn',
      other: 'Another reason',
    }[of.way];
    return people === null ? way : `${way}; ${people}`;
  },
  people: (n) => (n === 1 ? '1 person' : `${n} people agree`),
  firstTime: 'first-time sender',
  fieldChosen: (n) => `${n} of this field chosen`,
  way: 'Why',
  reason: 'Reason',
  choose: 'Choose',
  takeBack: 'Take back',
  isChosen: 'chosen',
  candidates: 'Accepted opinions',
  none: 'No opinion has been accepted yet.',
  notYet: 'Nothing is chosen yet.',
  draw: {
    title: 'Draw',
    lead: 'A seed that somebody else publishes (such as the lottery of the day) can be trusted by all. Codes are sorted by the SHA-256 of “seed:code” and taken from the top. At the draw the machine adds a part that nobody knew before; it is published too.',
    seed: 'Seed',
    wanted: 'How many',
    go: 'Draw',
    done: (drawn, of, seed) => `${drawn} of ${counted(of, 'code', 'codes')} drawn with the seed “${seed}”`,
    verify: 'Check it yourself: sort the codes by the SHA-256 of “seed:code” and take the first ones.',
    check: 'Codes that took part',
  },
  standing: 'Chosen',
  takenBack: 'Taken back',
  by: (name, at) => `${name}, ${at}`,
  recheck: {
    title: 'Second look at refused opinions',
    lead: (percent, basis, isChecked) =>
      `${percent} % of the refused opinions are drawn and looked at by somebody else. Basis: ${basis}${isChecked ? '' : ' (to be checked)'}.`,
    waiting: (n) => `${n} refused opinions are in no draw yet.`,
    byClock: (days) =>
      `The machine draws by itself: each refused opinion takes part within ${counted(days, 'day', 'days')}, also what was sent for no dialogue.`,
    clock: 'Drawn by the clock',
    draws: 'Draws',
    toLook: (n) => (n === 0 ? 'Nothing waits for a second look.' : `${n} to look at again`),
    lookedAt: 'Looked at',
    gone: 'It was reopened or handed over; there is no refusal left to look at.',
    open: 'Second look at refusals',
    publicTitle: 'Second look at refused opinions',
    publicLead:
      'Some of the refused opinions are drawn, and somebody who did not refuse them looks at them again. Each draw names its seed and the codes that took part.',
    seeAll: 'All draws of this body',
    go: 'Draw for a second look',
    none: 'Nothing has been drawn yet.',
    right: 'The refusal was right',
    wrong: 'It should have been accepted',
    own: 'You refused this one; somebody else must look at it.',
    note: 'Remark',
    toOpinion: 'Reopen it on its page',
    results: (right, wrong, open) =>
      `${right} refused rightly, ${wrong} should have been accepted${open > 0 ? `, ${open} not looked at yet` : ''}.`,
    why: (reason) => `Refused because: ${reason}`,
  },
  errors: {
    long: 'This text is longer than allowed.',
    reason: 'Enter the reason, at least 3 characters.',
    seed: 'Enter the seed, at least 4 characters.',
    wanted: 'Enter a number from 1 to 100.',
  },
  refusals: {
    'selection.missing': () => 'This question was not found.',
    'selection.standing': () => 'This question is already chosen.',
    'selection.reason': () => 'Enter the reason. It is shown publicly.',
    'selection.alone': () => 'Only one person raised it, not many. Choose another reason.',
    'selection.unknown-sender': () =>
      'The sender left no name, telephone or e-mail, so nobody knows whether it is the first time. Choose another reason.',
    'selection.wrote-before': () =>
      'This sender wrote before; it is not the first time. Choose another reason.',
    'selection.no-field': () => 'It has no field yet, so it balances none. Choose another reason.',
    'selection.field-full': (facts) =>
      `${facts.chosen} of this field are chosen, and no field has more. Choose another reason.`,
    'selection.nobody-left': () => 'There is nothing left to draw from.',
    'recheck.nothing': () => 'Nothing refused is left to draw from.',
    'recheck.missing': () => 'This opinion is in no draw.',
    'recheck.done': () => 'Somebody has looked at this one already.',
    'recheck.own': () => 'You refused this one; somebody else must look at it.',
    'recheck.reason': () => 'Enter why it should have been accepted.',
    'selection.over': () => 'The dialogue has been held or called off; nothing can be changed.',
  },
};
