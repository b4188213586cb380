import type { DeskWords } from './words-desk.vi.ts';

/** The desk of promises and the editor of conclusions. */
export const words = {
  title: 'Promises to keep',
  tabsLabel: 'Lists of promises',
  tabs: { mine: 'Of my unit', verify: 'To verify', late: 'Late', all: 'All' },
  due: (day: string) => `due ${day}`,
  noUnit: 'No unit yet',
  back: 'All promises',
  open: 'See the public page',
  noDeed: 'There is nothing for you to do with this promise now.',
  afterDue: 'It is past its date and cannot be extended. Report it done, or record it as not kept.',
  report: {
    title: 'Report it done',
    hint: 'At least one piece of evidence: words, a document number or a photo.',
  },
  progress: { title: 'Show progress', text: 'How far it is', hint: 'Text, number and photo are public.' },
  verify: { title: 'Verify', hint: 'Go and look, then write what you saw. Words and photo are published.' },
  start: { title: 'Begin' },
  flag_risk: { title: 'Report a risk of delay', hint: 'The reason is published.' },
  extend: { title: 'Extend', hint: 'Only on or before its date. The old date stays visible.' },
  fail: { title: 'Record as not kept', hint: 'The reason and who answers for it are published.' },
  carry_over: { title: 'Carry over', hint: 'It opens the agenda of the next dialogue.' },
  close: { title: 'Close', hint: 'It is verified; nothing is left to do.' },
  reopen: { title: 'Reopen', hint: 'It broke, or was not really done. The reason is published.' },
  assign: { title: 'Assign' },
  done: 'Recorded.',
  documentNumber: 'Document number',
  photo: 'Photo on the spot',
  photoHint: 'Place and camera are removed from it. The photo is published.',
  facts: 'Facts',
  deeds: 'What to do',
} satisfies DeskWords;
