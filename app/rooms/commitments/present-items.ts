import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { readUnits } from '#app/rooms/organisations/store.ts';
import type { holesIn } from './acts/move-conclusion.ts';
import { standOf } from './present.ts';
import { type ConclusionItemRow, type ConclusionRow, readItems } from './store-conclusion.ts';
import { readSources, readSourcesOfItems } from './store-sources.ts';
import { readLinksOfItems } from './store-thread.ts';

type Units = Awaited<ReturnType<typeof readUnits>>;
export type Reader = 'office' | 'public';
export type ItemView = Awaited<ReturnType<typeof itemsOf>>[number];

/** The items of a conclusion with what each lacks, where it comes from and what became of it. */
export async function itemsOf(
  house: House,
  row: ConclusionRow,
  given: Readonly<{ units: Units; holes: Awaited<ReturnType<typeof holesIn>>; reader: Reader }>,
) {
  const { units, holes, reader } = given;
  const [items, links, sources] = await Promise.all([
    readItems(house.db, row.id),
    readLinksOfItems(house.db, row.id),
    readSourcesOfItems(house.db, row.id),
  ]);
  return items.map((item) => ({
    ...itemView(item, units),
    lacks: holes.filter((hole) => hole.position === item.position).map((hole) => hole.lacks),
    petition: linkOf(links, item.id, 'petition_code'),
    petitionTitle: linkOf(links, item.id, 'petition_title'),
    promise: promiseOf(
      links.find((link) => link.id === item.id),
      dayOf(house.now()),
    ),
    source: sourceView(
      sources.find((each) => each.id === item.id),
      reader,
    ),
  }));
}

type Links = Awaited<ReturnType<typeof readLinksOfItems>>;

/** The promise that came of an item, as it stands today: who reads the paper of last year sees what became of it. */
function promiseOf(link: Links[number] | undefined, today: Day) {
  if (!link?.commitment_code || !link.commitment_state) return null;
  const { commitment_state: state, commitment_due_on: due_on, commitment_reported_at: reported_at } = link;
  return { code: link.commitment_code, ...standOf({ state, due_on, reported_at }, today) };
}

function linkOf(links: Links, itemId: string, key: 'petition_code' | 'petition_title'): string | null {
  return links.find((link) => link.id === itemId)?.[key] ?? null;
}

type Source = Awaited<ReturnType<typeof readSourcesOfItems>>[number];

function sourceView(row: Source | undefined, reader: Reader) {
  return {
    turn: row?.number ?? null,
    speaker: reader === 'office' ? (row?.speaker ?? null) : null,
    petition: row?.code ?? null,
    petitionTitle: row?.title ?? null,
  };
}

/** What an added item may be said to come from: no turn that was cut, no petition that is only a stub. */
export async function sourcesOf(house: House, dialogueId: string) {
  const { turns, petitions } = await readSources(house.db, dialogueId);
  return [
    ...turns
      .filter((turn) => turn.state !== 'diverted')
      .map(({ id, number, name, topic }) => ({ value: `turn:${id}`, turn: number, speaker: name, topic })),
    ...petitions
      .filter((petition) => !['diverted', 'withdrawn', 'joined'].includes(petition.state))
      .map(({ id, code, title }) => ({ value: `petition:${id}`, code, title })),
  ];
}

function itemView(item: ConclusionItemRow, units: Units) {
  return {
    position: item.position,
    kind: item.kind,
    content: item.content,
    leadUnitId: item.lead_unit_id,
    leadUnit: units.find((unit) => unit.id === item.lead_unit_id)?.name ?? null,
    cooperatingUnitIds: item.cooperating_unit_ids,
    cooperatingUnits: units
      .filter((unit) => unit.id !== item.lead_unit_id && item.cooperating_unit_ids.includes(unit.id))
      .map((unit) => unit.name),
    dueOn: item.due_on,
    product: item.product,
    petitionId: item.petition_id,
    promiseId: item.promise_id,
    turnId: item.turn_id,
    sourcePetitionId: item.source_petition_id,
    amendsId: item.amends_id,
  };
}
