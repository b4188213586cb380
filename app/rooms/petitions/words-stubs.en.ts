import type { stubWords as vi } from './words-stubs.vi.ts';

export const stubWords: typeof vi = {
  title: 'Handed over as complaints and denunciations',
  lead: 'Only kind, day, receiving body and hand-over number are left: no words, no names. The head and the officer of citizen reception read this, and nobody else can open it.',
  none: 'Nothing has been handed over yet.',
  code: 'Code',
  on: 'Handed over on',
  kind: 'Kind',
  body: 'Receiving body',
  handover: 'Hand-over number',
};
