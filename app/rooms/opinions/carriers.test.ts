import { expect, test } from 'vitest';
import { carriersOf } from './carriers.ts';

const into = (intoId: string, withId?: string) => ({ verb: 'opinion.merge', facts: { intoId, withId } });
const carried = { verb: 'opinion.unmerge', facts: { isCarried: true } };
const carriedAccepted = { verb: 'opinion.unmergeAccepted', facts: { isCarried: true } };
const undone = { verb: 'opinion.unmerge', facts: {} };
const other = { verb: 'opinion.object', facts: {} };

test.each([
  ['alone', [], []],
  ['put there by itself', [into('b')], []],
  ['came along once', [into('b'), carried, into('a', 'b')], ['b']],
  ['came along twice', [into('b'), carried, into('a', 'b'), carriedAccepted, into('z', 'a')], ['b', 'a']],
  [
    'back by one',
    [into('b'), carried, into('a', 'b'), carried, into('z', 'a'), other, carried, into('a')],
    ['b'],
  ],
  [
    'back by two at once',
    [into('b'), carried, into('a', 'b'), carried, into('z', 'a'), carried, into('b')],
    [],
  ],
  ['taken out and put in anew', [into('b'), carried, into('a', 'b'), undone, into('a')], []],
])('%s', (_, events, carriers) => expect(carriersOf(events)).toEqual(carriers));
