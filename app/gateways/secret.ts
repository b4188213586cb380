import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs session cookies and locks second factors away: `given` by the operator (several processes
 * on several machines need the same), else made once and kept in the data folder for the owner's eyes only.
 */
export async function readSecret(dataDir: string, given: string | undefined): Promise<string> {
  const wanted = given?.trim();
  if (wanted) return wanted;
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'sign-in-secret');
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(randomBytes(48).toString('base64url'));
    await file.sync();
  } finally {
    await file.close();
  }
  // A link either makes the whole file appear or finds that it was there before.
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await unlink(draft);
  return (await readFile(path, 'utf8')).trim();
}
