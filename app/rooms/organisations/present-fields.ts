import type { Database } from '#app/database/database.ts';
import type { Language } from '#app/ground/language.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import { heldOn } from './organisation.ts';
import { readUnits } from './store.ts';
import { readFields, readUnitFields, readUsualUnits } from './store-fields.ts';

export type FieldTableView = Awaited<ReturnType<typeof presentFieldTable>>;
export type FieldLine = FieldTableView['fields'][number];

/** Which department leads for which field: the usual one, and what this organisation has set instead. */
export async function presentFieldTable(house: House, of: { organisationId: string; language: Language }) {
  const { organisationId } = of;
  const today = dayOf(house.now());
  const [fields, units, set, last] = await Promise.all([
    readFields(house.db),
    readUnits(house.db, organisationId),
    readUnitFields(house.db, organisationId),
    lastEvent(house.db, 'organisation', organisationId),
  ]);
  const open = units.filter((unit) => heldOn(unit, today));
  const tops = fields.filter((field) => field.parent_code === null);
  const usual = new Map(
    await Promise.all(
      tops.map(
        async (field) => [field.code, await usualName(house.db, field.code, { ...of, today })] as const,
      ),
    ),
  );
  const lineOf = (field: (typeof fields)[number]) => {
    const chosen = set.get(field.code) ?? null;
    return {
      code: field.code,
      /** As the form names it: a point in a name would nest. */
      key: field.code.replace('.', '_'),
      name: of.language === 'en' ? field.name_en : field.name_vi,
      unitId: open.some((unit) => unit.id === chosen) ? chosen : null,
      /** What was set and works no more. */
      ended: units.find((unit) => unit.id === chosen && !heldOn(unit, today))?.name ?? null,
    };
  };
  return {
    units: open.map((unit) => ({ value: unit.id, label: unit.name })),
    changed:
      last?.verb === 'organisation.route_fields' ? { by: last.actor_name, at: last.at.toISOString() } : null,
    fields: tops.map((field) => ({
      ...lineOf(field),
      usual: usual.get(field.code) ?? null,
      below: fields.filter((each) => each.parent_code === field.code).map(lineOf),
    })),
  };
}

async function usualName(db: Database, fieldCode: string, of: { organisationId: string; today: Day }) {
  const asked = { organisationId: of.organisationId, fieldCode, onDay: of.today };
  return (await readUsualUnits(db, asked)).at(0)?.name ?? null;
}
