import { type Actor, holds, type RoleName } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { deviceOf, idleHours, stageOf } from './person.ts';
import {
  listOrganisationsWith,
  listPeople,
  listRoles,
  listUnits,
  readOrganisationNames,
  readPerson,
} from './store.ts';
import { listSessions, readUser } from './store-accounts.ts';

export type SessionView = Readonly<{
  id: string;
  browser: string;
  system: string;
  startedAt: string;
  lastUsedAt: string;
  isHere: boolean;
}>;

export type AccountView = Readonly<{
  name: string;
  title: string | null;
  email: string;
  hasTwoFactor: boolean;
  roles: readonly Readonly<{ role: RoleName; organisation: string }>[];
  sessions: readonly SessionView[];
}>;

export type HoldingView = Readonly<{
  id: string;
  role: RoleName;
  unit: string | null;
  from: string;
  to: string | null;
  stage: 'past' | 'now' | 'future';
}>;

export type PersonView = Readonly<{
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  account: 'none' | 'waiting' | 'ready';
  hasTwoFactor: boolean;
  roles: readonly HoldingView[];
  /** `account`: links, second factor and sessions are this organisation's to keep. */
  may: readonly ('grant' | 'account')[];
}>;

/** One's own account; `sessionId` is the session that asks. Null where the person has no account. */
export async function presentAccount(
  house: House,
  actor: Actor,
  sessionId: string,
): Promise<AccountView | null> {
  const person = actor.personId === null ? null : await readPerson(house.db, actor.personId);
  const user = person?.user_id ? await readUser(house.db, person.user_id) : null;
  if (!person || !user) return null;
  const now = house.now();
  const usedSince = new Date(now.getTime() - idleHours * 3_600_000);
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))];
  const names = await readOrganisationNames(house.db, ids);
  return {
    name: person.name,
    title: person.title,
    email: user.email,
    hasTwoFactor: user.two_factor_enabled,
    roles: actor.roles.map((held) => ({
      role: held.role,
      organisation: names.find((each) => each.id === held.organisationId)?.name ?? '',
    })),
    sessions: (await listSessions(house.db, user.id, usedSince, now)).map((session) => ({
      id: session.id,
      ...deviceOf(session.user_agent),
      startedAt: session.created_at.toISOString(),
      lastUsedAt: session.last_used_at.toISOString(),
      isHere: session.id === sessionId,
    })),
  };
}

/** People of an organisation with all their roles there, for its administrators. */
export async function presentPeople(
  house: House,
  actor: Actor,
  organisationId: string,
): Promise<PersonView[]> {
  const people = await listPeople(house.db, organisationId);
  const roles = await listRoles(
    house.db,
    organisationId,
    people.map((person) => person.id),
  );
  const today = dayOf(house.now());
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    title: person.title,
    email: person.email,
    phone: person.phone,
    account: person.user_id === null ? 'none' : person.account_id === null ? 'waiting' : 'ready',
    hasTwoFactor: person.two_factor_enabled ?? false,
    roles: roles
      .filter((role) => role.person_id === person.id)
      .map((role) => ({
        id: role.id,
        role: role.role,
        unit: role.unit_name,
        from: role.valid_from,
        to: role.valid_to,
        stage: stageOf({ from: role.valid_from, to: role.valid_to }, today),
      })),
    may:
      person.organisation_id !== null && holds(actor, ['administrator'], person.organisation_id)
        ? ['grant', 'account']
        : ['grant'],
  }));
}

/** Organisations whose people the actor keeps, and the units to choose from in one of them. */
export async function presentKept(house: House, actor: Actor, wantedId: string | null) {
  const ids = actor.roles.flatMap((held) => (held.role === 'administrator' ? [held.organisationId] : []));
  const organisations = await readOrganisationNames(house.db, [...new Set(ids)]);
  const known = organisations.map((each) => each.id);
  const id = wantedId !== null && known.includes(wantedId) ? wantedId : (known.at(-1) ?? null);
  const units = id === null ? [] : await listUnits(house.db, id, dayOf(house.now()));
  return { organisations, organisationId: id, units };
}

export type ReceptionGap = Readonly<{ organisationId: string; organisation: string; mayGrant: boolean }>;

/** Organisations of which the actor is head or administrator and that have no officer of citizen reception today. */
export async function presentReceptionGaps(house: House, actor: Actor): Promise<ReceptionGap[]> {
  const ids = actor.roles.flatMap((held) =>
    held.role === 'head' || held.role === 'administrator' ? [held.organisationId] : [],
  );
  if (ids.length === 0) return [];
  const having = await listOrganisationsWith(house.db, { role: 'reception', day: dayOf(house.now()) });
  const gaps = ids.filter((id) => !having.includes(id));
  return (await readOrganisationNames(house.db, gaps)).map(({ id, name }) => ({
    organisationId: id,
    organisation: name,
    mayGrant: holds(actor, ['administrator'], id),
  }));
}
