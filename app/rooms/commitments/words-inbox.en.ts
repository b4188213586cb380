import type { inboxWords as vi } from './words-inbox.vi.ts';

/** The inbox: petitions, promises and hand-over sheets together. */
export const inboxWords: typeof vi = {
  title: 'Inbox',
  piles: {
    today: 'Due today',
    late: 'Overdue',
    review: 'To approve or accept',
    verify: 'To verify',
    draft: 'Draft wanted',
    new: 'New',
    waiting: 'Waiting for others',
    open: 'Being worked on',
    below: 'Sent up to us',
    done: 'Done',
  },
  pilesLabel: 'Piles',
  lateIn: (n: number) => `${n} late`,
  keys: 'Keys: j down, k up, Enter opens, x chooses, / searches.',
  empty: 'Nothing lies in this pile.',
  emptyText: 'The numbers of the other piles say where things are.',
  search: 'Search by words or code',
  kind: 'Kind',
  allKinds: 'All kinds',
  kinds: { petition: 'Petition', promise: 'Promise', handover: 'Hand-over sheet' },
  whose: 'Whose',
  everybody: 'Everything',
  mine: 'Mine',
  unit: 'Unit',
  filter: 'Filter',
  noUnit: 'not given yet',
  due: (day: string) => `due ${day}`,
  sheet: (from: string, n: number) => `${from} hands over ${n} ${n === 1 ? 'matter' : 'matters'}`,
  sheetWaits: 'to be accepted',
  sheetTaken: 'accepted',
  drafts: (n: number, unit: string) =>
    `${unit}: ${n} ${n === 1 ? 'draft' : 'drafts'} lacking for the dialogue`,
  seeDrafts: 'See what wants a draft',
  many: {
    title: 'One deed for many',
    codes: 'What is chosen',
    deed: 'With what is chosen',
    chooseDeed: 'Choose what to do',
    choose: (code: string) => `Choose ${code}`,
    deeds: {
      assign: 'Give to a unit (petitions)',
      transfer: 'Hand on to another unit (petitions)',
      handler: 'Name who does it (petitions)',
      remind: 'Remind the unit',
      carry_over: 'Carry over (promises)',
      close: 'Close (verified promises)',
    },
    person: 'Who does it',
    reason: 'Reason (public)',
    go: 'Do it',
    done: (n: number) => `Done for ${n}.`,
    failed: (n: number) => `Not done for ${n}, because:`,
  },
  refusals: {
    'many.other-kind': (facts) =>
      facts.kind === 'promise'
        ? 'This is a promise; the deed is for petitions only.'
        : 'This is a petition; the deed is for promises only.',
  },
  ways: { label: 'Related pages', handovers: 'Handing over' },
};
