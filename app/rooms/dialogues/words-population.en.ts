import { counted } from '#app/ground/english.ts';
import type { PopulationWords } from './words-population.vi.ts';

export const words: PopulationWords = {
  title: 'Villages, residential groups and people',
  lead: 'The list of this organisation. Printed forms, suggestions at entry, hot spots and maps take their names from here. What senders wrote themselves is matched to it: “TDP 5” is “Tổ 5”, “Thôn 5” is not.',
  kinds: {
    place: 'Villages, residential groups',
    group: 'Social groups',
    age: 'Ages',
    occupation: 'Occupations',
  },
  none: 'No village or residential group yet. Enter the list at the end of the page.',
  people: (n) => `${counted(n, 'person', 'people')}`,
  source: (text, day) => `${text}, as of ${day}`,
  at: (lat, lon) => `at ${lat}, ${lon}`,
  noPoint: 'no coordinates',
  map: 'Map of villages and residential groups',
  withoutPoint: (names) => `Without coordinates, so not on the map: ${names}.`,
  edit: 'Edit',
  editOf: (name) => `Edit ${name}`,
  name: 'Name',
  peopleField: 'People',
  point: 'Coordinates',
  pointHint:
    'Not required. Paste coordinates (21.0031, 105.8123), degrees and minutes (21°00′11″N 105°48′44″E), or the link of a map that has them.',
  here: 'Use the place of this device',
  hereWaits: 'Looking for the place…',
  hereFound: (metres) => `Taken, to about ${metres} m. Look at it and save.`,
  hereRough: (metres) =>
    `Only exact to ${metres} m. Go into the open and take it again, or copy it from a map.`,
  hereDenied:
    'This device does not tell the page where it is. Allow it in the browser and press again, or copy it from a map.',
  hereFailed: 'The place could not be found. Go into the open and press again, or copy it from a map.',
  saveLine: 'Save this line',
  remove: 'Take out of the list',
  removed: 'Taken out',
  removedBy: (by, at) => `taken out by ${by}, ${at}`,
  restore: 'Put back',
  enter: 'Enter a list',
  enterHint: 'A line that means a place of the list gives it a new number of people.',
  kind: 'Kind',
  lines: 'List',
  linesHint: 'Each line: name; people. For example: Tổ dân phố 5; 1.240',
  sourceField: 'Source of the figures',
  asOf: 'As of',
  save: 'Save the list',
  done: {
    enter: 'The list has been saved.',
    change: 'The line has been saved.',
    remove: 'Taken out of the list. It can be put back under “Taken out”.',
    restore: 'Put back into the list.',
  },
  story: 'Who changed what',
  verbs: {
    'population.enter': 'List entered, source',
    'population.change': 'Edited',
    'population.remove': 'Taken out',
    'population.restore': 'Put back',
  },
  renamed: (before, name) => `${before} to ${name}`,
  errors: {
    long: 'This is longer than allowed.',
    day: 'A day has a real day, month and year, such as 08/12/2026.',
    lines: 'Write at least one line.',
    source: 'Name the source of the figures.',
    'line-name': 'Write a name of at least 2 letters.',
    'line-people': 'Write the people as a whole number, such as 1.240.',
  },
  refusals: {
    'population.missing': () => 'This line was not found.',
    'population.line': (facts) =>
      `Line ${facts.line} could not be read: ${facts.text}. Write it like “Tổ dân phố 5; 1240”.`,
    'population.twice': (facts) =>
      `Line ${facts.line} (${facts.text}) is a place that a line above names already. Keep one line for each place.`,
    'population.taken': (facts) =>
      `“${facts.name}” is in the list already. Edit that line, or write another name.`,
    'population.point': (facts) =>
      `The coordinates “${facts.text}” could not be read. Write them like 21.0031, 105.8123 (latitude, longitude).`,
    'population.point-short': () =>
      'A short link does not say the coordinates. Open it, hold the place on the map and copy the two numbers that appear.',
    'population.point-link': () =>
      'This link has no coordinates in Vietnam. Hold the place on the map and copy the two numbers that appear.',
    'population.far': (facts) =>
      `This point lies some ${facts.km} km too far from ${facts.place}. Check both numbers; is it another place?`,
  },
};
