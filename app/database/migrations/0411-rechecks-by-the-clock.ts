import { type Kysely, sql } from 'kysely';

/** Refusals are also drawn by the clock, over all that an organisation has refused, with and without a dialogue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rejection_draw add column organisation_id uuid references organisation (id)`.execute(
    db,
  );
  await sql`
    update rejection_draw set organisation_id = dialogue.organisation_id
    from dialogue where dialogue.id = rejection_draw.dialogue_id
  `.execute(db);
  await sql`
    alter table rejection_draw
      alter column organisation_id set not null,
      alter column dialogue_id drop not null
  `.execute(db);
  await sql`alter table opinion add column recheck_draw_id uuid references rejection_draw (id)`.execute(db);
  await sql`
    update opinion set recheck_draw_id = rejection_draw.id
    from rejection_draw where opinion.code = any(rejection_draw.candidates)
  `.execute(db);
  await sql`create index rejection_draw_organisation on rejection_draw (organisation_id, drawn_at)`.execute(
    db,
  );
}
