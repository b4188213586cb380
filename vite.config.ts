import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { browserWall } from './app/ui/build/browser-wall.ts';
import { reactAriaVi } from './app/ui/build/react-aria-vi.ts';

export default defineConfig({
  plugins: [browserWall(), reactAriaVi(), reactRouter()],
  build: { assetsInlineLimit: 0, emptyOutDir: true },
  // React Aria must pass through our plugin on the server too, else server and browser would speak differently.
  ssr: { noExternal: [/^react-aria/, /^@react-aria/, /^react-stately/, /^@react-stately/] },
  // The front door itself is the entry of the server build: one module graph.
  environments: { ssr: { build: { rollupOptions: { input: { index: './app/server.ts' } } } } },
});
