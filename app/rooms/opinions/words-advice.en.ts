import { counted } from '#app/ground/english.ts';
import type * as vi from './words-advice.vi.ts';

export const advice: typeof vi.advice = {
  title: 'Nearest opinions',
  byMeaning: 'In the order of meaning, by an outside service; percentages are of shared words.',
  byWords: 'The service that orders by meaning does not answer: the order is by shared words.',
  none: 'No opinion is near this one.',
  wait: 'The opinions are being read. Load the page again in a few seconds to see suggestions.',
  reload: 'Load again',
  same: (shared) => `Both say: “${shared}”.`,
  noShared: 'Alike in the way words are used.',
  otherPlace: (here, there) => `Perhaps another place: “${here}” and “${there}”.`,
  alike: (percent) => `${percent}% alike`,
  merge: 'Merge into this',
  origins: { opinion: 'Opinion', session: 'Raised in the hall', conclusion: 'From a conclusion' },
  repeat: 'Raised before',
  earlier: 'From before',
  answered: (day) => `Answered on ${day}:`,
  notAnswered: 'No written answer has been signed yet.',
  broken: (code, day) => `Promise ${code} was not kept (due ${day}):`,
  brokenNoDay: (code) => `Promise ${code} was not kept:`,
  kept: (code: string) => `Promise ${code}, kept:`,
  former: (name: string, day: string) => `From ${name}, before it was merged on ${day}.`,
  petition: (code) => `See petition ${code}`,
  fieldTitle: 'Suggested field',
  fieldSays: (name, percent) => `${name}, with ${percent}% confidence.`,
  fieldWords: (words) => `Because of: ${words}.`,
  fieldOthers: (others) => `It could also be: ${others}.`,
  sure: 'Sure enough, so it is filled in; you can still change it.',
  unsure: 'Not sure enough, so it is not filled in.',
  learned: (count) =>
    `Learned from ${counted(count, 'decision', 'decisions')} of the office and the words of fields.`,
  units: (units) => `Units that answer for this field: ${units}.`,
};

export const groups: typeof vi.groups = {
  title: 'Groups about one matter',
  lead: 'Opinions whose words are alike and that speak of one place. They are merged only when you say so, and a merge can be undone at any time. Every sender is told on the page of the code and may object.',
  none: 'No two opinions are alike enough to form a group.',
  wait: 'The opinions are being read. Load the page again in a few seconds.',
  found: (count) => `${counted(count, 'group', 'groups')}, the largest first.`,
  size: (count) => counted(count, 'opinion', 'opinions'),
  voices: (people) => `raised by ${counted(people, 'person', 'people')}`,
  countedHow:
    'People are counted, not letters: the same telephone, e-mail, or name and group is one. Those who signed beside a sender are counted for each letter, which says only how many they are.',
  more: (count) => `and ${count} more, shown once these are merged.`,
  into: 'Merge into',
  choose: (code) => `Choose ${code}`,
  areas: (areas) => `From: ${areas}`,
  why: (code, shared) => `Like ${code}: “${shared}”`,
  dialogue: 'With opinions of the dialogue',
  merge: 'Merge the chosen opinions',
  merged: (count, code) => `${counted(count, 'opinion was', 'opinions were')} merged into ${code}.`,
  answeredBefore: (day) => `Answered on ${day}; what comes later is taken up as raised again.`,
  again: (code) => `Accept as raising ${code} again`,
  againOf: (code, earlier) => `Accept ${code} as raising ${earlier} again`,
  undo: 'Undo the whole merge',
  undone: (count) => `${counted(count, 'opinion stands on its', 'opinions stand on their')} own again.`,
  objections: 'Senders object to a merge',
  objects: (code, into) => `${code}, merged into ${into}:`,
  back: 'List of opinions',
  open: 'Groups about one matter',
  hotSpots: 'Hot spots',
  words: 'Words of fields',
};

export const hotSpots: typeof vi.hotSpots = {
  title: 'Hot spots',
  lead: (days) =>
    `Fields and places that many people raised in the last ${counted(days, 'day', 'days')}. People are counted, not letters: who sends ten times is one.`,
  days: 'Within',
  daysOf: (days) => counted(days, 'day', 'days'),
  show: 'Show',
  field: 'Field',
  area: 'Residential group, village',
  senders: 'People',
  opinions: 'Opinions',
  matters: 'Different matters',
  earlier: 'The time before',
  noField: 'No field yet',
  noArea: 'No place given',
  audience: 'Dialogues with',
  byArea: 'Heat by field and place',
  onMap: 'On the map, by village and residential group',
  onMapLead:
    'The larger the circle, the more people. Circles stand at the points that the office gave; no borders are drawn.',
  place: 'Place',
  notOnMap: 'no coordinates',
  toUnits: 'Give the coordinates of villages and residential groups to have a map',
  byMonth: 'By field and month',
  byCommune: 'By commune',
  hottest: 'Hottest',
  commune: 'Commune',
  inset: 'Islands',
  honest:
    'Each cell is the number of different people; the darker, the more. Who raises two fields stands in both cells, so rows and columns add up opinions.',
  sum: 'Sum of opinions',
  cell: (area: string, field: string, senders: number, opinions: number) =>
    `${[area, field].filter(Boolean).join(', ')}: ${counted(senders, 'person', 'people')}, ${counted(opinions, 'opinion', 'opinions')}`,
  none: 'No opinion in this time.',
  fewer: (below) => `fewer than ${below}`,
  fromTo: (from, to) => `${from} to ${to}`,
  inSteps:
    'A commune reads its own opinions. Here its numbers are given in steps, so that nobody is recognised.',
};

export const fieldWords: typeof vi.fieldWords = {
  title: 'Words of fields',
  lead: 'Where these words stand, the field is suggested. Add what people here say, turn off what misleads.',
  add: 'Add the word',
  phrase: 'New word',
  off: (phrase) => `Turn off “${phrase}”`,
  on: (phrase) => `Turn “${phrase}” on again`,
  remove: (phrase) => `Remove “${phrase}”`,
  own: 'of this office',
  isOff: 'turned off',
  count: (count) => counted(count, 'word', 'words'),
};

export const objection: typeof vi.objection = {
  title: 'Is this another matter?',
  lead: (code, into) =>
    `Your opinion ${code} was merged into ${into} because both are about one matter. Your own words are kept.`,
  see: (into) => `See ${into}`,
  why: 'Why it is another matter',
  whyHint: 'For example: another place, another matter, a part that was left out.',
  submit: 'Object',
  cancel: 'Do not object',
  done: 'Your objection was recorded',
  doneText:
    'The office will look again. If it is another matter, it is taken out and answered on its own; your code stays the same.',
  not: 'This opinion is not merged into another one.',
};
