import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import type { Pile } from '#app/rooms/petitions/inbox.ts';
import { organisationsOf } from '#app/rooms/petitions/may.ts';
import { presentDraftPiles } from '#app/rooms/petitions/present-drafts.ts';
import { isAwaitedBelow } from '#app/rooms/petitions/store-below.ts';
import { readReminders } from '#app/rooms/petitions/store-reminders.ts';
import { readWorkers } from '#app/rooms/petitions/store-work.ts';
import { handsOf, inboxScopeOf, thingsInScope } from './acts/inbox-scope.ts';
import { firstPile, type InboxKind, soonFrom, sumPiles } from './inbox.ts';
import { type ManyDeed, manyDeeds } from './inputs.ts';
import { presentInboxRows } from './present-inbox-rows.ts';
import { readPiles } from './store-inbox.ts';

export type InboxView = Awaited<ReturnType<typeof presentInbox>>;
export type InboxWanted = Readonly<{
  pile?: Pile | null | undefined;
  kind?: InboxKind | null | undefined;
  whose?: string | null | undefined;
  text?: string | null | undefined;
  page?: number;
  language: Language;
}>;

const pageSize = 30;

/** The inbox of whoever works here: the office sees all, an officer what his units lead, promised or help with. */
export async function presentInbox(house: House, actor: Actor, wanted: InboxWanted) {
  const { whose = null, kind = null, text = null, page = 1, language } = wanted;
  const isMine = whose === 'mine';
  const scope = await inboxScopeOf(house, actor, { isMine, unitId: isMine ? null : whose, text });
  const { organisationIds, unitIds, today } = scope;
  const homeIds = [...new Set(actor.roles.map((held) => held.organisationId))];
  const [{ counts, found }, offered, reminders, drafts, hasBelow] = await Promise.all([
    readPiles(house.db, thingsInScope(scope, kind), {
      ...{ pile: wanted.pile ?? null, limit: pageSize, offset: (page - 1) * pageSize },
      ...soonFrom(today),
    }),
    offeredTo(house, actor, { today, unitIds }),
    readReminders(house.db, { organisationIds, unitIds, limit: 1 }),
    presentDraftPiles(house, actor),
    isAwaitedBelow(house.db, homeIds),
  ]);
  const rows = await presentInboxRows(house, found, { today, language, scope, homeIds });
  const sums = sumPiles(counts);
  const pile = wanted.pile ?? firstPile(sums);
  return {
    ...{ sums, pile, page, rows, kind, whose, text, ...offered },
    pages: Math.max(1, Math.ceil(sums[pile].n / pageSize)),
    hasReminders: reminders.length > 0,
    hasBelow,
    drafts: drafts.map(({ dialogue, dueOn, daysLeft, unit, petitions }) => ({
      ...{ dialogue, dueOn, daysLeft, unit, lacking: petitions.length },
    })),
  };
}

/** What the filters and the deeds for many offer: units, people, deeds; no deeds for those who have none. */
async function offeredTo(
  house: House,
  actor: Actor,
  of: { today: string; unitIds: readonly string[] },
): Promise<Offered> {
  const hands = handsOf(actor);
  const all = organisationsOf(actor, [
    ...['clerk', 'head', 'deputy', 'front', 'secretary', 'administrator', 'officer'],
  ]);
  const [units, workers] = await Promise.all([
    Promise.all(all.map((id) => readUnits(house.db, id))),
    hands === null
      ? []
      : Promise.all(all.map((organisationId) => readWorkers(house.db, { organisationId, today: of.today }))),
  ]);
  const isOwn = (unitId: string | null) => unitId !== null && of.unitIds.includes(unitId);
  const open = units.flat().filter((unit) => unit.valid_to === null);
  const seen = hands === 'unit' ? open.filter((unit) => isOwn(unit.id)) : open;
  const able = hands === 'unit' ? workers.flat().filter((row) => isOwn(row.unit_id)) : workers.flat();
  return {
    units: seen.map((unit) => ({ value: unit.id, label: unit.name })),
    workers: [...new Map(able.map((row) => [row.id, row.name]))].map(([value, label]) => ({ value, label })),
    deeds: hands === 'office' ? manyDeeds : hands === 'unit' ? ['handler'] : [],
    isOffice: hands === 'office',
  };
}

type Offered = Readonly<{
  units: readonly { value: string; label: string }[];
  workers: readonly { value: string; label: string }[];
  deeds: readonly ManyDeed[];
  isOffice: boolean;
}>;
