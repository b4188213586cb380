import { counted } from '#app/ground/english.ts';
import type { words as vi } from './words-handover.vi.ts';

export const words = {
  title: 'Handing over',
  lead: 'A head who leaves hands over every open promise and petition on one sheet; the successor accepts it. The last officer of a unit hands over what the unit has.',
  none: 'No sheet yet.',
  make: 'Make a sheet',
  makeHint: (open: number, late: number) =>
    `${counted(open, 'matter is', 'matters are')} open now, ${late} late. The sheet keeps this moment.`,
  makeUnitHint: (unit: string, open: number, late: number) =>
    `${unit} has ${counted(open, 'open matter', 'open matters')}, ${late} late. The sheet keeps this moment.`,
  owed: {
    title: (n: number) => (n === 1 ? 'One sheet is missing' : `${n} sheets are missing`),
    line: (who: string, unit: string | null) =>
      unit === null
        ? `${who} has left office without handing over`
        : `${who} has left ${unit} without handing over`,
    until: (when: string) => `Last day of the role: ${when}.`,
    open: (open: number, late: number) => `${counted(open, 'matter is', 'matters are')} open, ${late} late.`,
    meanwhile: 'Until somebody accepts them, the office follows these matters.',
    meanwhileUnit: 'Until somebody accepts them, the office acts for this unit.',
    list: 'See what is open',
    make: 'Make the sheet for the one who left',
    alert: (n: number) =>
      n === 1
        ? 'A hand-over sheet of somebody who left is missing.'
        : `${n} hand-over sheets of people who left are missing.`,
    go: 'Make it',
  },
  to: 'Successor',
  note: 'Note',
  go: 'Make the sheet',
  done: 'Kept.',
  line: (from: string, to: string, n: number) =>
    `${from} hands over to ${to}: ${counted(n, 'matter', 'matters')}`,
  made: (when: string) => `made on ${when}`,
  states: {
    waiting: () => 'waits for acceptance',
    accepted: (when: string) => `accepted on ${when}`,
    refused: (when: string) => `not taken, ${when}`,
    taken_back: (when: string) => `taken back on ${when}`,
  },
  madeBy: (who: string) => `Made by ${who} in the place of the one who left.`,
  refusedBy: (who: string, when: string) => `${who} did not take it, ${when}. The reason:`,
  takenBackBy: (who: string, when: string) => `${who} took the sheet back, ${when}. The reason:`,
  refuse: {
    title: 'Do not take it',
    reason: 'Why not',
    hint: 'Whoever hands over and the office read this, to mend the sheet or choose somebody else.',
    go: 'Do not take it',
  },
  takeBack: {
    title: 'Take the sheet back',
    reason: 'Why it is taken back',
    hint: 'For example: sent to the wrong person. Only before somebody has accepted it.',
    go: 'Take it back',
  },
  sheet: 'Sheet of handing over',
  between: (from: string, to: string) => `${from} hands over to ${to}`,
  accept: 'Accept',
  acceptNote: 'What the successor says',
  code: 'Code',
  matter: 'Matter',
  unit: 'Unit',
  due: 'Due',
  lateBy: 'Late',
  days: (n: number) => counted(n, 'day', 'days'),
  kinds: { promise: 'promise', petition: 'petition' },
  reopened: 'opened again, or not kept',
  back: 'All sheets',
  lookBack: {
    title: 'Opening of the dialogue: what is still open',
    lead: (when: string) => `As of ${when}. To be read before new opinions are heard.`,
    promises: 'Promises still open',
    former: (name: string) => `Promises still open of ${name}, which has gone into this one`,
    matters: 'Opened again or raised again',
    times: (n: number, since: string) => `raised ${counted(n, 'time', 'times')} since ${since}`,
    nothing: 'Nothing.',
    back: 'Back to the dialogue',
  },
  errors: {
    person: 'Choose the successor.',
    reason: 'Give the reason, a few words at least.',
    long: 'This is longer than allowed.',
  },
  refusals: {
    'handover.part': () =>
      'Only the head, an officer of the unit, or the office for somebody who left, can do this.',
    'handover.state': () => 'The sheet has moved on: accepted, not taken, or taken back.',
    'handover.self': () => 'The successor must be somebody else.',
    'handover.nobody': () => 'The successor must hold a role here.',
    'handover.waiting': () => 'A sheet of yours still waits for acceptance.',
    'handover.missing': () => 'There is no such sheet, or it is for somebody else.',
    'form.invalid': () => 'Please mend the marked fields and send again.',
  },
} satisfies typeof vi;
