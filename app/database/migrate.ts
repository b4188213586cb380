import { Migrator } from 'kysely/migration';
import type { Logger } from 'pino';
import { notice } from '../ground/notice.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/all.ts';

/**
 * Brings the database to the latest version, all or nothing, and returns that version's name. Several processes
 * may call it at once: one works, the others wait. Throws a notice where the database is newer than the program.
 */
export async function migrate(db: Database, log: Pick<Logger, 'info'>): Promise<string> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = Object.keys(migrations).sort();
  const { error, results = [] } = await migrator.migrateToLatest();
  if (/previously executed migration .* is missing/.test(String(error))) throw newerDatabase();
  if (error) throw error;
  const done = results.filter((each) => each.status === 'Success').map((each) => each.migrationName);
  if (done.length > 0) log.info({ migrations: done }, 'the database was brought up to date');
  return known.at(-1) ?? '';
}

function newerDatabase(): Error {
  return notice(
    'Cơ sở dữ liệu này thuộc một phiên bản mới hơn của chương trình. Hãy cập nhật chương trình rồi chạy lại.',
    'This database belongs to a newer version of the program. Update the program, then start again.',
  );
}
