import { expect, test } from 'vitest';
import { firstPart, plainBuilds } from './plain-builds.ts';

const plain = { plain: true };

/** The tree of a small house: two shells, a language in front, and one branch that is not plain. */
const tree: readonly Readonly<{
  id: string;
  parentId?: string;
  path?: string;
  handle?: object;
  page?: boolean;
}>[] = [
  { id: 'root', path: '' },
  { id: 'lang', parentId: 'root', path: ':lang?' },
  { id: 'shell', parentId: 'lang' },
  { id: 'home', parentId: 'shell', handle: plain },
  { id: 'list', parentId: 'shell', path: 'kien-nghi', handle: plain },
  { id: 'one', parentId: 'shell', path: 'kien-nghi/:code', handle: plain },
  { id: 'collect', parentId: 'shell', path: 'thu', handle: plain },
  { id: 'collect-app', parentId: 'shell', path: 'thu/:key' },
  { id: 'missing', parentId: 'shell', path: '*', handle: plain },
  { id: 'desk', parentId: 'lang', path: 'lam-viec' },
  { id: 'feed', parentId: 'lang', path: 'kien-nghi.atom', page: false },
];

const build = {
  routes: Object.fromEntries(
    tree.map(({ id, parentId, path, handle, page = true }) => [
      id,
      { id, parentId, path, module: { default: page ? () => null : undefined, handle } },
    ]),
  ),
  assets: { routes: Object.fromEntries(tree.map(({ id }) => [id, { id }])) },
};

test('a build for each first part below which all is plain, with the way to it and the page for what is missing', () => {
  const parts = plainBuilds(build);
  const ids = Object.fromEntries([...parts].map(([first, part]) => [first, Object.keys(part.routes).sort()]));
  expect(ids).toEqual({
    '': ['home', 'lang', 'missing', 'root', 'shell'],
    'kien-nghi': ['lang', 'list', 'missing', 'one', 'root', 'shell'],
    'kien-nghi.atom': ['feed', 'lang', 'missing', 'root', 'shell'],
  });
  expect(Object.keys(parts.get('kien-nghi')?.assets.routes ?? {}).sort()).toEqual(ids['kien-nghi']);
});

test.each([
  ['/', ''],
  ['/en', ''],
  ['/kien-nghi', 'kien-nghi'],
  ['/en/kien-nghi/KN-2026-00001', 'kien-nghi'],
  ['/english', 'english'],
])('the first part of %s is "%s"', (path, first) => expect(firstPart(path)).toBe(first));
