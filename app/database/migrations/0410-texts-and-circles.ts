import { type Kysely, sql } from 'kysely';

/**
 * Texts that an organisation adds, corrects or checks; values that hold for some dialogues only, and by which later
 * value one was ended, so that it comes back where that one is withdrawn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table legal_basis
      add column valid_to date,
      add column organisation_id uuid references organisation (id),
      add column checked_on date,
      add column checked_by uuid references person (id),
      add column changed_by uuid references person (id)
  `.execute(db);
  await sql`
    alter table rule
      add column only_for text check (only_for in ('youth', 'cited')),
      add column ended_by uuid references rule (id),
      add column valid_to_before date
  `.execute(db);
  await sql`
    update rule set ended_by = later.id
    from rule as later
    where later.organisation_id = rule.organisation_id and later.key = rule.key
      and later.binds_communes = rule.binds_communes and later.valid_from = rule.valid_to + 1
      and later.id <> rule.id and (later.valid_to is null or later.valid_to >= later.valid_from)
  `.execute(db);
}
