import type { words as vi } from './words-set-up.vi.ts';

type Words = typeof vi;

const errors: Words['errors'] = {
  name: 'Write the full name.',
  title: 'Write the position, at least 2 characters.',
  email: 'An e-mail address looks like name@office.gov.vn.',
  long: 'This is longer than what can be kept.',
  place: 'Choose a commune, a ward, a special zone, a province or a city from the list.',
  profile: 'Choose a set of rules.',
  password_short: 'A password needs at least 10 characters. A sentence that you remember is best.',
  password_long: 'A password has at most 128 characters.',
  password_repeat: 'The two passwords are not the same yet.',
};

const refusals: Words['refusals'] = {
  'people.set-up-done': () => 'The system is set up. This link works no longer.',
  'people.set-up-token': () =>
    'This link is not right, or there is a newer one. Use the link that the latest start has printed.',
  'people.set-up-expired': () => 'This link is older than 24 hours. Start the program again for a new one.',
  'people.email-taken': () => 'This e-mail address belongs to another account.',
  'organisation.place': () => 'No commune, province or city has this code. Choose from the list.',
  'organisation.profile': () => 'This set of rules is not for the chosen level. Choose another one.',
  'organisation.founded': (facts) => `${facts.name} is already here.`,
};

export const words = {
  errors,
  refusals,
  title: 'First set-up',
  lead: 'Three things: choose the organisation, choose the rules, make the first administrator.',
  signIn: 'Go to the sign-in page',
  search: 'Commune, ward, special zone, province or city',
  searchHint: 'With or without diacritics; add the province to find it sooner, such as: hong ha ha noi.',
  searchSubmit: 'Search',
  found: (n) => (n === 0 ? 'Nothing was found. Try fewer letters.' : `${n} found`),
  place: 'Organisation',
  another: 'Choose another place',
  profile: 'Rules',
  profileHint:
    'How many dialogues, how long before a notice, how long for an answer. Each rule can be changed later.',
  administrator: 'The first administrator',
  name: 'Full name',
  position: 'Position',
  email: 'E-mail for signing in',
  password: 'Password',
  passwordHint: 'At least 10 characters of any kind. A long sentence that you remember is best.',
  repeated: 'Password again',
  submit: 'Set up',
} satisfies Words;
