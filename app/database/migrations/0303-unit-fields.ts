import { type Kysely, sql } from 'kysely';

/** Which department of this very organisation answers for a field, where it is not the usual one. Decision 0070. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table unit_field (
  organisation_id uuid not null references organisation (id),
  field_code text not null references field (code),
  unit_id uuid not null references unit (id),
  primary key (organisation_id, field_code)
);
`)
    .execute(db);
}
