import type { dossier as vi } from './words-dossier.vi.ts';

export const dossier: typeof vi = {
  code: 'Code of the supervision',
  organisation: 'Body that is supervised',
  state: 'State',
  written: 'This file was written by',
  contents: 'Contents',
  records: 'The records',
  noRecords: 'No record has been drawn, graded or asked about yet.',
  drawnCodes: 'Codes that were drawn',
  digest: 'SHA-256 of the list of codes, one code a line',
  candidates: 'List of codes that was drawn from',
  chain: 'Log of the record, with its marks in the audit chain',
  place: 'No.',
  deed: 'What was recorded, and its SHA-256',
  seal1: 'Seal',
  unsealed: 'not yet',
  seals: 'The chain of seals',
  sealsText:
    'Every recorded deed has a number and a SHA-256. Once a minute new deeds are sealed: the hash of a seal is computed over that of the seal before and all deeds under it. Whoever changes, removes or slips in a deed breaks it. Compare the hashes below with another copy that was printed or published.',
  seal: (n, from, to, at) => `Seal ${n}: deeds ${from} to ${to}, at ${at}.`,
  by: {
    ...{ citizen: 'a citizen', clock: 'the clock', device: 'an attendant', point: 'a point' },
    ...{ staff: 'staff', anonymous: 'a citizen' },
  },
  deeds: {
    'conclusion.draft': 'Conclusion drafted',
    'conclusion.submit': 'Handed in for signature',
    'conclusion.send_back': 'Sent back to be mended',
    'conclusion.sign': 'Signed off',
    'conclusion.issue': 'Issued',
    'conclusion.enter': 'Numbered and issued',
    'conclusion.drop': 'Amendment dropped',
    'conclusion.supersede': 'Replaced by a new conclusion',
  },
  file: 'Download the dossier (one file that opens and prints at once)',
};
