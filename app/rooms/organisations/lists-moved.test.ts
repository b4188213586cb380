import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrations } from '#app/database/migrations/all.ts';
import { testDatabase } from '#tests/database.ts';

test('an older database keeps its own phrases, its refusals and the words of its tasks', async () => {
  const db = await testDatabase();
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  expect((await migrator.migrateTo('0304-tasks-changed')).error).toBeUndefined();
  const id = () => crypto.randomUUID();
  const [ward, opinion, dialogue] = [id(), id(), id()];
  await sql`insert into admin_unit (code, level, province_code, kind, name, full_name, folded, valid_from, source)
    values ('00001', 'commune', '01', 'phường', 'a', 'a', 'a', '2025-07-01', 'thử')`.execute(db);
  await sql`insert into rule_profile (id, name_vi, name_en) values ('p', 'a', 'a') on conflict do nothing`.execute(
    db,
  );
  await sql`insert into organisation (id, admin_code, level, name, rule_profile_id, founded_at)
    values (${ward}, '00001', 'commune', 'Phường', 'p', now())`.execute(db);
  await sql`insert into empty_phrase (id, organisation_id, phrase, folded, why_vi, why_en, source, valid_from, valid_to,
      added_by, added_at) values
    (${id()}, ${ward}, 'mong thông cảm', 'mong thong cam', 'Không phải trả lời', 'No answer', 'Kết luận 3',
      '2026-01-01', '2026-06-30', 'Lê Thị Thư', now()),
    (${id()}, ${ward}, 'gõ nhầm', 'go nham', 'a', 'a', 'a', '2026-01-01', '2025-12-31', 'Lê Thị Thư', now())`.execute(
    db,
  );
  await sql`insert into opinion (id, organisation_id, code, key_hash, channel, state, text, folded, consent_at,
      consent_version, received_at, reason_code)
    values (${opinion}, ${ward}, 'KN-2026-00001', 'a', 'web', 'rejected', 'a', 'a', now(), 'a', now(), 'insult')`.execute(
    db,
  );
  await sql`insert into dialogue (id, organisation_id, code, kind, form, audience, title, content, changeable, state,
      starts_at, ends_at, place, created_at)
    values (${dialogue}, ${ward}, 'DT-2026-00001', 'regular', 'both', 'residents', 'a', 'a', 'a', 'preparing', now(),
      now() + interval '1 hour', 'a', now())`.execute(db);
  await sql`insert into checklist_item (id, dialogue_id, key, title, position)
    values (${id()}, ${dialogue}, 'hall', 'Kiểm tra hội trường', 1)`.execute(db);

  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const own = await db
    .selectFrom('list_entry')
    .select(['list', 'words', 'source', 'valid_from', 'valid_to', 'added_by_name'])
    .where('organisation_id', '=', ward)
    .execute();
  expect(own).toEqual([
    {
      ...{ list: 'empty_phrase', source: 'Kết luận 3', added_by_name: 'Lê Thị Thư' },
      words: { phrase: 'mong thông cảm', why_vi: 'Không phải trả lời', why_en: 'No answer' },
      ...{ valid_from: '2026-01-01', valid_to: '2026-06-30' },
    },
  ]);
  const counts = await db
    .selectFrom('list_entry')
    .select(['list', (eb) => eb.fn.countAll<string>().as('n')])
    .where('organisation_id', 'is', null)
    .groupBy('list')
    .orderBy('list')
    .execute();
  expect(counts.map(({ list, n }) => [list, Number(n)])).toEqual([
    ['checklist', 19],
    ['decision_verb', 60],
    ['empty_phrase', 32],
    ['finding_severity', 3],
    ['reception_guide', 6],
    ['reject_reason', 7],
    ['triage_question', 4],
  ]);
  const refused = await db
    .selectFrom('opinion')
    .innerJoin('list_entry', 'list_entry.id', 'opinion.reason_code')
    .select('list_entry.words')
    .execute();
  expect(refused[0]?.words).toMatchObject({ name_vi: 'Lời lẽ xúc phạm', objection_to: 'head' });
  const tasks = await db.selectFrom('checklist_item').select('title_en').execute();
  expect(tasks).toEqual([{ title_en: 'Check hall, sound and wheelchair access' }]);
});
