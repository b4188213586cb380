import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice } from '../../ground/notice.ts';
import type { Place } from './place.ts';

export const owner = 'diemcau';

/** Makes the cluster where it is missing: UTF-8, sorted as Vietnamese is. A half-made one is begun again. */
export function makeCluster(bin: string, place: Place): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
  const half = `${place.cluster}.new`;
  const complaints: string[] = [];
  for (const locale of locales) {
    const complaint = initialise(bin, place, { half, locale });
    if (complaint === null) {
      renameSync(half, place.cluster);
      return;
    }
    complaints.push(complaint);
  }
  throw notice(
    `Không tạo được cơ sở dữ liệu ở ${place.cluster}. Chương trình initdb báo:\n${complaints.join('\n')}`,
    `The database in ${place.cluster} could not be made; the words of initdb stand above.`,
  );
}

/** Password of the owner where the engine is reached over loopback; null where a private socket serves. */
export function readPassword(place: Place): string | null {
  return usesLoopback ? readFileSync(passwordFile(place), 'utf8').trim() : null;
}

/** Windows: no private sockets there, so the engine listens on loopback and asks for a password. */
export const usesLoopback = process.platform === 'win32';

/** Which characters are letters; the order of sorting comes from ICU. First one that the system knows. */
const locales =
  process.platform === 'linux'
    ? ['C.UTF-8', 'en_US.UTF-8', 'C']
    : process.platform === 'darwin'
      ? ['en_US.UTF-8', 'C']
      : ['C'];

function initialise(bin: string, place: Place, draft: { half: string; locale: string }): string | null {
  rmSync(draft.half, { recursive: true, force: true });
  mkdirSync(draft.half, { recursive: true, mode: 0o700 });
  if (place.account) chownSync(draft.half, place.account.uid, place.account.gid);
  const order = ['-D', draft.half, '-U', owner, '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=vi'];
  const made = spawnSync(
    join(bin, 'initdb'),
    [...order, `--locale=${draft.locale}`, '--lc-messages=C', ...authentication(place)],
    { ...place.account, cwd: draft.half, encoding: 'utf8' },
  );
  if (made.status === 0) return null;
  return made.error?.message ?? made.stderr.trim();
}

function authentication(place: Place): string[] {
  if (!usesLoopback) return ['--auth-local=trust', '--auth-host=reject'];
  if (!existsSync(passwordFile(place))) {
    writeFileSync(passwordFile(place), randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(place)}`];
}

function passwordFile(place: Place): string {
  return `${place.cluster}.password`;
}
