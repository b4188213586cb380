import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { packageOf, reactAriaVi } from './build/react-aria-vi.ts';
import { words } from './react-aria.vi.ts';

/** Packages of React Aria that no page of ours uses; the last test says so. */
const unused = ['color', 'dnd', 'steplist'];

const require = createRequire(import.meta.url);
const folders = ['react-aria', 'react-aria-components', 'react-stately'].map((name) =>
  dirname(require.resolve(`${name}/package.json`)),
);
const english = folders.flatMap((folder) => globSync(join(folder, 'dist/private/**/en-US.mjs')));

test('React Aria still keeps its strings where the plugin looks', () => {
  const indexes = folders.flatMap((folder) => globSync(join(folder, 'dist/private/**/intlStrings.mjs')));
  expect(english.length).toBeGreaterThan(15);
  expect(indexes.length).toBeGreaterThan(15);
  const plugin = reactAriaVi();
  if (typeof plugin.transform !== 'function') throw new Error('the plugin has no transform');
  for (const file of indexes) expect(readFileSync(file, 'utf8')).toMatch(/from "[^"]*\/en-US\.mjs"/);
});

test('every key of the packages that we may use has its Vietnamese', async () => {
  const missing: string[] = [];
  for (const file of english) {
    const name = packageOf(file.replaceAll('\\', '/'));
    if (unused.includes(name)) continue;
    const { default: strings } = await import(pathToFileURL(file).href);
    for (const key of Object.keys(strings)) {
      if (words[name]?.[key] === undefined) missing.push(`${name}.${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test('nothing of the packages without Vietnamese is used', () => {
  const users = globSync('app/**/*.tsx').filter((file) =>
    /from 'react-aria-components'/.test(readFileSync(file, 'utf8')),
  );
  for (const file of users) {
    const named =
      /import \{([^}]*)\} from 'react-aria-components'/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(named, file).not.toMatch(/Color|Drop|Drag|StepList/);
  }
});
