import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type DialogueState, isComing, type PointLevel } from '#app/rooms/dialogues/dialogue.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import type { HandOverState } from './hand-over.ts';
import type { BoardQuery } from './inputs-points.ts';
import { mayServe } from './may.ts';
import {
  isConnected,
  type PointNode,
  type PointState,
  type RolledUp,
  rollUp,
  simulatedName,
  sumOf,
  type TestMark,
} from './point.ts';
import type { SessionState } from './session.ts';
import { readSession } from './store.ts';
import { readBoard } from './store-board.ts';
import { countRolls, readLastTests } from './store-point-room.ts';
import { readHandOvers } from './store-points.ts';

/** One point on the board of the office. Instants are ISO strings. */
export type BoardRow = Readonly<{
  id: string;
  name: string;
  /** How deep it stands in the tree, the main point at 0. */
  depth: number;
  level: PointLevel | null;
  isMain: boolean;
  state: PointState;
  headcount: number | null;
  /** With everything under it. */
  total: RolledUp;
  onRoll: number;
  seenAt: string | null;
  waitingItems: number;
  clockOffMinutes: number;
  test: Readonly<{ sound: TestMark; picture: TestMark; line: TestMark }> | null;
  handOver: HandOverState | null;
  coordinator: string | null;
  phone: string | null;
  hasLink: boolean;
}>;

export type BoardView = Readonly<{
  code: string;
  title: string;
  session: Readonly<{ state: SessionState; isRehearsal: boolean; joinCode: string }> | null;
  /** May a rehearsal be opened now? */
  mayRehearse: boolean;
  sums: RolledUp;
  rows: readonly BoardRow[];
  found: number;
  page: number;
  pages: number;
  without: number;
  /** Points that have others under them, for the filter. */
  parents: readonly Readonly<{ id: string; name: string }>[];
}>;

const pageSize = 100;

/** The points of a dialogue for those who serve its session. Missing `dialogue.missing`. */
export async function presentBoard(
  house: House,
  actor: Actor,
  given: { code: string; query: BoardQuery },
): Promise<BoardView> {
  const { db } = house;
  const dialogue = await readByCode(db, given.code);
  if (dialogue === undefined || !mayServe(actor, dialogue.organisation_id)) {
    throw refuse('missing', 'dialogue.missing');
  }
  const session = await readSession(db, given.code);
  const isRehearsal = session?.is_rehearsal ?? false;
  const rows = await readBoard(db, dialogue.id, isRehearsal);
  const nodes = rows.map(nodeOf);
  const sums = rollUp(nodes);
  const shown = rows.filter(keeps(given.query, nodes));
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(pages, given.query.trang);
  const part = shown.slice((page - 1) * pageSize, page * pageSize);
  const [tests, rolls, handOvers] = await Promise.all([
    readLastTests(
      db,
      part.map((row) => row.id),
      isRehearsal,
    ),
    countRolls(db, dialogue.id, isRehearsal),
    session === undefined ? [] : readHandOvers(db, session.id),
  ]);
  const parentIds = new Set(rows.map((row) => row.parent_id));
  return {
    code: given.code,
    title: dialogue.title,
    session:
      session === undefined ? null : { state: session.state, isRehearsal, joinCode: session.join_code },
    mayRehearse: session === undefined && mayBegin(dialogue.state),
    sums: sumOf(nodes),
    rows: part.map((row) => {
      const test = tests.find((one) => one.point_id === row.id);
      return {
        id: row.id,
        name: row.name,
        depth: depthOf(row.id, nodes),
        level: row.level,
        isMain: row.is_main,
        state: stateOf(row),
        headcount: headcountOf(row),
        total: sums.get(row.id) ?? sumOf([]),
        onRoll: rolls.get(row.id) ?? 0,
        seenAt: row.seen_at?.toISOString() ?? null,
        waitingItems: row.waiting_items ?? 0,
        clockOffMinutes: Math.round((row.clock_off_seconds ?? 0) / 60),
        test: test === undefined ? null : { sound: test.sound, picture: test.picture, line: test.line },
        handOver: handOvers.find((one) => one.point_id === row.id)?.state ?? null,
        coordinator: row.coordinator_name,
        phone: row.coordinator_phone,
        hasLink: row.link_made_at !== null,
      };
    }),
    found: shown.length,
    page,
    pages,
    without: rows.filter((row) => row.link_made_at === null && !row.is_main).length,
    parents: rows.filter((row) => parentIds.has(row.id)).map(({ id, name }) => ({ id, name })),
  };
}

/** For the command that rehearses: the sums, and the names of real points that are not connected now. */
export async function presentLost(house: House, actor: Actor, code: string) {
  const board = await presentBoard(house, actor, {
    code,
    query: { q: '', tinh_trang: '', thuoc: '', trang: 1 },
  });
  const dialogue = await readByCode(house.db, code);
  const rows = await readBoard(house.db, dialogue?.id ?? '', board.session?.isRehearsal ?? false);
  const isLost = (row: Row) => !row.is_main && !isConnected(row.state ?? 'not_connected');
  const real = rows.filter((row) => !row.name.startsWith(simulatedName));
  return {
    points: board.sums.points,
    people: board.sums.people,
    states: board.sums.states,
    lost: real.filter(isLost).map((row) => row.name),
  };
}

type Row = Awaited<ReturnType<typeof readBoard>>[number];

/** A rehearsal may be held as long as the dialogue itself has not begun. */
function mayBegin(state: DialogueState): boolean {
  return isComing(state) || state === 'preparing';
}

function nodeOf(row: Row): PointNode {
  return {
    id: row.id,
    parentId: row.parent_id,
    isMain: row.is_main,
    state: stateOf(row),
    headcount: headcountOf(row),
  };
}

/** The main hall has no line: it is there once it has been opened. */
function stateOf(row: Row): PointState {
  return row.state ?? (row.is_main && row.opened_at !== null ? 'live' : 'not_connected');
}

/** The main hall is counted by the desk and has no line of its own. */
function headcountOf(row: Row): number | null {
  return row.headcount ?? (row.is_main && row.opened_at !== null ? row.counted : null);
}

function keeps(query: BoardQuery, nodes: readonly PointNode[]): (row: Row) => boolean {
  const words = fold(query.q);
  return (row) =>
    (words === '' || fold(row.name).includes(words)) &&
    (query.tinh_trang === '' || stateOf(row) === query.tinh_trang) &&
    (query.thuoc === '' || pathOf(row.id, nodes).includes(query.thuoc));
}

function depthOf(id: string, nodes: readonly PointNode[]): number {
  return Math.min(5, pathOf(id, nodes).length - 1);
}

/** A point and those above it, nearest first; a ring ends. */
function pathOf(id: string, nodes: readonly PointNode[]): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null && !path.includes(at); ) {
    path.push(at);
    const above: string = at;
    at = nodes.find((node) => node.id === above)?.parentId ?? null;
  }
  return path;
}
