import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { browserWall } from './app/ui/build/browser-wall.ts';

export default defineConfig({
  plugins: [browserWall(), reactRouter()],
  // A slow machine is no news to who starts the house.
  build: { assetsInlineLimit: 0, emptyOutDir: true, rolldownOptions: { checks: { bundlerTimings: false } } },
  // The front door itself is the entry of the server build: one module graph.
  environments: { ssr: { build: { rollupOptions: { input: { index: './app/server.ts' } } } } },
});
