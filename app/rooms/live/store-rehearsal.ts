import { sql } from 'kysely';
import type { Tx } from '#app/database/database.ts';

type Link = Readonly<{ child: string; column: string; parent: string }>;

/**
 * Takes a session out with everything that hangs on it, whatever tables later rooms and migrations hang there: the
 * way down is read from the database itself. Throws when something with a public code hangs on it, which a rehearsal
 * never has.
 */
export async function deleteSessionTree(tx: Tx, sessionId: string): Promise<void> {
  const { rows: links } = await sql<Link>`
    select child.relname as child, attribute.attname as column, parent.relname as parent
    from pg_constraint as link
    join pg_class as child on child.oid = link.conrelid
    join pg_class as parent on parent.oid = link.confrelid
    join pg_attribute as attribute on attribute.attrelid = child.oid and attribute.attnum = link.conkey[1]
    join pg_namespace as space on space.oid = child.relnamespace and space.nspname = current_schema()
    where link.contype = 'f'`.execute(tx);
  const { rows: coded } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'code'`.execute(tx);
  const kept = new Set(coded.map((row) => row.name));
  await deleteRows(tx, { table: 'dialogue_session', column: 'id', ids: [sessionId] }, { links, kept });
}

type Rows = Readonly<{ table: string; column: string; ids: readonly string[] }>;
type Ways = Readonly<{ links: readonly Link[]; kept: ReadonlySet<string> }>;

async function deleteRows(tx: Tx, { table, column, ids }: Rows, ways: Ways): Promise<void> {
  if (ids.length === 0) return;
  const below = ways.links.filter((link) => link.parent === table);
  if (below.length > 0) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx);
    const found = rows.map((row) => row.id);
    if (found.length > 0 && ways.kept.has(table)) throw new Error(`a rehearsal has led to a ${table}`);
    for (const link of below) {
      // A row that names another of its own table is gone with it: only the name must go first.
      if (link.child === table) await forget(tx, { table, column: link.column, ids: found });
      else await deleteRows(tx, { table: link.child, column: link.column, ids: found }, ways);
    }
  }
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx);
}

async function forget(tx: Tx, { table, column, ids }: Rows): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = null
    where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx);
}

/** What points told in a rehearsal. */
export async function deleteRehearsedPoints(tx: Tx, dialogueId: string, since: Date): Promise<void> {
  await tx
    .deleteFrom('point_send')
    .where('at', '>=', since)
    .where('point_id', 'in', (eb) =>
      eb.selectFrom('connection_point').select('id').where('dialogue_id', '=', dialogueId),
    )
    .execute();
  for (const table of ['point_line', 'point_test', 'point_roll', 'point_note'] as const) {
    await tx
      .deleteFrom(table)
      .where('is_rehearsal', '=', true)
      .where('point_id', 'in', (eb) =>
        eb.selectFrom('connection_point').select('id').where('dialogue_id', '=', dialogueId),
      )
      .execute();
  }
}

/** Points that were simulated: made for the rehearsal, with everything of theirs. */
export async function deleteSimulatedPoints(tx: Tx, dialogueId: string, begin: string): Promise<void> {
  await tx
    .deleteFrom('connection_point')
    .where('dialogue_id', '=', dialogueId)
    .where('name', 'like', `${begin}%`)
    .execute();
}
