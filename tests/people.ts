import type { Actor, RoleName } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { giveUser } from '#app/rooms/people/acts/accounts.ts';
import { addPersonRow, addRoleRow, readPerson } from '#app/rooms/people/store.ts';
import { setPassword } from '#app/rooms/people/store-accounts.ts';

type Wanted = Readonly<{
  name: string;
  title?: string;
  /** The organisation that keeps the account; that of the first role when left out. */
  organisationId?: string;
  roles?: readonly Readonly<{
    role: RoleName;
    organisationId: string;
    unitId?: string | null;
    from?: string;
    to?: string | null;
  }>[];
}>;

/** A person with roles (from 2020 on unless said), without an account, as the actor that they are today. */
export async function makePerson(house: House, wanted: Wanted): Promise<Actor & { personId: string }> {
  const id = house.newId();
  const now = house.now();
  const roles = (wanted.roles ?? []).map((held) => ({ unitId: null, from: '2020-01-01', to: null, ...held }));
  await addPersonRow(house.db, {
    id,
    organisation_id: wanted.organisationId ?? roles[0]?.organisationId ?? null,
    name: wanted.name,
    title: wanted.title ?? null,
    phone: null,
    email: null,
    created_at: now,
  });
  for (const held of roles) {
    await addRoleRow(house.db, {
      id: house.newId(),
      person_id: id,
      organisation_id: held.organisationId,
      unit_id: held.unitId,
      role: held.role,
      valid_from: held.from,
      valid_to: held.to,
      granted_by: null,
      granted_at: now,
    });
  }
  const today = dayOf(now);
  const valid = roles.filter((held) => held.from <= today && (held.to === null || today <= held.to));
  return {
    kind: 'staff',
    personId: id,
    name: wanted.name,
    roles: valid.map(({ role, organisationId, unitId }) => ({ role, organisationId, unitId })),
    deviceId: null,
  };
}

/** Gives a person an account with a password, so that `signIn` can be used. */
export async function giveAccount(
  house: House,
  personId: string,
  account: Readonly<{ email: string; password: string }>,
): Promise<void> {
  const person = await readPerson(house.db, personId);
  if (person === null) throw new Error(`No person ${personId}`);
  const hash = await house.signIn.hashPassword(account.password);
  await house.transact(async (tx) => {
    const userId = await giveUser(house, tx, person, account.email);
    await setPassword(tx, { id: house.newId(), user_id: userId, hash, at: house.now() });
  });
}
