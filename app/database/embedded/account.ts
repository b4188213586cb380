import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { notice } from '../../ground/notice.ts';

/** Who runs the engine: PostgreSQL refuses root, so root lends it to somebody else. `null`: we ourselves. */
export type Account = Readonly<{ uid: number; gid: number }> | null;

const candidates = ['diemcau', 'postgres', 'nobody'];

/** The account for a new cluster: ours, or the first unprivileged one of this machine where we are root. */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const accounts = lines.map((line) => line.split(':'));
  for (const name of candidates) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw notice(
    'Máy này không có tài khoản thường nào để chạy cơ sở dữ liệu. Hãy tạo một tài khoản: useradd --system diemcau.',
    'This machine has no ordinary account that could run the database. Make one: useradd --system diemcau.',
  );
}

/** The account of an existing cluster is its owner's; throws where that is somebody whom we cannot become. */
export function ownerOf(cluster: string): Account {
  const { uid, gid } = statSync(cluster);
  const own = process.getuid?.();
  if (own === undefined || own === uid) return own === 0 ? chooseAccount() : null;
  if (own === 0) return { uid, gid };
  throw notice(
    `Dữ liệu ở ${cluster} thuộc một tài khoản khác. Hãy chạy chương trình bằng tài khoản đó, hoặc bằng root.`,
    `The data in ${cluster} belongs to another account. Start the program as that account, or as root.`,
  );
}

/** True where the account may walk through every folder from the root down to `folder`. */
export function canEnter(account: Account, folder: string): boolean {
  if (account === null) return true;
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(place) && !isOpenTo(account, place)) return false;
    if (place === dirname(place)) return true;
  }
}

function isOpenTo(account: NonNullable<Account>, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
