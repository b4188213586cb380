import { relative } from 'node:path';
import type { Plugin } from 'vite';

const kept =
  /^app\/(server\.ts|settings\.ts|database\/|gateways\/|http\/|rooms\/[^/]+\/(store[^/]*|acts(\/.*)?|clock|api|listens|present)\.ts$|rooms\/[^/]+\/acts\/)/;

/** Stops the build when code of the server would reach the browser: types only, from behind the wall. */
export function browserWall(): Plugin {
  let root = process.cwd();
  return {
    name: 'diemcau:browser-wall',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    load(id) {
      if (this.environment.name !== 'client') return;
      const path = relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');
      if (kept.test(path))
        this.error(`${path} belongs to the server, but a module of the browser imports it`);
    },
  };
}
