import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { listDialogues } from '#app/rooms/dialogues/store.ts';
import { sharedPhrases } from './analysis/why.ts';
import type { Pasts } from './cluster/past.ts';
import { mayTriage } from './may.ts';
import type { Past } from './past.ts';
import type { OpinionRow } from './store.ts';
import { countVoices, listByIds, listIdsOfDialogue, listObjections, readVoices } from './store-analysis.ts';

export type GroupsView = Awaited<ReturnType<typeof presentGroups>>;
export type GroupView = NonNullable<GroupsView['groups']>[number];

type GroupedRow = Awaited<ReturnType<typeof listByIds>>[number];
type Given = Readonly<{
  organisationId: string;
  /** Only groups in which something was sent for this dialogue. */
  dialogueCode?: string | null;
  page: number;
  groupsOf: (organisationId: string) => Promise<readonly (readonly string[])[] | null>;
  pasts: Pick<Pasts, 'ofOpinions'>;
}>;

const pageSize = 10;
const membersShown = 40;

/**
 * Opinions that are about one matter by the look of their words, largest group first, each with the one that could
 * speak for it, apart from those that were answered: what comes new raises them again. And merges against which a
 * sender objects. `groups` is null while the analysis is still reading.
 */
export async function presentGroups(house: House, actor: Actor, given: Given) {
  const { organisationId, page, groupsOf } = given;
  if (!mayTriage(actor, organisationId)) throw refuse('missing', 'opinion.missing');
  const dialogues = await listDialogues(house.db, { organisationId, order: 'desc' });
  const dialogue = dialogues.find((each) => each.code === given.dialogueCode) ?? null;
  const [all, objections] = await Promise.all([
    groupsOf(organisationId),
    listObjections(house.db, organisationId),
  ]);
  const found = all && dialogue ? await ofDialogue(house, all, dialogue.id) : all;
  const shown = (found ?? []).slice((page - 1) * pageSize, page * pageSize);
  const shownIds = shown.flatMap((ids) => ids.slice(0, membersShown));
  const [rows, pasts, voices, people] = await Promise.all([
    listByIds(house.db, shownIds),
    given.pasts.ofOpinions(house, shownIds),
    readVoices(house.db, shownIds),
    countVoices(house.db, shown),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    dialogues: dialogues.map(({ code, title }) => ({ code, title })),
    dialogueCode: dialogue?.code ?? null,
    total: found?.length ?? 0,
    page,
    pages: Math.max(1, Math.ceil((found?.length ?? 0) / pageSize)),
    groups:
      found === null
        ? null
        : shown
            .map((ids, at) =>
              groupView(
                ids,
                ids.flatMap((id) => byId.get(id) ?? []),
                { pasts, voices, people: people[at] ?? ids.length },
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

/** Groups with something of a dialogue, most of it first; what stands beside it from elsewhere stays. */
async function ofDialogue(house: House, all: readonly (readonly string[])[], dialogueId: string) {
  const own = new Set(await listIdsOfDialogue(house.db, dialogueId));
  const count = (ids: readonly string[]) => ids.filter((id) => own.has(id)).length;
  return all
    .map((ids) => ({
      ids: [...ids].sort((a, b) => Number(own.has(b)) - Number(own.has(a))),
      own: count(ids),
    }))
    .filter((group) => group.own > 0)
    .sort((one, other) => other.own - one.own || other.ids.length - one.ids.length)
    .map((group) => group.ids);
}

type Around = Readonly<{
  pasts: readonly Past[];
  voices: ReadonlyMap<string, number>;
  /** Who speaks through all of the group. */
  people: number;
}>;

function groupView(ids: readonly string[], rows: readonly GroupedRow[], { pasts, voices, people }: Around) {
  const pastOf = (row: GroupedRow) => pasts.find((past) => past.opinionId === row.id);
  /** Answered, or taken back: nothing new is put under it. */
  const isOver = (row: GroupedRow) => (pastOf(row)?.takes ?? 'join') !== 'join';
  const sorted = [...rows].sort(
    (a, b) =>
      Number(b.state === 'accepted') - Number(a.state === 'accepted') ||
      a.received_at.getTime() - b.received_at.getTime(),
  );
  const open = sorted.filter((row) => !isOver(row));
  return {
    size: ids.length,
    /** Who sent or signed them, each sender once. */
    people,
    into: open[0]?.code ?? '',
    /** Two of them at least can be merged. */
    mayMerge: open.length > 1,
    /** Code of the one that was answered last before, which the new ones raise again. */
    again: sorted.findLast((row) => pastOf(row)?.takes === 'again')?.code ?? null,
    areas: [...new Set(sorted.flatMap((row) => row.residential_unit ?? []))].slice(0, 6),
    members: sorted.map((row, index) => ({
      code: row.code,
      version: row.version,
      state: row.state,
      text: excerpt(row.text),
      why: index === 0 ? null : whyHere(row, sorted),
      dialogue: row.dialogue_code,
      area: row.residential_unit,
      people: voices.get(row.id) ?? row.people,
      receivedAt: row.received_at.toISOString(),
      channel: row.channel,
      isOver: isOver(row),
      /** Still to be taken up, so that it can be taken up as raised again. */
      isNew: row.state === 'received',
      answeredOn: pastOf(row)?.answeredOn ?? null,
    })),
  };
}

/** So much of a letter is compared for the reason; the whole of it was for the group. */
const comparedLetters = 1500;

/** The words that it shares with the first of the group, else with the next that shares any: groups are chains. */
function whyHere(row: OpinionRow, sorted: readonly OpinionRow[]) {
  for (const other of sorted) {
    if (other.id === row.id) continue;
    const shared = sharedPhrases(other.text.slice(0, comparedLetters), row.text.slice(0, comparedLetters));
    if (shared.length > 0) return { code: other.code, shared };
  }
  return { code: null, shared: [] };
}

function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= 240 ? line : `${line.slice(0, 240).replace(/\s+\S*$/u, '')}…`;
}
