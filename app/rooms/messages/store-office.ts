import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { MessageSettingTable, MessageTemplateTable } from '#app/database/tables/messages.ts';
import type { RoleName } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { Day } from '#app/ground/time.ts';
import type { TemplateName } from './template.ts';

export type TemplateRow = Selectable<MessageTemplateTable>;
export type SettingRow = Selectable<MessageSettingTable>;

/** Texts that the office has written itself. */
export async function readTemplates(db: Database, organisationId: string): Promise<TemplateRow[]> {
  return await db
    .selectFrom('message_template')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** What a message of an organisation needs of it, in one statement: its place, its own text, its hours. */
export async function readOffice(
  db: Database,
  of: { organisationId: string; name: TemplateName; language: Language },
) {
  return await db
    .selectFrom('organisation')
    .leftJoin('admin_unit as place', 'place.code', 'organisation.admin_code')
    .leftJoin('message_template as text', (join) =>
      join
        .onRef('text.organisation_id', '=', 'organisation.id')
        .on('text.name', '=', of.name)
        .on('text.language', '=', of.language),
    )
    .leftJoin('message_setting as setting', 'setting.organisation_id', 'organisation.id')
    .select(['place.full_name as place_name', 'text.subject', 'text.body', 'text.short'])
    .select(['setting.quiet_from', 'setting.quiet_to'])
    .where('organisation.id', '=', of.organisationId)
    .executeTakeFirst();
}

export async function writeTemplate(tx: Tx, row: Insertable<MessageTemplateTable>): Promise<void> {
  const { subject, body, short, changed_by, changed_at } = row;
  await tx
    .insertInto('message_template')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'name', 'language']).doUpdateSet((eb) => ({
        ...{ subject, body, short, changed_by, changed_at },
        version: eb('message_template.version', '+', 1),
      })),
    )
    .execute();
}

export async function deleteTemplate(
  tx: Tx,
  of: { organisationId: string; name: TemplateName; language: Language },
): Promise<void> {
  await tx
    .deleteFrom('message_template')
    .where('organisation_id', '=', of.organisationId)
    .where('name', '=', of.name)
    .where('language', '=', of.language)
    .execute();
}

export async function readSetting(db: Database, organisationId: string): Promise<SettingRow | undefined> {
  return await db
    .selectFrom('message_setting')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

export async function writeSetting(tx: Tx, row: Insertable<MessageSettingTable>): Promise<void> {
  const { quiet_from, quiet_to, digest_at, keep_days } = row;
  await tx
    .insertInto('message_setting')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet((eb) => ({
        ...{ quiet_from, quiet_to, digest_at, keep_days },
        version: eb('message_setting.version', '+', 1),
      })),
    )
    .execute();
}

/** Organisations in which people work today. */
export async function readStaffed(db: Database, day: Day): Promise<string[]> {
  const rows = await holdingsOn(db, day).select('organisation_id').distinct().execute();
  return rows.map((row) => row.organisation_id);
}

/** Staff of these roles who have a mail address, each once, with what they wish to get. */
export async function readStaff(
  db: Database,
  of: { organisationId: string; day: Day; roles: readonly RoleName[]; unitId?: string | null },
) {
  let query = holdingsOn(db, of.day)
    .innerJoin('person', 'person.id', 'role_holding.person_id')
    .leftJoin('auth_user', 'auth_user.id', 'person.user_id')
    .leftJoin('message_preference', 'message_preference.person_id', 'person.id')
    .select([
      'person.id',
      'person.name',
      sql<string | null>`coalesce(person.email, auth_user.email)`.as('email'),
      sql<Language>`coalesce(message_preference.language, 'vi')`.as('language'),
      sql<boolean>`coalesce(message_preference.wants_digest, true)`.as('wants_digest'),
      sql<boolean>`coalesce(message_preference.wants_reminders, true)`.as('wants_reminders'),
      sql<RoleName[]>`array_agg(distinct role_holding.role)`.as('roles'),
      sql<string[]>`array_remove(array_agg(distinct role_holding.unit_id), null)`.as('unit_ids'),
    ])
    .where('role_holding.organisation_id', '=', of.organisationId)
    .where('role_holding.role', 'in', of.roles)
    .groupBy(['person.id', 'auth_user.email', 'message_preference.person_id']);
  if (of.unitId) query = query.where('role_holding.unit_id', '=', of.unitId);
  const rows = await query.orderBy('person.id').execute();
  return rows.flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]));
}

/** Where a person who works or worked here gets mail; nobody where no address is known. */
export async function readMailOf(db: Database, personId: string) {
  const rows = await db
    .selectFrom('person')
    .leftJoin('auth_user', 'auth_user.id', 'person.user_id')
    .leftJoin('message_preference', 'message_preference.person_id', 'person.id')
    .select([
      'person.id',
      sql<string | null>`coalesce(person.email, auth_user.email)`.as('email'),
      sql<Language>`coalesce(message_preference.language, 'vi')`.as('language'),
    ])
    .where('person.id', '=', personId)
    .execute();
  return rows.flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]));
}

/** Opinions that nobody has looked at yet. */
export async function countReceived(db: Database, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('opinion')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function readPreference(db: Database, personId: string) {
  return await db
    .selectFrom('message_preference')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function writePreference(
  tx: Tx,
  row: { person_id: string; wants_digest: boolean; wants_reminders: boolean; language: Language },
): Promise<void> {
  const { person_id: _, ...set } = row;
  await tx
    .insertInto('message_preference')
    .values(row)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(set))
    .execute();
}

function holdingsOn(db: Database, day: Day) {
  return db
    .selectFrom('role_holding')
    .where('role_holding.valid_from', '<=', day)
    .where((eb) => eb.or([eb('role_holding.valid_to', 'is', null), eb('role_holding.valid_to', '>=', day)]));
}
