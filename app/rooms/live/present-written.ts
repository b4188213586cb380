import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { changesOf, type EditView } from './history.ts';
import { mayServe } from './may.ts';
import type { Shorthand } from './shorthand.ts';
import { mostSimilar } from './similar.ts';
import { readSession } from './store.ts';
import { readEdits } from './store-contents.ts';
import { readStage, type StageRows } from './store-stage.ts';
import { readAnswered, readShorthand } from './store-written.ts';

/** The office's abbreviations, and the short names of its units, which need no list of their own. */
export async function presentShorthand(
  house: House,
  organisationId: string,
): Promise<(Shorthand & Readonly<{ id: string }>)[]> {
  const rows = await readShorthand(house.db, organisationId);
  return rows.map(({ id, short, expansion }) => ({ id, short, expansion }));
}

const mostOld = 500;
const mostShown = 5;

/** What was answered before to something that sounds the same. Missing `session.missing`. */
export async function presentOldAnswers(house: House, actor: Actor, asked: { code: string; text: string }) {
  const session = await readSession(house.db, asked.code);
  if (session === undefined || !mayServe(actor, session.organisation_id)) {
    throw refuse('missing', 'session.missing');
  }
  const rows = await readAnswered(house.db, session.organisation_id, mostOld);
  return mostSimilar(asked.text, rows, mostShown).map((row) => ({
    text: row.text,
    answer: row.answer ?? '',
    at: row.at.toISOString(),
    code: row.code,
  }));
}
export type OldAnswer = Awaited<ReturnType<typeof presentOldAnswers>>[number];

/** Every edit of one thing of the session, newest first. Missing `session.missing`. */
export async function presentHistory(
  house: House,
  actor: Actor,
  asked: { code: string; id: string },
): Promise<EditView[]> {
  const rows = await readStage(house.db, asked.code);
  if (rows === null || !mayServe(actor, rows.session.organisation_id)) {
    throw refuse('missing', 'session.missing');
  }
  return (await historiesOf(house, rows, [asked.id])).get(asked.id) ?? [];
}

/** Edits of several things, by id; each newest first. */
export async function historiesOf(
  house: House,
  rows: StageRows,
  ids: readonly string[],
): Promise<Map<string, EditView[]>> {
  const edits = await readEdits(house.db, ids);
  const nameOf = (id: string) => rows.units.find((unit) => unit.id === id)?.name ?? '';
  const histories = new Map<string, EditView[]>();
  for (const id of new Set(edits.map((edit) => edit.subject_id))) {
    const own = edits.filter((edit) => edit.subject_id === id);
    const views = own.map((edit, index) => ({
      version: edit.version,
      at: edit.edited_at.toISOString(),
      who: edit.edited_by_name,
      changes: changesOf(edit.body, own[index + 1]?.body ?? bodyNow(rows, id), nameOf),
    }));
    histories.set(id, views.reverse());
  }
  return histories;
}

function bodyNow(rows: StageRows, id: string): Readonly<Record<string, unknown>> {
  const content = rows.contents.find((row) => row.id === id);
  if (content !== undefined) {
    return { ...content, parts: rows.contentParts.filter((part) => part.content_id === id) };
  }
  const promise = rows.promises.find((row) => row.id === id);
  if (promise !== undefined) return promise;
  const turn = rows.turns.find((row) => row.id === id);
  if (turn !== undefined) return { name: turn.name, place: turn.place, topic: turn.topic };
  return rows.session.id === id ? { text: rows.session.conclusion } : {};
}
