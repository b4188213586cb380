import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { browserWall } from './app/ui/build/browser-wall.ts';

export default defineConfig({
  plugins: [browserWall(), reactRouter()],
  build: { assetsInlineLimit: 0, emptyOutDir: true },
  // The front door itself is the entry of the server build: one module graph.
  environments: { ssr: { build: { rollupOptions: { input: { index: './app/server.ts' } } } } },
});
