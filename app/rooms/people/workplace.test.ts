import { expect, test } from 'vitest';
import { chosenFirst, workplaceCookie } from './workplace.ts';

const held = (role: 'clerk' | 'head', organisationId: string) => ({ role, organisationId, unitId: null });
const roles = [held('clerk', 'a'), held('head', 'b'), held('clerk', 'b')];

test.each([
  [null, ['a', 'b', 'b']],
  [`x=1; ${workplaceCookie}=b`, ['b', 'b', 'a']],
  [`${workplaceCookie}=somewhere-else`, ['a', 'b', 'b']],
])('with the cookie %s the roles stand as %j', (cookies, order) => {
  const sorted = chosenFirst(roles, cookies);
  expect(sorted.map((each) => each.organisationId)).toEqual(order);
  expect(new Set(sorted)).toEqual(new Set(roles));
});
