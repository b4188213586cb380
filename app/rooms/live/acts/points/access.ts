import { createHash, randomInt } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { waitAfter } from '#app/rooms/people/attempt.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { IssueInput } from '../../inputs-points.ts';
import { mayServe } from '../../may.ts';
import { readBoard } from '../../store-board.ts';
import {
  insertAccesses,
  insertPointTicket,
  lockAccess,
  readAccess,
  readPointTicket,
  revokeAccesses,
  updateAccess,
} from '../../store-point-access.ts';

const tokenBytes = 18;
const ticketBytes = 24;

/** A link and its number, shown once: only their hashes are kept. */
export type Issued = Readonly<{ pointId: string; name: string; link: string; pin: string }>;

/**
 * Makes new links for these points of a dialogue, or for all that have none. A point has one valid link; the older
 * one and everybody who came in by it are shut out.
 */
export async function issueAccess(
  house: House,
  actor: Actor,
  input: IssueInput & { code: string },
): Promise<Issued[]> {
  return await house.transact(async (tx) => {
    const dialogue = await servedDialogue(tx, actor, input.code);
    const points = await readBoard(tx, dialogue.id, false);
    const wanted = points.filter((point) =>
      input.isMissing ? !point.is_main && point.link_made_at === null : input.pointIds.includes(point.id),
    );
    const now = house.now();
    const made = wanted.map((point) => {
      const token = house.newSecret(tokenBytes);
      const pin = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const row = {
        id: house.newId(),
        point_id: point.id,
        token_hash: hashOf(token),
        pin_hash: hashOf(`${token} ${pin}`),
        made_by: actor.personId,
        made_at: now,
        free_at: now,
        revoked_at: null,
        revoked_by: null,
      };
      const link = `${house.publicUrl}/diem-cau/vao/${token}`;
      return { row, issued: { pointId: point.id, name: point.name, link, pin } };
    });
    const ids = wanted.map((point) => point.id);
    await revokeAccesses(tx, ids, { personId: actor.personId, at: now });
    await insertAccesses(
      tx,
      made.map(({ row }) => row),
    );
    await tellOf(house, tx, { actor, dialogue, verb: 'point.issue', count: made.length });
    return made.map(({ issued }) => issued);
  });
}

/** Takes links back, with everybody who came in by them. */
export async function revokeAccess(
  house: House,
  actor: Actor,
  input: IssueInput & { code: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const dialogue = await servedDialogue(tx, actor, input.code);
    const points = await readBoard(tx, dialogue.id, false);
    const ids = points.map((point) => point.id).filter((id) => input.pointIds.includes(id));
    const count = await revokeAccesses(tx, ids, { personId: actor.personId, at: house.now() });
    await tellOf(house, tx, { actor, dialogue, verb: 'point.revoke', count });
  });
}

/** Who a link is for. Missing `point.link` where there is none or it was taken back. */
export async function readLink(house: House, token: string) {
  const access = await readAccess(house.db, hashOf(token));
  if (access === undefined || access.revoked_at !== null) throw refuse('missing', 'point.link');
  return access;
}

/**
 * Comes in with a link and its number: gives the ticket for a cookie, of which only the hash is kept. Invalid
 * `point.pin`; after some wrong ones busy `point.wait`, for this link only.
 */
export async function enterPoint(
  house: House,
  input: { token: string; pin: string },
): Promise<{ code: string; ticket: string }> {
  const access = await readLink(house, input.token);
  const ticket = house.newSecret(ticketBytes);
  const answer = await house.transact(async (tx) => {
    const row = await lockAccess(tx, access.id);
    const now = house.now();
    const seconds = Math.ceil((row.free_at.getTime() - now.getTime()) / 1000);
    if (seconds > 0) return refuse('busy', 'point.wait', { seconds });
    if (row.pin_hash !== hashOf(`${input.token} ${digitsOf(input.pin)}`)) {
      const failures = row.failures + 1;
      const freeAt = new Date(now.getTime() + waitAfter(failures) * 1000);
      await updateAccess(tx, row.id, { failures, free_at: freeAt });
      return refuse('invalid', 'point.pin');
    }
    await updateAccess(tx, row.id, { failures: 0 });
    const made = { id: house.newId(), access_id: row.id, ticket_hash: hashOf(ticket), made_at: now };
    await insertPointTicket(tx, made);
    return null;
  });
  if (answer !== null) throw answer;
  return { code: access.code, ticket };
}

/** Who holds this ticket in a dialogue. Forbidden `point.ticket` where nobody does. */
export async function pointActor(
  house: House,
  given: { code: string; ticket: string | null },
): Promise<Actor> {
  const owner =
    given.ticket === null ? undefined : await readPointTicket(house.db, { hash: hashOf(given.ticket) });
  if (owner === undefined || owner.code !== given.code) throw refuse('forbidden', 'point.ticket');
  return { kind: 'point', personId: null, name: null, roles: [], deviceId: owner.id };
}

/** The dialogue, for those who serve its session. */
export async function servedDialogue(tx: Tx, actor: Actor, code: string) {
  const dialogue = await readByCode(tx, code);
  if (dialogue === undefined || !mayServe(actor, dialogue.organisation_id)) {
    throw refuse('missing', 'dialogue.missing');
  }
  return dialogue;
}

async function tellOf(
  house: House,
  tx: Tx,
  said: { actor: Actor; dialogue: { id: string; organisation_id: string }; verb: string; count: number },
): Promise<void> {
  await record(house, tx, {
    verb: said.verb,
    organisationId: said.dialogue.organisation_id,
    subjectKind: 'dialogue',
    subjectId: said.dialogue.id,
    actor: said.actor,
    facts: { count: said.count },
  });
}

function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
