import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import type { InboxTab } from './inbox.ts';
import { organisationsOf, unitsIn } from './may.ts';
import { summaryOf } from './present.ts';
import { presentDraftPiles } from './present-drafts.ts';
import { countInbox, listInbox } from './store-desk.ts';
import { readReminders } from './store-reminders.ts';
import { readStandingInFor, readWorkers } from './store-work.ts';

export type InboxView = Awaited<ReturnType<typeof presentInbox>>;

const pageSize = 30;

/** The inbox of whoever works here: the office sees all, an officer what his units lead or help with. */
export async function presentInbox(
  house: House,
  actor: Actor,
  wanted: { tab: InboxTab; unitId: string | null; text: string | null; page: number; language: Language },
) {
  const today = dayOf(house.now());
  const organisationIds = organisationsOf(actor, [
    ...['clerk', 'head', 'deputy', 'front', 'secretary', 'administrator'],
  ]);
  const standsInFor =
    actor.personId === null
      ? []
      : await readStandingInFor(house.db, { personId: actor.personId, day: today });
  const scope = {
    organisationIds,
    unitIds: unitsIn(actor),
    superiorIds: organisationsOf(actor, ['clerk', 'head', 'officer']),
    handlerIds: actor.personId === null ? [] : [actor.personId, ...standsInFor],
    today,
    unitId: wanted.unitId,
    text: wanted.text,
  };
  const offset = (wanted.page - 1) * pageSize;
  const offices = organisationsOf(actor, ['clerk', 'head']);
  const [counts, rows, units, workers, reminders, drafts] = await Promise.all([
    countInbox(house.db, scope),
    listInbox(house.db, scope, { tab: wanted.tab, limit: pageSize, offset }),
    Promise.all(organisationIds.map((id) => readUnits(house.db, id))),
    Promise.all(offices.map((organisationId) => readWorkers(house.db, { organisationId, today }))),
    readReminders(house.db, { organisationIds, unitIds: scope.unitIds, limit: 1 }),
    presentDraftPiles(house, actor),
  ]);
  const open = units.flat().filter((unit) => unit.valid_to === null);
  return {
    counts,
    tab: wanted.tab,
    page: wanted.page,
    pages: Math.max(1, Math.ceil(counts[wanted.tab] / pageSize)),
    rows: rows.map((row) => summaryOf(row, { today, language: wanted.language })),
    units: open.map((unit) => ({ value: unit.id, label: unit.name })),
    /** People to whom several may be given at once; empty for those who may not. */
    workers: [...new Map(workers.flat().map((row) => [row.id, row.name]))].map(([value, label]) => ({
      value,
      label,
    })),
    mayGive: offices.length > 0,
    hasReminders: reminders.length > 0,
    drafts,
    unitId: wanted.unitId,
    text: wanted.text,
  };
}
