import { expect, it } from 'vitest';
import type { Calendar } from '#app/ground/working-days.ts';
import { deadlineOf } from './deadline.ts';
import type { Rule } from './rule.ts';

const calendar: Calendar = {
  holidays: new Set(['2026-04-30', '2026-05-01']),
  swappedWorkDays: new Set(),
  knownFrom: '2026-01-01',
  knownTo: '2026-12-31',
};
const rule = (amount: number, unit: string): Rule => ({
  id: 'r',
  profile_id: 'commune',
  organisation_id: null,
  key: 'notice.lead_days',
  amount,
  unit,
  basis: 'luat-72-2025',
  article: null,
  status: 'confirmed',
  valid_from: '2025-07-01',
  valid_to: null,
  binds_communes: false,
  only_for: null,
});

it.each([
  ['announce', '2026-03-19', rule(7, 'calendar'), '2026-03-12'],
  ['announce', '2026-03-19', rule(30, 'calendar'), '2026-02-17'],
  ['conclude', '2026-03-19', rule(10, 'calendar'), '2026-03-29'],
  ['answer', '2026-03-19', rule(15, 'working'), '2026-04-09'],
  ['answer', '2026-04-29', rule(1, 'working'), '2026-05-04'],
] as const)('%s for a dialogue on %s', (limit, day, given, by) =>
  expect(deadlineOf(limit, { day, rule: given, calendar })).toMatchObject({ by, isKnown: true }),
);

it('says where holidays are not announced yet, and where a rule counts no days', () => {
  const late = { day: '2026-12-30', rule: rule(15, 'working'), calendar };
  expect(deadlineOf('answer', late)?.isKnown).toBe(false);
  expect(deadlineOf('answer', { ...late, rule: rule(2, 'times') })).toBeNull();
});
