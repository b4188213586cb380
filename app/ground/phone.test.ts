import { expect, test } from 'vitest';
import { phoneIn } from './phone.ts';

test.each([
  ['0912 345 678', '0912345678'],
  ['+84 912.345.678', '0912345678'],
  ['024 3825 3536', '02438253536'],
  ['(0204) 3825-353', '02043825353'],
  ['+84 24 3825 3536', '02438253536'],
  ['09123456789', undefined],
  ['0912345', undefined],
  ['+1 202 555 0100', undefined],
  ['', undefined],
])('%s is %s', (typed, digits) => expect(phoneIn(typed)).toBe(digits));
