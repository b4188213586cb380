import { counted } from '#app/ground/english.ts';
import { words as room } from './words.en.ts';
import type { listWords as vi } from './words-lists.vi.ts';
import { words as reception } from './words-reception.en.ts';

type Facts = Readonly<Record<string, unknown>>;

const refusals: Record<string, (facts: Facts) => string> = {
  'organisation.part': () => 'Only the administrator of the office may change this list.',
  'form.invalid': () => 'Please mend what is named below and send again.',
  'list.past': () => 'It can change from today on only; what was written keeps the earlier entry.',
  'list.missing': () => 'This entry was not found.',
  'list.bound': (facts) =>
    facts.level === 'above'
      ? `The province has set this entry for its communes (${facts.source}).`
      : `This entry rests on ${facts.source} and can be neither left out nor changed.`,
  'list.later': () => 'Another version of this entry begins on a later day. Choose a day after it.',
  'list.used-today': () => 'This entry was used today. It can be changed or ended tomorrow.',
  'list.last': () => 'The list must keep at least one entry.',
};

/** The lists that each office fits to itself, and their page. */
export const listWords: typeof vi = {
  title: 'Lists',
  lead: 'Lists that the office keeps itself. Nothing is deleted: what has ended still stands where it was given.',
  back: 'Back to the rules',
  toLists: 'Lists',
  count: (n, own) =>
    own === 0 ? counted(n, 'entry', 'entries') : `${counted(n, 'entry', 'entries')}, ${own} of our own`,
  names: {
    reject_reason: 'Reasons for not taking an opinion up',
    triage_question: 'Questions of triage',
    checklist: 'Tasks before a dialogue',
    empty_phrase: 'Phrases that are no answer',
    decision_verb: 'Words by which an answer decides',
    finding_severity: 'Grades of findings in supervision',
    reception_guide: 'Guidance on complaints and denunciations',
  },
  leads: {
    reject_reason: 'A clerk chooses one; the sender reads the explanation and to whom to object.',
    triage_question: 'Asked one after the other; the first “yes” says what it is.',
    checklist:
      'Each new dialogue gets these tasks, by its form and audience. Tasks that stand do not follow.',
    empty_phrase: 'An answer made of these only is sent back with the explanation.',
    decision_verb: 'An answer without any of these is shown as a sign of form without substance.',
    finding_severity: 'Supervision gives each finding one; the public figures count by them.',
    reception_guide: 'What people read on the page of reception before they hand in a paper.',
  },
  fields: {
    name_vi: 'Name in Vietnamese',
    name_en: 'Name',
    says_vi: 'What the sender is told, in Vietnamese',
    says_en: 'What the sender is told',
    objection_to: 'Who decides an objection',
    points_to: '“Yes” means',
    text_vi: 'Question in Vietnamese',
    text_en: 'Question',
    why_vi: 'Why, in Vietnamese',
    why_en: 'Why',
    title_vi: 'Task in Vietnamese',
    title_en: 'Task',
    unit_kind: 'Kind of department',
    when: 'Done by',
    days: 'Days from the mark',
    limit: 'Counted from',
    kinds: 'Only for dialogues that are',
    forms: 'Only for the form',
    audiences: 'Only for',
    phrase: 'Phrase',
    not_after: 'Does not count behind',
    tone: 'Tone',
    matter: 'For',
  },
  hints: {
    days: '−3 is three days before the mark, 0 the day itself. A day off moves it to the working day before.',
    phrase: 'Written as in a text; it is found with and without marks.',
    not_after:
      'Separated by commas, for example: chưa, không. Right behind one of these the phrase decides nothing.',
    kinds: 'No tick: all of them.',
    forms: 'No tick: all of them.',
    audiences: 'No tick: all of them.',
  },
  options: {
    objection_to: { head: 'The head', superior: 'The level above' },
    points_to: {
      denunciation: 'Denunciation',
      complaint: 'Complaint',
      decided: 'Already decided',
      feedback: 'Feedback',
    },
    limit: { announce: 'Last day to announce', conclude: 'Last day to publish the conclusion' },
    kinds: { regular: 'regular', extraordinary: 'extraordinary', thematic: 'on one theme' },
    forms: { in_person: 'In the hall', online: 'Online', both: 'In the hall and online' },
    audiences: {
      residents: 'Residents',
      youth: 'Young people',
      farmers: 'Farmers',
      women: 'Women',
      workers: 'Workers',
      businesses: 'Businesses',
      project_households: 'Households in a project area',
    },
    matter: reception.matters,
    tone: { good: 'good', middling: 'middling', bad: 'bad' },
    unit_kind: room.kinds,
  },
  noLimit: 'The day of the dialogue',
  marks: {
    day: 'the day of the dialogue',
    announce: 'the last day to announce',
    conclude: 'the last day to publish the conclusion',
  },
  when: (n, mark) => {
    const days = `${Math.abs(n)} ${Math.abs(n) === 1 ? 'day' : 'days'}`;
    return n === 0 ? mark : n < 0 ? `${days} before ${mark}` : `${days} after ${mark}`;
  },
  emptyEnglish: 'Left empty, the English page shows the Vietnamese words.',
  entry: 'Entry',
  source: 'Source',
  sourceHint: 'The text or decision that sets this entry.',
  position: 'Order',
  validFrom: 'From',
  checked: 'Checked against the original text',
  levels: { own: 'our own', above: 'of the province', shared: 'came with the program' },
  bound: { above: 'binding, by the province', shared: 'binding, by its text' },
  since: (day) => `since ${day}`,
  coming: (day) => `new words from ${day}`,
  begins: (day) => `begins ${day}`,
  gap: (why) => `The office does without it: ${why}`,
  add: 'Add an entry',
  change: 'Change',
  changeTitle: (name) => `Change: ${name}`,
  changeHint: 'The earlier words stay for earlier days and wherever they were given.',
  save: 'Save the entry',
  cancel: 'Leave it as it is',
  end: 'End it',
  endOwn: 'Drop our own words, use the shared entry again',
  takeBack: 'Use it again',
  leaveOut: 'Do without it here',
  leaveReason: 'Why it is not used',
  leaveGo: 'Do without it',
  done: 'Saved. The list holds from the day that was named.',
  past: 'Ended',
  noPast: 'Nothing has ended yet.',
  period: 'Time',
  span: (from, to) => `${from} to ${to}`,
  by: (who) => `written by ${who}`,
  empty: 'The list has no entry yet.',
  others: 'Lists with pages of their own',
  errors: {
    required: 'Please fill this in.',
    long: 'This is longer than allowed.',
    number: 'Write a number.',
    day: 'A day has a real day, month and year.',
  },
  refusals,
};
