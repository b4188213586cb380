import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const catalogue = fileURLToPath(new URL('../react-aria.vi.ts', import.meta.url));

/**
 * Gives React Aria Vietnamese beside English, on the server and in the browser alike, and leaves its thirty other
 * languages out of the build. Each of its packages has one `intlStrings.mjs` that names all languages.
 */
export function reactAriaVi(): Plugin {
  return {
    name: 'diemcau:react-aria-vi',
    enforce: 'pre',
    transform(code, id) {
      if (
        !/[\\/]react-(aria|aria-components|stately)[\\/].*[\\/]intlStrings\.mjs$/.test(id.split('?')[0] ?? '')
      )
        return;
      const english = /from "([^"]*\/en-US\.mjs)"/.exec(code)?.[1];
      if (english === undefined) return this.error(`${id} no longer names its languages as it did`);
      const name = packageOf(english);
      return {
        code: [
          `import en from ${JSON.stringify(english)};`,
          `import { words } from ${JSON.stringify(catalogue)};`,
          `export default { 'en-US': en, 'vi-VN': { ...en, ...words[${JSON.stringify(name)}] } };`,
        ].join('\n'),
        map: null,
      };
    },
  };
}

/** '../intl/combobox/en-US.mjs' -> 'combobox'; the strings of react-aria-components itself are 'components'. */
export function packageOf(path: string): string {
  return /intl\/(\w+)\/en-US\.mjs$/.exec(path)?.[1] ?? 'components';
}
