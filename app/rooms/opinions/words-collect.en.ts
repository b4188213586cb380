import { counted } from '#app/ground/english.ts';
import type * as vi from './words-collect.vi.ts';

export const collect: typeof vi.collect = {
  title: 'Collect opinions in a village',
  lead: 'Write down each opinion and press “Keep slip”. It works without a line: slips stay in this browser and are sent when the line is back, each once.',
  install: 'To open it without a line, open this page once with a line and add it to the home screen.',
  dialogue: 'For the dialogue',
  noDialogue: 'For none',
  group: 'Residential group, village',
  text: 'What the person says',
  name: 'Full name (if wished)',
  phone: 'Telephone (if wished)',
  consent: 'Consented by',
  readBack: 'Read it back to the person before you keep it.',
  submit: 'Keep slip',
  online: 'The line is there.',
  offline: 'No line: slips are kept in this browser.',
  left: '# slips have not been sent.',
  signIn: 'You are signed out. Sign in in another tab; the slips stay here.',
  waiting: 'Waits for the line',
  sent: 'Sent',
  refused: 'Not received',
  remove: 'Remove this slip',
  list: 'Slips in this browser',
  clear: 'Clear the slips that were sent',
  done: (code, number) => `${code} was sent, confirmation number ${number}.`,
  short: 'Collect',
};

export const paper: typeof vi.paper = {
  title: 'Form for an opinion',
  dialogue: (title, code) => `Dialogue: ${title} (${code})`,
  until: (day) => `Forms are taken until ${day}.`,
  group: (name) => `Residential group, village: ${name}`,
  sheets: (n) => `${counted(n, 'page', 'pages')}, one for each group.`,
  oneMatter: 'One matter on each form: what, where, since when, and what should be done.',
  qr: 'By telephone: scan this code',
  lines: [
    { label: 'Your opinion', tall: true },
    { label: 'Where it is (group, village, lane)', tall: false },
    { label: 'Full name (not required)', tall: false },
    { label: 'Telephone for news (not required)', tall: false },
    { label: 'Day, signature of the sender', tall: false },
    { label: 'Collected by', tall: false },
  ],
  consent:
    'By signing you agree that the office keeps and uses this to answer you. Whoever collects it reads out the code and the confirmation number after it was entered.',
  notHere:
    'To complain about a decision or to denounce a person, do not use this form; go to where citizens are received.',
  print: 'Print the paper form',
};
