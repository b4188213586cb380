import { anonymous } from '#app/ground/actor.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { setupHours } from '../person.ts';
import { addPersonRow, addRoleRow } from '../store.ts';
import { closeSetup, lockInstallation, setPassword, setSetupToken } from '../store-accounts.ts';
import { giveUser } from './accounts.ts';
import { hashToken } from './token.ts';

/** The token of this start's set-up link, good for 24 hours; null once the installation has been set up. */
export async function issueSetupToken(house: House): Promise<string | null> {
  const token = house.newSecret(24);
  return await house.transact(async (tx) => {
    const installation = await lockInstallation(tx);
    if (installation.set_up_at !== null) return null;
    await setSetupToken(tx, hashToken(token), new Date(house.now().getTime() + setupHours * 3_600_000));
    return token;
  });
}

/** Refuses unless the token opens the set-up now: once done `set-up-done`, else `set-up-token` or `-expired`. */
export async function checkSetupToken(house: House, tx: Tx, token: string): Promise<void> {
  const installation = await lockInstallation(tx);
  if (installation.set_up_at !== null) throw refuse('conflict', 'people.set-up-done');
  if (installation.setup_token_hash !== hashToken(token)) throw refuse('forbidden', 'people.set-up-token');
  const expiresAt = installation.setup_token_expires_at;
  if (expiresAt === null || expiresAt <= house.now()) throw refuse('forbidden', 'people.set-up-expired');
}

/** What the first administrator needs; the hash is made before the transaction, since it takes its time. */
export type FirstAdministrator = Readonly<{
  organisationId: string;
  /** The province that was founded along with it, which has nobody of its own yet. */
  parentId: string | null;
  name: string;
  title: string | null;
  email: string;
  passwordHash: string;
}>;

/** Makes the first administrator and closes the set-up, in the transaction that founds the home organisation. */
export async function makeFirstAdministrator(
  house: House,
  tx: Tx,
  first: FirstAdministrator,
): Promise<string> {
  const { organisationId, name, title, email } = first;
  const now = house.now();
  const id = house.newId();
  await addPersonRow(tx, {
    id,
    organisation_id: organisationId,
    name,
    title,
    email,
    phone: null,
    created_at: now,
  });
  const userId = await giveUser(house, tx, { id, name, user_id: null }, email);
  await setPassword(tx, { id: house.newId(), user_id: userId, hash: first.passwordHash, at: now });
  for (const keptId of [organisationId, first.parentId]) {
    if (keptId === null) continue;
    await addRoleRow(tx, {
      id: house.newId(),
      person_id: id,
      organisation_id: keptId,
      unit_id: null,
      role: 'administrator',
      valid_from: dayOf(now),
      valid_to: null,
      granted_by: null,
      granted_at: now,
    });
  }
  await closeSetup(tx, organisationId, now);
  await record(house, tx, {
    verb: 'installation.set_up',
    organisationId,
    subjectKind: 'person',
    subjectId: id,
    actor: anonymous,
  });
  return id;
}

/** Does this link open the set-up now? The refusal that says why not, or null when it does. */
export async function whyNotSetUp(house: House, token: string): Promise<Refusal | null> {
  try {
    await house.transact((tx) => checkSetupToken(house, tx, token));
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
