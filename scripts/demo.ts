import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { say } from './step.ts';

// The same start, in a folder that is thrown away at the end, with the town loaded.
const folder = mkdtempSync(join(tmpdir(), 'diemcau-'));
chmodSync(folder, 0o711);
process.env.DATA_DIR = folder;
process.env.DEMO = '1';
delete process.env.DATABASE_URL;
process.on('exit', throwAway);
say(
  'Bản trình diễn: dữ liệu sẽ bị xóa khi dừng (Ctrl+C).',
  'a demonstration: its data is removed when you stop it',
);
await import('./start.ts');

function throwAway(): void {
  const note = join(folder, 'database-is-at');
  if (existsSync(note)) rmSync(dirname(readFileSync(note, 'utf8').trim()), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
