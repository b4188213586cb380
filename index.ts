import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNotice } from './app/ground/notice.ts';
import { readSettings } from './app/settings.ts';

type Running = Readonly<{ url: string; close: () => Promise<void> }>;

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
await start();

/** Opens the built app (one module graph: its own entry opens the database) and closes it once on a signal. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const signalled = Promise.withResolvers<void>();
  let firstAt = Number.POSITIVE_INFINITY;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // One Ctrl+C may arrive twice, from the terminal and passed on by npm: only a later one means "now".
      if (performance.now() - firstAt > 1000) process.exit(1);
      firstAt = Math.min(firstAt, performance.now());
      signalled.resolve();
    });
  }
  const app: { start: (given: typeof settings) => Promise<Running> } = await import(
    pathToFileURL(join(settings.buildDir, 'server', 'index.js')).href
  );
  const running = await app.start(settings);
  await signalled.promise;
  await running.close();
  process.exit(0);
}

function fail(error: unknown): void {
  if (isNotice(error)) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}
