import { expect, test } from 'vitest';
import { manyInput } from './inputs.ts';

test.each([{}, { codes: [] }])('a deed for many of which none is ticked says so in words: %j', (form) => {
  const read = manyInput.safeParse({ deed: 'remind', ...form });
  const said = read.error?.issues.filter((issue) => issue.path[0] === 'codes').map((issue) => issue.message);
  expect(said).toEqual(['choose']);
});
