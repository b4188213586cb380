/**
 * Roles of staff, held in one organisation and for a period.
 * administrator: people, units, rules. clerk: office (văn phòng). secretary: minutes of a session (tổ thư ký).
 * head: người đứng đầu, presides and signs. deputy: cấp phó, signs for a head who is away and has named him. officer: works for one unit. front: Mặt trận Tổ quốc, verifies and supervises.
 * council: Hội đồng nhân dân, supervises. people_inspection: Ban Thanh tra nhân dân, supervises.
 */
export const roleNames = [
  'administrator',
  'clerk',
  'secretary',
  'head',
  'deputy',
  'officer',
  'reception',
  'front',
  'council',
  'people_inspection',
] as const;
export type RoleName = (typeof roleNames)[number];

/** The bodies that supervise, each by a role of its own: nobody conducts the supervision of another body. */
export const supervisingRoles = [
  'front',
  'council',
  'people_inspection',
] as const satisfies readonly RoleName[];

/** One role that is valid now. `unitId` is set for officers and the Front: the unit they act for. */
export type HeldRole = Readonly<{ role: RoleName; organisationId: string; unitId: string | null }>;

/**
 * Who does a deed. `staff` has signed in; `citizen` has proved a code; `device` holds a ticket of a session;
 * `point` came in with the link and number of a connection point; `clock` is time itself; `anonymous` is anybody.
 */
export type Actor = Readonly<{
  kind: 'staff' | 'citizen' | 'device' | 'point' | 'clock' | 'anonymous';
  personId: string | null;
  name: string | null;
  roles: readonly HeldRole[];
  /** Hash of the device ticket or of the browser, for one-per-device rules. Never an address or a name. */
  deviceId: string | null;
}>;

export const anonymous: Actor = { kind: 'anonymous', personId: null, name: null, roles: [], deviceId: null };
export const clockActor: Actor = { kind: 'clock', personId: null, name: null, roles: [], deviceId: null };

/** Does the actor hold one of the roles in this organisation (and, when given, for this unit)? */
export function holds(
  actor: Actor,
  roles: readonly RoleName[],
  organisationId: string,
  unitId?: string,
): boolean {
  return actor.roles.some(
    (held) =>
      roles.includes(held.role) &&
      held.organisationId === organisationId &&
      (unitId === undefined || held.unitId === unitId),
  );
}

/** Every unit of the organisation for which the actor works. */
export function unitsOf(actor: Actor, organisationId: string): string[] {
  return actor.roles.flatMap((held) =>
    held.organisationId === organisationId && held.unitId !== null ? [held.unitId] : [],
  );
}
