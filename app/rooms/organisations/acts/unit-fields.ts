import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { UnitFieldsInput } from '../inputs.ts';
import { mayManage } from '../may.ts';
import { heldOn } from '../organisation.ts';
import { lockOrganisation, readUnits } from '../store.ts';
import { readFields, readUnitFields, writeUnitField } from '../store-fields.ts';

/**
 * Sets which department leads for which field; an empty choice gives the field back to the usual one. What is not
 * named stays. Invalid `organisation.unit-field` for a department that does not work here. Returns how many changed.
 */
export async function setUnitFields(house: House, actor: Actor, input: UnitFieldsInput): Promise<number> {
  const { organisationId } = input;
  if (!mayManage(actor, organisationId)) throw refuse('forbidden', 'organisation.part');
  return await house.transact(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const today = dayOf(house.now());
    const units = (await readUnits(tx, organisationId)).filter((unit) => heldOn(unit, today));
    const fields = await readFields(tx);
    const before = await readUnitFields(tx, organisationId);
    const changed: string[] = [];
    for (const [key, chosen] of Object.entries(input.units)) {
      const field = fields.find((each) => each.code === key.replace('_', '.'));
      const unit = units.find((each) => each.id === chosen);
      if (field === undefined || (chosen !== '' && unit === undefined))
        throw refuse('invalid', 'organisation.unit-field', { field: field?.name_vi ?? key });
      if ((before.get(field.code) ?? '') === chosen) continue;
      await writeUnitField(tx, { organisationId, fieldCode: field.code, unitId: unit?.id ?? null });
      const was = units.find((each) => each.id === before.get(field.code));
      changed.push(`${field.code}: ${was?.short_name ?? '–'} → ${unit?.short_name ?? '–'}`);
    }
    if (changed.length === 0) return 0;
    await record(house, tx, {
      verb: 'organisation.route_fields',
      organisationId,
      subjectKind: 'organisation',
      subjectId: organisationId,
      actor,
      facts: { what: changed.join('; '), count: changed.length },
    });
    return changed.length;
  });
}
