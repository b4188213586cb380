import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { FoundInput } from '../inputs.ts';
import { mayFound } from '../may.ts';
import { defaultsFor, fillName, heldOn, placeWords } from '../organisation.ts';
import {
  adoptCommunes,
  countOrganisations,
  insertOrganisation,
  insertUnits,
  type OrganisationRow,
  readOrganisationByCode,
  readPlace,
} from '../store.ts';
import { readProfiles } from '../store-rules.ts';

/**
 * Founds the organisation of a commune or province, with its usual departments. With `withProvince` a commune
 * also brings its province, which is its parent. Only the first one may be founded by anybody.
 */
export async function foundOrganisation(
  house: House,
  actor: Actor,
  input: FoundInput,
): Promise<OrganisationRow> {
  return await house.transact(async (tx) => {
    if (!mayFound(actor, await countOrganisations(tx))) throw refuse('forbidden', 'organisation.part');
    return await foundOrganisationInTx(house, tx, { actor, ...input });
  });
}

export type Founding = FoundInput & Readonly<{ actor: Actor }>;

/** The same inside a transaction that has already decided who may do it, such as the set-up. */
export async function foundOrganisationInTx(house: House, tx: Tx, input: Founding): Promise<OrganisationRow> {
  const { actor } = input;
  const place = await readPlace(tx, input.adminCode);
  if (place === undefined || !heldOn(place, dayOf(house.now())))
    throw refuse('missing', 'organisation.place');
  if ((await readOrganisationByCode(tx, place.code)) !== undefined) {
    throw refuse('conflict', 'organisation.founded', { name: place.full_name });
  }
  const profile = (await readProfiles(tx)).find((each) => each.id === input.ruleProfileId);
  if (profile?.level !== place.level) throw refuse('invalid', 'organisation.profile', { level: place.level });
  const parent = place.level === 'commune' ? await parentOf(house, tx, { founding: input, place }) : null;
  const row = await insertOrganisation(tx, {
    id: house.newId(),
    admin_code: place.code,
    level: place.level,
    name: place.full_name,
    parent_id: parent,
    rule_profile_id: profile.id,
    hotline: input.hotline ?? null,
    hours: input.hours ?? null,
    address: input.address ?? null,
    founded_at: house.now(),
  });
  if (row.level === 'province') await adoptCommunes(tx, row.id, place.code);
  await insertUnits(
    tx,
    await defaultUnits(house, { organisationId: row.id, code: place.code, kind: place.kind }),
  );
  await record(house, tx, {
    verb: 'organisation.found',
    organisationId: row.id,
    subjectKind: 'organisation',
    subjectId: row.id,
    actor,
    facts: { name: row.name, profile: profile.id },
  });
  return row;
}

async function parentOf(
  house: House,
  tx: Tx,
  about: { founding: Founding; place: { province_code: string } },
): Promise<string | null> {
  const province = await readOrganisationByCode(tx, about.place.province_code);
  if (province !== undefined) return province.id;
  if (about.founding.withProvince === false) return null;
  const founded = await foundOrganisationInTx(house, tx, {
    actor: about.founding.actor,
    adminCode: about.place.province_code,
    ruleProfileId: 'province',
  });
  return founded.id;
}

async function defaultUnits(house: House, about: { organisationId: string; code: string; kind: string }) {
  const { default: templates } = await import('../data/default-units.json');
  const where = defaultsFor(about.kind);
  const words = placeWords(about.kind);
  const day = dayOf(house.now());
  return templates
    .filter((each) => each.where.includes(where) && (!('only' in each) || each.only?.includes(about.code)))
    .map((each, position) => ({
      id: house.newId(),
      organisation_id: about.organisationId,
      kind: each.kind,
      name: fillName(each.name, words),
      short_name: fillName(each.short, words),
      position: position + 1,
      valid_from: day < unitsSince ? day : unitsSince,
    }));
}

/** Departments of the two-level model work since this day (Nghị định 150/2025/NĐ-CP). */
const unitsSince = '2025-07-01';
