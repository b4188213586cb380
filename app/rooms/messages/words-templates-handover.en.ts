import type { Template, TemplateName } from './template.ts';

/** Texts about sheets of hand-over and work that goes on at another unit. */
export const templates = {
  handover: {
    subject: 'The hand-over sheet of {name} waits for you',
    body: '{name} hands over the promises and petitions that are open: {list}.\nPlease read each line and accept at: {link}\n\n{office}',
    short: 'The hand-over sheet of {name} waits',
  },
  handover_accepted: {
    subject: '{name} has accepted the hand-over',
    body: '{name} has accepted the hand-over of {before}: {list}.\nFrom now on {name} answers for it.\nSee the sheet: {link}\n\n{office}',
    short: '{name} has accepted the hand-over',
  },
  handover_owed: {
    subject: '{name} leaves without handing over {list}',
    body: 'The last day of {name} in the role is {due}. Still open: {list}.\nThe office follows them until somebody accepts them.\nMake the sheet at: {link}\n\n{office}',
    short: '{name} has not handed over {list}',
  },
  handover_refused: {
    subject: '{name} does not take the hand-over',
    body: '{name} does not take the sheet of {before}: {list}.\nReason: {reason}\nSee the sheet, then mend it or choose somebody else: {link}\n\n{office}',
    short: '{name} does not take the hand-over',
  },
  handover_taken_back: {
    subject: 'The hand-over sheet of {before} is taken back',
    body: 'The sheet that {before} handed to you was taken back.\nReason: {reason}\nThere is nothing more to do. See the sheet: {link}\n\n{office}',
    short: 'The hand-over sheet of {before} is taken back',
  },
  inheritance: {
    subject: '{unit} takes over from a unit that has ended',
    body: 'From today {unit} answers for what was open at a unit that has been merged or has ended.\nDays told to people stay as they are.\nSee what it is: {link}\n\n{office}',
    short: '{unit} takes over from a unit that has ended',
  },
} satisfies Partial<Record<TemplateName, Template>>;
