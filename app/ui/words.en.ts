import type { RefusalFacts } from '#app/ground/refusal.ts';
import type { words as vi } from './words.vi.ts';

const refusals: Record<string, (facts: RefusalFacts) => string> = {
  missing: () => 'There is no such thing, or it is not public.',
  forbidden: () => 'This account may not do that.',
  conflict: () => 'This changed while you were working on it. Look at it again, then send once more.',
  invalid: () => 'Something is not right yet. Please look at the items below.',
  busy: () => 'Many people are sending at once. Wait a minute and send again; what you wrote is kept.',
  'form.invalid': () => 'Please correct the items below, then send again.',
};

export const words = {
  product: 'Điểm Cầu',
  portal: 'People’s Dialogue',
  description:
    'Ask the authority, follow petitions and promises. Every question has a code, a person in charge and a day by which it must be answered.',
  skip: 'Skip to main content',
  mainMenu: 'Main menu',
  menu: {
    home: 'Home',
    dialogues: 'Dialogues',
    petitions: 'Petitions',
    promises: 'Promises',
    follow: 'Follow',
  },
  textSize: 'Text size',
  larger: 'Text size A+, larger',
  usual: 'Text size A−, usual',
  otherLanguage: 'Tiếng Việt',
  otherLanguageShort: 'VI',
  footer: {
    promise:
      'Every question and every answer is public here, except personal details of those who sent them.',
    hotline: (number: string, hours: string | null) =>
      `Telephone ${number}${hours ? `, ${hours}` : ''}. Read your code to the officer and they will tell you.`,
    howWeWork: 'How we handle petitions',
    privacy: 'Personal details',
    reception: 'Citizen reception, where to hand in papers',
    supervision: 'Supervision by Front and Council',
    accessibility: 'Accessibility',
    staff: 'For staff',
    printed: (address: string, when: string) => `Printed from ${address}, ${when}.`,
  },
  staff: {
    desk: 'Desk',
    menu: 'Staff menu',
    today: 'Today',
    plan: 'Year plan',
    dialogues: 'Dialogues',
    opinions: 'Opinions',
    collect: 'Collect outside',
    stubs: 'Handed over',
    quickEntry: 'Quick entry',
    inbox: 'Inbox',
    oversight: 'Supervision',
    messages: 'Messages',
    units: 'Units',
    rules: 'Rules',
    people: 'People',
    account: 'Account',
    signOut: 'Sign out',
    leave:
      'This device still holds # things that have not been sent. Signing out does not delete them: they go out once you sign in again on this device. Sign out all the same?',
    publicSite: 'Public site',
  },
  errors: {
    missing: {
      title: 'This page was not found',
      text: 'The address may be incomplete, or the matter is no longer public. No case is ever lost: look it up by its code.',
    },
    forbidden: {
      title: 'This page is not for your account',
      text: 'If you need it for your work, ask the administrator of your office.',
    },
    tooLarge: {
      title: 'What you sent is too large',
      text: 'One message may have 50 MB of photos, or 1 MB of text without photos. Go back, leave something out and send again.',
    },
    changed: {
      title: 'This has changed',
      text: 'Somebody has just changed it. Go back, load the page again and do it once more.',
    },
    unreadable: {
      title: 'What you sent could not be read',
      text: 'The line may have dropped half way. Go back to the page before and send it again.',
    },
    busy: { title: 'Many people are here at once', text: 'Wait a minute, then load this page again.' },
    failed: {
      title: 'This page has a fault',
      text: 'The fault is ours and has been noted. Load the page again; if it stays, tell us this reference number.',
    },
    reference: 'Reference number',
    goHome: 'Go to the home page',
    goFollow: 'Look up a case',
    goDesk: 'Back to the desk',
  },
  form: {
    summary: 'Please correct the following',
    unreadable: 'This item could not be read. Load the page again and fill it in anew.',
    sending: 'Sending…',
    optional: 'optional',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    choose: 'Choose',
    errorMark: 'Error:',
  },
  pager: {
    label: 'Pages of results',
    previous: 'Previous page',
    next: 'Next page',
    place: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  agree: { agreed: 'you agree', agree: 'agree' },
  live: { on: 'Live', lost: 'Connection lost, reconnecting' },
  chart: { table: 'See the figures' },
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print this page',
  refusals,
} satisfies typeof vi;
