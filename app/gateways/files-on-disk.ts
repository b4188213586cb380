import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './files.ts';

const namePattern = /^[0-9a-f]{64}$/;

/**
 * Keeps files under a folder by the SHA-256 of their bytes, two letters a folder. A file is there whole or not at
 * all: the bytes are flushed under another name, then renamed, then the folder is flushed.
 */
export function filesOnDisk(folder: string): Files {
  return {
    async put(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex');
      const home = join(folder, name.slice(0, 2));
      if (await isThere(join(home, name))) return name;
      await mkdir(home, { recursive: true, mode: 0o700 });
      const draft = join(home, `.${name}.${randomUUID()}`);
      await writeDurably(draft, bytes);
      await rename(draft, join(home, name));
      await flushFolder(home);
      await flushFolder(folder);
      return name;
    },
    async get(name) {
      if (!namePattern.test(name)) return null;
      try {
        return await readFile(join(folder, name.slice(0, 2), name));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(name) {
      if (namePattern.test(name)) await rm(join(folder, name.slice(0, 2), name), { force: true });
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file systems journal the rename themselves.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
