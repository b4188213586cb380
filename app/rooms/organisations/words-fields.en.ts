import type { fieldTable as vi } from './words-fields.vi.ts';

export const fieldTable: typeof vi = {
  title: 'Fields and leading departments',
  lead: 'When an opinion is taken up, the department named here is suggested to lead. Left empty, the usual one is.',
  usual: (unit) => `Usual: ${unit}`,
  nobody: 'No usual department',
  asAbove: 'As the field above',
  below: (field) => `Smaller fields of ${field}`,
  ended: (unit) => `${unit} has ended; the usual department stands in.`,
  save: 'Save',
  saved: 'Saved. Petitions that are given stay where they are; this holds from the next one.',
  changed: (by, when) => `Last changed: ${by}, ${when}.`,
};
