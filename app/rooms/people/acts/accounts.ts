import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { AcceptLinkInput, InviteInput } from '../inputs.ts';
import { mayKeepAccount } from '../may.ts';
import { linkDays } from '../person.ts';
import { linkUser, lockPerson, type PersonRow, readPerson } from '../store.ts';
import {
  addLink,
  addUser,
  lockLink,
  removeSessions,
  removeTwoFactor,
  setPassword,
  setUserEmail,
  useLink,
} from '../store-accounts.ts';
import { hashToken } from './token.ts';

/**
 * Makes the person's account, or gives a new link to one that is there. Returns the token of a one-time link to
 * choose a password, good for three days; it is shown to the administrator once and kept only as a hash.
 */
export async function invitePerson(house: House, actor: Actor, input: InviteInput): Promise<string> {
  const token = house.newSecret(32);
  return await house.transact(async (tx) => {
    const person = await lockKeptPerson(tx, actor, input.personId);
    await giveUser(house, tx, person, input.email);
    const now = house.now();
    await addLink(tx, {
      token_hash: hashToken(token),
      person_id: person.id,
      made_by: actor.personId,
      made_at: now,
      expires_at: new Date(now.getTime() + linkDays * 86_400_000),
    });
    await recordOf(house, tx, actor, { verb: 'person.invite', person });
    return token;
  });
}

/** Whom an unused link is for, so that its page can greet; refuses as `acceptLink` does. */
export async function readLink(
  house: House,
  token: string,
): Promise<Readonly<{ name: string; email: string }>> {
  return await house.transact(async (tx) => {
    const person = await personOfLink(house, tx, token);
    return { name: person.name, email: person.email ?? '' };
  });
}

/** Sets the password by the one-time link, uses the link up and ends every session of the account. */
export async function acceptLink(house: House, input: AcceptLinkInput): Promise<string> {
  const hash = await house.signIn.hashPassword(input.password);
  return await house.transact(async (tx) => {
    const person = await personOfLink(house, tx, input.token);
    if (person.user_id === null) throw refuse('missing', 'people.link');
    const now = house.now();
    await setPassword(tx, { id: house.newId(), user_id: person.user_id, hash, at: now });
    await useLink(tx, hashToken(input.token), now);
    await removeSessions(tx, person.user_id);
    const self: Actor = { kind: 'staff', personId: person.id, name: person.name, roles: [], deviceId: null };
    await recordOf(house, tx, self, { verb: 'person.choose_password', person });
    return person.email ?? '';
  });
}

/** Takes the second factor away from a person who has lost it, and ends all their sessions. */
export async function resetTwoFactor(
  house: House,
  actor: Actor,
  input: Readonly<{ personId: string }>,
): Promise<void> {
  await house.transact(async (tx) => {
    const person = await lockKeptPerson(tx, actor, input.personId);
    if (person.user_id === null) throw refuse('missing', 'people.account');
    await removeTwoFactor(tx, person.user_id);
    await removeSessions(tx, person.user_id);
    await recordOf(house, tx, actor, { verb: 'person.reset_two_factor', person });
  });
}

/** Ends every session of a person, for a lost phone or a person who has left. */
export async function endSessions(
  house: House,
  actor: Actor,
  input: Readonly<{ personId: string }>,
): Promise<void> {
  await house.transact(async (tx) => {
    const person = await lockKeptPerson(tx, actor, input.personId);
    if (person.user_id === null) throw refuse('missing', 'people.account');
    const count = await removeSessions(tx, person.user_id);
    await recordOf(house, tx, actor, { verb: 'person.end_sessions', person, facts: { count } });
  });
}

/** Ends one of the actor's own sessions, or all but `except`. */
export async function endOwnSessions(
  house: House,
  actor: Actor,
  which: Readonly<{ only: string } | { except: string }>,
): Promise<number> {
  const person = actor.personId === null ? null : await readPerson(house.db, actor.personId);
  if (!person?.user_id) throw refuse('missing', 'people.account');
  return await removeSessions(house.db, person.user_id, which);
}

/** Makes or renames the person's account, in the transaction of a deed; refuses an e-mail that another has. */
export async function giveUser(
  house: House,
  tx: Tx,
  person: Readonly<{ id: string; name: string; user_id: string | null }>,
  email: string,
): Promise<string> {
  const at = house.now();
  const id = person.user_id ?? house.newId();
  const done =
    person.user_id === null
      ? await addUser(tx, { id, name: person.name, email, at })
      : await setUserEmail(tx, { id, email, at });
  if (!done) throw refuse('conflict', 'people.email-taken');
  await linkUser(tx, { id: person.id, user_id: id, email });
  return id;
}

async function lockKeptPerson(tx: Tx, actor: Actor, personId: string): Promise<PersonRow> {
  const person = await lockPerson(tx, personId);
  if (person === null) throw refuse('missing', 'people.person');
  orThrow(mayKeepAccount(actor, person));
  return person;
}

async function personOfLink(house: House, tx: Tx, token: string): Promise<PersonRow> {
  const link = await lockLink(tx, hashToken(token));
  if (link === null) throw refuse('missing', 'people.link');
  if (link.used_at !== null) throw refuse('conflict', 'people.link-used');
  if (link.expires_at <= house.now()) throw refuse('conflict', 'people.link-expired');
  const person = await lockPerson(tx, link.person_id);
  if (person === null) throw refuse('missing', 'people.link');
  return person;
}

async function recordOf(
  house: House,
  tx: Tx,
  actor: Actor,
  what: Readonly<{ verb: string; person: PersonRow; facts?: Readonly<Record<string, number>> }>,
): Promise<void> {
  if (what.person.organisation_id === null) return;
  await record(house, tx, {
    verb: what.verb,
    organisationId: what.person.organisation_id,
    subjectKind: 'person',
    subjectId: what.person.id,
    actor,
    facts: what.facts ?? {},
  });
}
