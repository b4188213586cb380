import type { textWords as vi } from './words-texts.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

const refusals: Record<string, (facts: Facts) => string> = {
  'text.twin': (facts) => `The text ${facts.number} is already in the list. Correct that one.`,
  'text.missing': () => 'This text was not found.',
  'text.above': (facts) =>
    `This text is kept by ${facts.name ?? 'the province'} for the bodies here. Please tell them what to correct.`,
  'text.checked-later': () => 'The day of checking cannot be later than today.',
  'text.ends-before': () => 'A text cannot end before it begins.',
  'organisation.part': () => 'Only an administrator of this body can change this.',
  'form.invalid': () => 'Please correct the fields below and send again.',
};

const errors: Record<string, string> = {
  long: 'This is longer than allowed.',
  day: 'Give a real day, month and year, for example 08/12/2026.',
  'text-number': 'Give the number and symbol, for example 12-QC/TU.',
  'text-title': 'Give the title of the text.',
  'text-track': 'Choose what the text is about.',
  'text-source': 'Say where the text was read.',
};

export const textWords: typeof vi = {
  title: 'Legal texts',
  lead: 'The texts on which rules and dialogues rest. A text marked “to be checked” has not been compared with the original by anybody.',
  keptAbove: (name) =>
    `The texts that come with the program hold for all bodies here and are kept by ${name}. A body can add texts of its own.`,
  whose: { shipped: 'comes with the program', own: 'of this body', above: 'of the province' },
  groups: {
    own: 'Texts of this body',
    above: 'Texts of the province',
    shipped: 'Texts that come with the program',
  },
  add: 'Add a text',
  addTitle: 'Add a text of this body',
  change: 'Correct',
  changeTitle: (number) => `Correct the text ${number}`,
  changeHint: 'Once corrected, the text is “to be checked” again until somebody has compared it.',
  number: 'Number and symbol',
  numberHint: 'For example 12-QC/TU or 05/2026/NQ-HĐND.',
  name: 'Title',
  issuer: 'Issued by',
  issuedOn: 'Day of issue',
  validFrom: 'In force from',
  track: 'About',
  tracks: {
    state: 'Dialogue of the authorities with the people',
    party: 'Dialogue of the Party committee with the people',
    front: 'The Front, supervision and social criticism',
    group: 'Dialogue with one circle of people',
    local: 'A local regulation',
    petition: 'Petitions, complaints, denunciations',
    data: 'Personal data',
    organisation: 'Organisation of offices',
    documents: 'Clerical work',
  },
  source: 'Where the text is known from',
  sourceHint: 'The gazette, a website, the letter it came with.',
  save: 'Save the text',
  cancel: 'Cancel',
  check: 'Mark as checked',
  checkHint: 'Only after reading the original or a stamped copy.',
  checkSource: 'Where the original was read',
  checkedOn: 'Day of checking',
  checked: (day, name) => (name === null ? `checked on ${day}` : `checked on ${day}, ${name}`),
  end: 'Note the end of validity',
  endHint:
    'After this day it can no longer be chosen. Rules and dialogues that rest on it stay, with a note beside them.',
  lastDay: 'Last day in force',
  issued: (day) => `issued ${day}`,
  since: (day) => `in force from ${day}`,
  until: (day) => `ends after ${day}`,
  over: 'no longer in force',
  saved: 'Saved.',
  none: 'No text yet.',
  optional: 'optional',
  errors,
  refusals,
};
