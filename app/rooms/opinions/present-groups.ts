import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { mayTriage } from './may.ts';
import type { OpinionRow } from './store.ts';
import { listByIds, listObjections, readSigners } from './store-analysis.ts';

export type GroupsView = Awaited<ReturnType<typeof presentGroups>>;
export type GroupView = NonNullable<GroupsView['groups']>[number];

type Given = Readonly<{
  organisationId: string;
  page: number;
  groupsOf: (organisationId: string) => Promise<readonly (readonly string[])[] | null>;
}>;

const pageSize = 10;
const membersShown = 40;

/**
 * Opinions that are about one matter by the look of their words, largest group first, each with the one that could
 * speak for it; and merges against which a sender objects. `groups` is null while the analysis is still reading.
 */
export async function presentGroups(house: House, actor: Actor, { organisationId, page, groupsOf }: Given) {
  if (!mayTriage(actor, organisationId)) throw refuse('missing', 'opinion.missing');
  const [found, objections] = await Promise.all([
    groupsOf(organisationId),
    listObjections(house.db, organisationId),
  ]);
  const shown = (found ?? []).slice((page - 1) * pageSize, page * pageSize);
  const rows = await listByIds(
    house.db,
    shown.flatMap((ids) => ids.slice(0, membersShown)),
  );
  const signers = await readSigners(house.db, shown.flat());
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    total: found?.length ?? 0,
    page,
    pages: Math.max(1, Math.ceil((found?.length ?? 0) / pageSize)),
    groups:
      found === null
        ? null
        : shown
            .map((ids) =>
              groupView(
                ids,
                ids.flatMap((id) => byId.get(id) ?? []),
                signers,
              ),
            )
            .filter((group) => group.members.length > 1),
    objections: objections.map((row) => ({
      code: row.code,
      parentCode: row.parent_code,
      excerpt: excerpt(row.text),
      objection: row.merge_objection,
      at: row.merge_objected_at?.toISOString() ?? null,
    })),
  };
}

function groupView(
  ids: readonly string[],
  rows: readonly OpinionRow[],
  signers: ReadonlyMap<string, number>,
) {
  const sorted = [...rows].sort(
    (a, b) =>
      Number(b.state === 'accepted') - Number(a.state === 'accepted') ||
      a.received_at.getTime() - b.received_at.getTime(),
  );
  return {
    size: ids.length,
    /** Who signed all of them. */
    people: ids.reduce((sum, id) => sum + (signers.get(id) ?? 1), 0),
    into: sorted[0]?.code ?? '',
    areas: [...new Set(sorted.flatMap((row) => row.residential_unit ?? []))].slice(0, 6),
    members: sorted.map((row) => ({
      code: row.code,
      version: row.version,
      state: row.state,
      text: excerpt(row.text),
      area: row.residential_unit,
      people: row.people,
      receivedAt: row.received_at.toISOString(),
      channel: row.channel,
    })),
  };
}

function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= 240 ? line : `${line.slice(0, 240).replace(/\s+\S*$/u, '')}…`;
}
