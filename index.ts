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
  let signals = 0;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      signals += 1;
      if (signals > 1) process.exit(1);
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
