import { counted } from '#app/ground/english.ts';
import type { words as vi } from './words-tally.vi.ts';

export const words: typeof vi = {
  errors: {
    long: 'This is longer than allowed.',
    'tally-unit': 'Write the residential group.',
    'tally-forms': 'Write how many forms, at least 1.',
    'tally-ticks': 'Write how many forms tick this topic, or nothing.',
    'tally-more': 'A topic cannot be ticked more often than there are forms.',
  },
  refusals: {
    'tally.topics': () =>
      'The topics of the dialogue have just been changed. Load the page again and count by the new list.',
  },
  title: 'Count paper forms',
  lead: 'For each pile of a residential group: how many forms, and how many tick each topic. Forms with words are also entered one by one.',
  noTopics: 'The dialogue has no list of topics to tick yet.',
  edit: 'Add topics to the dialogue',
  add: 'Enter a pile of forms',
  unit: 'Residential group',
  forms: 'Number of forms',
  ticks: 'Forms that tick each topic',
  save: 'Enter the pile',
  saved: 'The pile has been entered.',
  wasRemoved: 'The pile has been taken out of the count.',
  sum: (forms) => `${counted(forms, 'form', 'forms')} in all`,
  topic: 'Topic',
  chosen: 'Ticked by',
  piles: 'Piles so far',
  noPiles: 'No pile yet.',
  pile: (forms, by, at) => `${counted(forms, 'form', 'forms')}, entered by ${by} on ${at}`,
  remove: 'Take this pile out',
  removed: (by) => `taken out by ${by}`,
  print: 'Print forms to hand out',
  noGroups: 'There is no list of villages and residential groups yet, so no form for each of them.',
  toGroups: 'List of villages and residential groups',
  forGroups: 'A form for each residential group',
  groups: 'Print for',
  groupsHint:
    'One A4 page for each group, with its name and a QR code of its own; who scans it need not type the name.',
  openForms: 'Open the forms to print',
  tick: 'Please tick what you want to hear answered:',
  public: (forms) => `${forms} paper forms tick what people want to hear answered`,
};
