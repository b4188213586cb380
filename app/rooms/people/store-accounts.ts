import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

const credential = 'credential';

type NewUser = Readonly<{ id: string; name: string; email: string; at: Date }>;

/** Makes an account without a password; false where the e-mail address is taken. */
export async function addUser(db: Database, user: NewUser): Promise<boolean> {
  const made = await db
    .insertInto('auth_user')
    .values({ id: user.id, name: user.name, email: user.email, created_at: user.at, updated_at: user.at })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Gives an account a new e-mail address; false where another account has it. */
export async function setUserEmail(db: Database, user: Omit<NewUser, 'name'>): Promise<boolean> {
  const taken = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', user.email)
    .where('id', '!=', user.id)
    .executeTakeFirst();
  if (taken) return false;
  await db
    .updateTable('auth_user')
    .set({ email: user.email, updated_at: user.at })
    .where('id', '=', user.id)
    .execute();
  return true;
}

/** Sets the password, made by `signIn.hashPassword`, of an account that may not have one yet. */
export async function setPassword(
  db: Database,
  password: Readonly<{ id: string; user_id: string; hash: string; at: Date }>,
): Promise<void> {
  const changed = await db
    .updateTable('auth_account')
    .set({ password: password.hash, updated_at: password.at })
    .where('user_id', '=', password.user_id)
    .where('provider_id', '=', credential)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) return;
  await db
    .insertInto('auth_account')
    .values({
      id: password.id,
      user_id: password.user_id,
      account_id: password.user_id,
      provider_id: credential,
      password: password.hash,
      created_at: password.at,
      updated_at: password.at,
    })
    .execute();
}

export async function removeTwoFactor(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('auth_two_factor').where('user_id', '=', userId).execute();
  await db.updateTable('auth_user').set({ two_factor_enabled: false }).where('id', '=', userId).execute();
}

export async function readUser(db: Database, userId: string) {
  const user = await db
    .selectFrom('auth_user')
    .select(['id', 'name', 'email', 'two_factor_enabled'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return user ?? null;
}

/** The person behind a session and when it was last used; null once the session is gone. */
export async function readSession(db: Database, sessionId: string) {
  const session = await db
    .selectFrom('auth_session')
    .innerJoin('person', 'person.user_id', 'auth_session.user_id')
    .select(['auth_session.id', 'auth_session.last_used_at', 'person.id as person_id', 'person.name'])
    .where('auth_session.id', '=', sessionId)
    .executeTakeFirst();
  return session ?? null;
}

export async function touchSession(db: Database, sessionId: string, at: Date): Promise<void> {
  await db.updateTable('auth_session').set({ last_used_at: at }).where('id', '=', sessionId).execute();
}

/** Sessions of an account that are still good, the last used first. */
export async function listSessions(db: Database, userId: string, usedSince: Date, now: Date) {
  return await db
    .selectFrom('auth_session')
    .select(['id', 'user_agent', 'ip_address', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .where('last_used_at', '>', usedSince)
    .where('expires_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .execute();
}

/** Ends sessions of an account: one, all but one, or all. Returns how many there were. */
export async function removeSessions(
  db: Database,
  userId: string,
  which: Readonly<{ only?: string; except?: string }> = {},
): Promise<number> {
  const gone = await db
    .deleteFrom('auth_session')
    .where('user_id', '=', userId)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only ?? ''))
    .$if(which.except !== undefined, (query) => query.where('id', '!=', which.except ?? ''))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function removeIdleSessions(db: Database, usedBefore: Date, now: Date): Promise<void> {
  await db
    .deleteFrom('auth_session')
    .where((where) => where.or([where('last_used_at', '<', usedBefore), where('expires_at', '<', now)]))
    .execute();
}

type NewLink = Readonly<{
  token_hash: string;
  person_id: string;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
}>;

/** A new link makes the person's earlier unused ones worthless. */
export async function addLink(db: Database, link: NewLink): Promise<void> {
  await db
    .deleteFrom('account_link')
    .where('person_id', '=', link.person_id)
    .where('used_at', 'is', null)
    .execute();
  await db.insertInto('account_link').values(link).execute();
}

export async function lockLink(db: Database, tokenHash: string) {
  const link = await db
    .selectFrom('account_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return link ?? null;
}

export async function useLink(db: Database, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable('account_link').set({ used_at: at }).where('token_hash', '=', tokenHash).execute();
}

type Attempt = Readonly<{ accountHash: string; address: string; now: Date; forgetBefore: Date }>;

/** Locks or makes the row of an account and address, so that tries at the same moment queue up. */
export async function lockAttempt(db: Database, attempt: Attempt) {
  return await db
    .insertInto('sign_in_attempt')
    .values({
      account_hash: attempt.accountHash,
      address: attempt.address,
      failures: 0,
      last_at: attempt.now,
      free_at: attempt.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_hash', 'address']).doUpdateSet({
        failures: sql<number>`case when sign_in_attempt.last_at < ${attempt.forgetBefore} then 0
          else sign_in_attempt.failures end`,
      }),
    )
    .returning(['failures', 'free_at'])
    .executeTakeFirstOrThrow();
}

export async function countAttempt(
  db: Database,
  attempt: Readonly<{ accountHash: string; address: string; failures: number; at: Date; freeAt: Date }>,
): Promise<void> {
  await db
    .updateTable('sign_in_attempt')
    .set({ failures: attempt.failures, last_at: attempt.at, free_at: attempt.freeAt })
    .where('account_hash', '=', attempt.accountHash)
    .where('address', '=', attempt.address)
    .execute();
}

export async function removeAttempts(db: Database, accountHash: string, address: string): Promise<void> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('account_hash', '=', accountHash)
    .where('address', '=', address)
    .execute();
}

export async function forgetAttempts(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('last_at', '<', before).execute();
}

export async function readInstallation(db: Database) {
  return (await db.selectFrom('installation').selectAll().where('id', '=', 1).executeTakeFirst()) ?? null;
}

/** The one row of the installation, made when it is not there, locked until the transaction ends. */
export async function lockInstallation(db: Database) {
  await db
    .insertInto('installation')
    .values({ id: 1, setup_token_hash: null, home_organisation_id: null, set_up_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return await db
    .selectFrom('installation')
    .selectAll()
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function setSetupToken(db: Database, tokenHash: string, expiresAt: Date): Promise<void> {
  await db
    .updateTable('installation')
    .set({ setup_token_hash: tokenHash, setup_token_expires_at: expiresAt })
    .where('id', '=', 1)
    .execute();
}

export async function closeSetup(db: Database, organisationId: string, at: Date): Promise<void> {
  await db
    .updateTable('installation')
    .set({
      setup_token_hash: null,
      setup_token_expires_at: null,
      home_organisation_id: organisationId,
      set_up_at: at,
    })
    .where('id', '=', 1)
    .execute();
}
