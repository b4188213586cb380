import { type Actor, anonymous } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { idleHours } from '../person.ts';
import { rolesOn } from '../store.ts';
import { readSession, removeSessions, touchSession } from '../store-accounts.ts';
import { chosenFirst } from '../workplace.ts';

const touchEvery = 5 * 60_000;

/** The actor and the id of the session they work in. */
export type SignedIn = Readonly<{ actor: Actor; sessionId: string }>;

/**
 * Who asks: the person of a valid session with the roles that are valid today in Viet Nam; null for everybody
 * else. Without our cookie it costs no question to the database.
 */
export async function readSignedIn(house: House, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get('cookie')?.includes('diemcau.session_token=')) return null;
  const known = await house.signIn.sessionOf(headers);
  const session = known && (await readSession(house.db, known.sessionId));
  if (!known || !session) return null;
  const now = house.now();
  const rest = now.getTime() - session.last_used_at.getTime();
  if (rest > idleHours * 3_600_000) {
    await removeSessions(house.db, known.userId, { only: session.id });
    return null;
  }
  if (rest > touchEvery) await touchSession(house.db, session.id, now);
  const roles = await rolesOn(house.db, session.person_id, dayOf(now));
  return {
    sessionId: session.id,
    actor: {
      kind: 'staff',
      personId: session.person_id,
      name: session.name,
      roles: chosenFirst(
        roles.map((held) => ({
          role: held.role,
          organisationId: held.organisation_id,
          unitId: held.unit_id,
        })),
        headers.get('cookie'),
      ),
      deviceId: null,
    },
  };
}

/** The actor of a request; `anonymous` for whoever has not signed in. */
export async function computeActor(house: House, headers: Headers): Promise<Actor> {
  return (await readSignedIn(house, headers))?.actor ?? anonymous;
}
