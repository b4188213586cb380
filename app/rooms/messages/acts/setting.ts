import type { Database } from '#app/database/database.ts';
import { type MessageSetting, usualSetting } from '../message.ts';
import { readSetting } from '../store-office.ts';

/** What the office has set, else what is usual. */
export async function settingOf(db: Database, organisationId: string): Promise<MessageSetting> {
  const row = await readSetting(db, organisationId);
  if (row === undefined) return usualSetting;
  return {
    quietFrom: row.quiet_from,
    quietTo: row.quiet_to,
    digestAt: row.digest_at,
    keepDays: row.keep_days,
  };
}
