import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { Day } from '#app/ground/time.ts';
import { mayManage } from './may.ts';
import { heldOn, inSentence } from './organisation.ts';
import { readHomeOrganisation, readOrganisation, readOrganisations, readUnits } from './store.ts';
import { readFields } from './store-fields.ts';
import { readForerunners } from './store-merged.ts';

export type SiteView = NonNullable<Awaited<ReturnType<typeof siteOf>>>;
export type OrganisationView = NonNullable<Awaited<ReturnType<typeof presentOrganisation>>>;
export type ForerunnerView = Awaited<ReturnType<typeof presentForerunners>>[number];
export type UnitView = Awaited<ReturnType<typeof presentUnits>>[number];
export type FieldView = Awaited<ReturnType<typeof presentFields>>[number];

/** The home organisation as every page names it; null before the set-up. */
export async function siteOf(db: Database) {
  const row = await readHomeOrganisation(db);
  if (row === undefined) return null;
  return {
    organisationId: row.id,
    name: `Ủy ban nhân dân ${inSentence(row.place_name)}`,
    place: placeText(row),
    address: row.address,
    hotline: row.hotline,
    hours: row.hours,
  };
}

/** An organisation; null where there is none. `parent` is where it escalates to. */
export async function presentOrganisation(db: Database, id: string) {
  const row = await readOrganisation(db, id);
  if (row === undefined) return null;
  const parent = row.parent_id === null ? undefined : await readOrganisation(db, row.parent_id);
  return {
    id: row.id,
    adminCode: row.admin_code,
    level: row.level,
    name: row.name,
    place: placeText(row),
    ruleProfileId: row.rule_profile_id,
    hotline: row.hotline,
    hours: row.hours,
    address: row.address,
    parent: parent === undefined ? null : { id: parent.id, name: parent.name },
  };
}

/** Every organisation of this installation, for choosing. */
export async function presentOrganisations(db: Database) {
  const rows = await readOrganisations(db);
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    name: row.name,
    place: placeText(row),
    profileId: row.rule_profile_id,
    adminCode: row.admin_code,
  }));
}

/** The place of an organisation, such as "Thành phố Hà Nội"; null where there is none. */
export async function presentPlace(db: Database, id: string): Promise<string | null> {
  const row = await readOrganisation(db, id);
  return row === undefined ? null : placeText(row);
}

/** The organisations that this one took over, at any distance, the nearest first, with the day of each merger. */
export async function presentForerunners(db: Database, organisationId: string) {
  const rows = await readForerunners(db, organisationId);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mergedOn: row.merged_on,
    basis: row.basis ?? '',
  }));
}

/** The organisation that took this one over, and since when; null while it stands. */
export async function presentSuccessor(db: Database, organisationId: string) {
  const rows = await readOrganisations(db);
  const own = rows.find((row) => row.id === organisationId);
  const next = rows.find((row) => row.id === own?.successor_id);
  if (!own?.merged_on || next === undefined) return null;
  return { name: next.name, mergedOn: own.merged_on };
}

/** What the actor may note as merged into this one: of its level, still standing, administered by the same person. */
export async function presentMergeable(db: Database, actor: Actor, organisationId: string) {
  const rows = await readOrganisations(db);
  const own = rows.find((row) => row.id === organisationId);
  if (own === undefined || !mayManage(actor, own.id)) return [];
  // Where this one went itself can never be merged into it.
  const after = new Set<string>();
  for (let next = rows.find((row) => row.id === own.successor_id); next && !after.has(next.id); ) {
    after.add(next.id);
    const following = next.successor_id;
    next = rows.find((row) => row.id === following);
  }
  return rows
    .filter((row) => row.id !== own.id && row.level === own.level && row.successor_id === null)
    .filter((row) => mayManage(actor, row.id) && !after.has(row.id))
    .map((row) => ({ id: row.id, name: row.name }));
}

/** The organisations that stand directly below one in this house. */
export async function presentChildren(db: Database, organisationId: string) {
  const rows = await readOrganisations(db);
  return rows
    .filter((row) => row.parent_id === organisationId)
    .map((row) => ({ id: row.id, name: row.name }));
}

/** Departments of an organisation in their order, with those that have ended (`isOpen` false on `today`). */
export async function presentUnits(db: Database, organisationId: string, today: Day) {
  const rows = await readUnits(db, organisationId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    head: row.head_person_id === null ? null : { personId: row.head_person_id, name: row.head_name ?? '' },
    headTitle: row.head_title,
    phone: row.phone,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isOpen: heldOn(row, today),
    successor: row.successor_id === null ? null : { id: row.successor_id, name: row.successor_name ?? '' },
  }));
}

/** Fields with their sub-fields, named in a language. */
export async function presentFields(db: Database, language: Language) {
  const rows = await readFields(db);
  const view = (row: (typeof rows)[number]) => ({
    code: row.code,
    name: language === 'en' ? row.name_en : row.name_vi,
    asksDenunciation: row.asks_denunciation,
  });
  return rows
    .filter((row) => row.parent_code === null)
    .map((top) => ({
      ...view(top),
      parts: rows.filter((row) => row.parent_code === top.code).map(view),
    }));
}

type Placed = Readonly<{ level: string; place_name: string; province_name: string }>;

function placeText(row: Placed): string {
  return row.level === 'province' ? row.place_name : `${row.place_name}, ${inSentence(row.province_name)}`;
}
