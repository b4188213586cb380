import { describe, expect, it } from 'vitest';
import { chainOf, pickRule, type Rule } from './rule.ts';

const rule = (given: Partial<Rule>): Rule => ({
  id: 'r',
  profile_id: 'commune',
  organisation_id: null,
  key: 'notice.lead_days',
  amount: 7,
  unit: 'calendar',
  basis: 'luat-72-2025',
  article: null,
  status: 'confirmed',
  valid_from: '2025-07-01',
  valid_to: null,
  binds_communes: false,
  only_for: null,
  ...given,
});
const youth = rule({ profile_id: 'youth', amount: 30, basis: 'nd-13-2021' });
const own = rule({ organisation_id: 'us', amount: 10, basis: 'Quy chế', valid_from: '2026-05-01' });
const ours = (given: Partial<Rule>) => rule({ organisation_id: 'above', binds_communes: true, ...given });
const practice = rule({ amount: 7, status: 'to_check', basis: 'Thông lệ' });
const question = {
  organisationId: 'us',
  parentId: 'above',
  chain: ['commune-twice', 'commune', 'national'],
  key: 'notice.lead_days',
  onDay: '2026-06-01',
} as const;

describe('pickRule', () => {
  it.each([
    [
      'the nearest profile that says something',
      [rule({}), rule({ profile_id: 'national', amount: 3 })],
      {},
      7,
    ],
    [
      'a nearer profile before a farther one',
      [rule({}), rule({ profile_id: 'commune-twice', amount: 9 })],
      {},
      9,
    ],
    ['the own rule before the profile', [rule({}), own], {}, 10],
    ['not yet the own rule', [rule({}), own], { onDay: '2026-04-30' }, 7],
    ['no rule of somebody else', [rule({}), rule({ organisation_id: 'they', amount: 20 })], {}, 7],
    ['no profile that does not apply', [rule({}), youth], {}, 7],
    ['a further profile that is stricter', [rule({}), youth], { profileIds: ['youth'] }, 30],
    ['a legal basis that is stricter', [rule({}), youth], { legalBasisIds: ['nd-13-2021'] }, 30],
    [
      'the law where the own rule is laxer',
      [rule({}), rule({ ...own, amount: 5 })],
      { legalBasisIds: ['luat-72-2025'] },
      7,
    ],
    ['the confirmed law where the own rule is laxer', [rule({}), rule({ ...own, amount: 5 })], {}, 7],
    ['the own rule before a mere practice', [practice, rule({ ...own, amount: 5 })], {}, 5],
    ['what the province set for its communes', [rule({}), ours({ amount: 12 })], {}, 12],
    [
      'what the province asks of youth alone',
      [rule({}), youth, ours({ amount: 35, only_for: 'youth' })],
      { profileIds: ['youth'] },
      35,
    ],
    ['nothing of youth for others', [rule({}), youth, ours({ amount: 35, only_for: 'youth' })], {}, 7],
    [
      'the stricter own value for youth',
      [
        rule({}),
        youth,
        ours({ amount: 35, only_for: 'youth' }),
        rule({ ...own, amount: 40, only_for: 'youth' }),
      ],
      { profileIds: ['youth'] },
      40,
    ],
    [
      'an own value for those that cite a text, where it is cited',
      [rule({}), rule({ ...own, amount: 12, only_for: 'cited', basis: 'ours' })],
      { legalBasisIds: ['ours'] },
      12,
    ],
    [
      'no such value where it is not cited',
      [rule({}), rule({ ...own, amount: 12, only_for: 'cited', basis: 'ours' })],
      { legalBasisIds: ['luat-72-2025'] },
      7,
    ],
    ['the province before a mere practice', [practice, ours({ amount: 5 })], {}, 5],
    ['the law where the province is laxer', [rule({}), ours({ amount: 5 })], {}, 7],
    ['the province where the own rule is laxer', [practice, own, ours({ amount: 12 })], {}, 12],
    ['the own rule where it is stricter than the province', [own, ours({ amount: 8 })], {}, 10],
    [
      'nothing that the province set for itself',
      [rule({}), ours({ binds_communes: false, amount: 20 })],
      {},
      7,
    ],
    ['nothing of another province', [rule({}), ours({ organisation_id: 'elsewhere', amount: 20 })], {}, 7],
    [
      'the newer of two',
      [rule({ amount: 7, valid_to: '2026-05-31' }), rule({ amount: 8, valid_from: '2026-06-01' })],
      {},
      8,
    ],
    [
      'the last day of the older',
      [rule({ valid_to: '2026-06-01' }), rule({ amount: 8, valid_from: '2026-06-02' })],
      {},
      7,
    ],
  ])('takes %s', (_, rules, more, amount) =>
    expect(pickRule(rules, { ...question, ...more })?.amount).toBe(amount),
  );

  it('takes the shorter of two limits, and weighs working days as longer', () => {
    const limit = (given: Partial<Rule>) => rule({ key: 'petition.answer_days', ...given });
    const rules = [
      limit({ amount: 15, unit: 'working' }),
      limit({ profile_id: 'x', amount: 20, basis: 'b' }),
    ];
    const asked = { ...question, key: 'petition.answer_days', profileIds: ['x'] } as const;
    expect(pickRule(rules, asked)).toMatchObject({ amount: 20, unit: 'calendar' });
  });

  it('finds nothing where nothing is written', () => expect(pickRule([], question)).toBeUndefined());
});

it('follows profiles to their parents, also round a ring', () => {
  const profiles = [
    { id: 'a', parent_id: 'b' },
    { id: 'b', parent_id: 'c' },
    { id: 'c', parent_id: 'a' },
  ];
  expect(chainOf(profiles, 'a')).toEqual(['a', 'b', 'c']);
});
