import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';
import { browserWall } from './app/ui/build/browser-wall.ts';

/** React Router names one entry; the server has two, and each keeps its name. */
const entryNames: Plugin = {
  name: 'entry-names',
  configEnvironment: (name) =>
    name === 'ssr' ? { build: { rollupOptions: { output: { entryFileNames: '[name].js' } } } } : undefined,
};

export default defineConfig({
  plugins: [browserWall(), reactRouter(), entryNames],
  build: { assetsInlineLimit: 0, emptyOutDir: true },
  // The front door itself is the entry of the server build: one module graph. Threads have one of their own.
  environments: {
    ssr: { build: { rollupOptions: { input: { index: './app/server.ts', thread: './app/thread.ts' } } } },
  },
});
