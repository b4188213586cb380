import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnDisk } from './files-on-disk.ts';

test('a file is kept once under the hash of its bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const files = filesOnDisk(folder);
  const bytes = Buffer.from('abc');
  const name = await files.put(bytes);
  expect(name).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  await Promise.all([files.put(bytes), files.put(bytes)]);
  expect(Buffer.from((await files.get(name)) ?? [])).toEqual(bytes);
  expect(await readdir(join(folder, 'ba'))).toEqual([name]);
  await rm(folder, { recursive: true });
});

test.each(['../../etc/passwd', '', 'ba7816', `${'a'.repeat(64)}/..`, 'f'.repeat(64)])(
  '%j is no file',
  async (name) => {
    expect(await filesOnDisk(tmpdir()).get(name)).toBeNull();
  },
);
