import { expect, test } from 'vitest';
import { acceptLinkInput, endRoleInput, personInput, roleInput } from './inputs.ts';

const id = '0190a000-0000-7000-8000-000000000001';
const role = {
  personId: id,
  organisationId: id,
  role: 'clerk',
  unitId: '',
  validFrom: '2026-11-01',
  validTo: '',
};
const boxes = (day: string, month: string, year: string) => ({ day, month, year });

test.each([
  ['2026-11-01', '2026-11-01'],
  [boxes('1', '11', '2026'), '2026-11-01'],
  [boxes('29', '2', '2024'), '2024-02-29'],
  [boxes('30', '2', '2026'), 'day'],
  [boxes('', '11', '2026'), 'day'],
  ['', 'day'],
])('the first day %j is read as %s', (validFrom, expected) => {
  const parsed = roleInput.safeParse({ ...role, validFrom });
  expect(parsed.success ? parsed.data.validFrom : parsed.error.issues[0]?.message).toBe(expected);
});

test.each([
  ['', null],
  [boxes('', '', ''), null],
  [undefined, null],
  [boxes('31', '12', '2026'), '2026-12-31'],
  ['2026-10-31', 'day_order'],
])('the last day %j is read as %s', (validTo, expected) => {
  const parsed = roleInput.safeParse({ ...role, validTo });
  expect(parsed.success ? parsed.data.validTo : parsed.error.issues[0]?.message).toBe(expected);
});

test('an officer needs a department', () => {
  expect(roleInput.safeParse({ ...role, role: 'officer' }).error?.issues[0]?.message).toBe('unit');
  expect(roleInput.safeParse({ ...role, role: 'officer', unitId: id }).success).toBe(true);
  expect(roleInput.safeParse({ ...role, role: 'king' }).error?.issues[0]?.message).toBe('role');
});

test('names and numbers are cleaned of what cannot be seen', () => {
  const parsed = personInput.parse({
    organisationId: id,
    name: ' Nguyễn\u200b  Thị\nLan ',
    title: ' ',
    email: ' Lan@Phuong.VN ',
    phone: '024 3825.1234',
  });
  expect(parsed).toMatchObject({
    name: 'Nguyễn Thị Lan',
    title: null,
    email: 'lan@phuong.vn',
    phone: '02438251234',
  });
});

test.each([
  ['ngắn', 'ngắn', 'password_short'],
  ['mười ký tự', 'mười ký tự', null],
  ['mười ký tự', 'mười ký tư', 'password_repeat'],
  ['x'.repeat(129), 'x'.repeat(129), 'password_long'],
])('the password %s, %s', (password, repeated, code) => {
  const parsed = acceptLinkInput.safeParse({ token: 'x'.repeat(43), password, repeated });
  expect(parsed.error?.issues[0]?.message ?? null).toBe(code);
});

test('the last day of a role comes from three boxes', () => {
  expect(endRoleInput.parse({ roleId: id, lastDay: boxes('24', '11', '2026') }).lastDay).toBe('2026-11-24');
});
