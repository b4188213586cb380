import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFolder, startServer } from '#tests/server.ts';

test('after a kill of the program or of its engine nobody has to lend a hand', async () => {
  const dataDir = makeFolder();
  const first = await startServer({ dataDir });
  await expect(startServer({ dataDir })).rejects.toThrow(/đang được một tiến trình khác dùng/);
  await first.kill();

  const second = await startServer({ dataDir });
  const health = () => fetch(`${second.url}/healthz`).then((answer) => answer.status, String);
  expect(await health()).toBe(200);
  second.killEngine();
  await expect.poll(health).toBe(200);

  expect(await second.stop()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});
