import { type Actor, holds } from '#app/ground/actor.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { Database, House } from '#app/house.ts';
import { readDraftAsks } from '#app/rooms/dialogues/store-gauge.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readWithoutOfficers } from '#app/rooms/people/store-roles.ts';
import { signsFor } from '#app/rooms/petitions/acts/stand-in.ts';
import type { InboxScope } from '#app/rooms/petitions/inbox.ts';
import { organisationsOf, unitsIn } from '#app/rooms/petitions/may.ts';
import { petitionsInPiles } from '#app/rooms/petitions/store-desk.ts';
import { listUndrafted } from '#app/rooms/petitions/store-drafts.ts';
import { proposalsInPiles } from '#app/rooms/petitions/store-transfer.ts';
import { readStandingInFor } from '#app/rooms/petitions/store-work.ts';
import { type InboxKind, soonFrom } from '../inbox.ts';
import { countPiles, type PileCount, thingsOf } from '../store-inbox.ts';

const seeAll = ['clerk', 'head', 'deputy', 'front', 'secretary', 'administrator'] as const;
type Left = Readonly<Partial<Pick<InboxScope, 'unitId' | 'isMine' | 'text'>>>;

/** Whose inbox it is, by the roles and by who is away today. */
export async function inboxScopeOf(house: House, actor: Actor, left: Left = {}): Promise<InboxScope> {
  const today = dayOf(house.now());
  const { personId } = actor;
  const unitIds = unitsIn(actor);
  const [standsInFor, clerkUnitIds, signsForIds] = await Promise.all([
    personId === null ? [] : readStandingInFor(house.db, { personId, day: today }),
    readClerkUnits(house.db, actor, today),
    signsIn(house, actor),
  ]);
  const draftCodes = await readDraftCodes(house.db, [...unitIds, ...clerkUnitIds]);
  const heldUnits = actor.roles.flatMap((held) => (held.unitId === null ? [] : [held.unitId]));
  return {
    ...{ personId, today, unitIds, clerkUnitIds, draftCodes },
    organisationIds: organisationsOf(actor, seeAll),
    decideIds: organisationsOf(actor, ['clerk', 'head', 'deputy']),
    verifyIds: organisationsOf(actor, ['front', 'clerk']),
    pressureIds: organisationsOf(actor, ['head', 'front']),
    headIds: organisationsOf(actor, ['head']),
    concludeIds: organisationsOf(actor, ['clerk', 'head']),
    signIds: [...organisationsOf(actor, ['head']), ...signsForIds],
    frontIds: organisationsOf(actor, ['front']),
    councilIds: organisationsOf(actor, ['council']),
    inspectionIds: organisationsOf(actor, ['people_inspection']),
    superiorIds: organisationsOf(actor, ['clerk', 'head']),
    ownUnitIds: [...heldUnits, ...clerkUnitIds],
    handlerIds: personId === null ? [] : [personId, ...standsInFor],
    ...{ unitId: left.unitId ?? null, isMine: left.isMine ?? false, text: left.text ?? null },
  };
}

/** Organisations in which this person signs in the place of the head today. */
async function signsIn(house: House, actor: Actor): Promise<string[]> {
  const organisationIds = organisationsOf(actor, ['deputy', 'officer', 'clerk']);
  const heads = await Promise.all(
    organisationIds.map((organisationId) =>
      signsFor(house.db, house, { actor, organisationId, paper: 'conclusion' }),
    ),
  );
  return organisationIds.filter((_, index) => heads[index] !== null);
}

/** The counts of an inbox: what its tabs, the page of the day and the morning mail say. */
export async function countInbox(
  house: House,
  scope: InboxScope,
  kind: InboxKind | null = null,
): Promise<PileCount[]> {
  return await countPiles(house.db, thingsInScope(scope, kind), soonFrom(scope.today));
}

/** All that lies in this inbox, or what is of one kind. */
export function thingsInScope(scope: InboxScope, kind: InboxKind | null) {
  return thingsOf(scope, { petitions: petitionsInPiles(scope), proposals: proposalsInPiles(scope), kind });
}

/** Whether the actor may do one deed to many here: the office all of them, an officer some. */
export function handsOf(actor: Actor): 'office' | 'unit' | null {
  const isOffice = actor.roles.some((held) => holds(actor, ['clerk', 'head'], held.organisationId));
  if (isOffice) return 'office';
  return unitsIn(actor).length > 0 ? 'unit' : null;
}

/** The open units without officers in every office in which this person is a clerk. */
async function readClerkUnits(db: Database, actor: Actor, today: Day): Promise<string[]> {
  const offices = organisationsOf(actor, ['clerk']);
  const units = (await Promise.all(offices.map((id) => readUnits(db, id)))).flat();
  const open = units.filter((unit) => unit.valid_to === null || unit.valid_to >= today);
  return await readWithoutOfficers(
    db,
    open.map((unit) => unit.id),
    today,
  );
}

/** What is asked for before a dialogue and lies with the unit still; what was handed in waits for others. */
async function readDraftCodes(db: Database, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const asks = await readDraftAsks(db, unitIds);
  const rows = await listUndrafted(db, { dialogueIds: asks.map((ask) => ask.dialogue_id), unitIds });
  const isAsked = (row: (typeof rows)[number]) =>
    asks.some((ask) => ask.dialogue_id === row.dialogue_id && ask.unit_id === row.lead_unit_id);
  return rows.filter((row) => row.draft !== 'review' && isAsked(row)).map((row) => row.code);
}
