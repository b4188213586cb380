import { fold } from '#app/ground/fold.ts';
import { phoneIn } from '#app/ground/phone.ts';

/** invited, has said yes or no, has named somebody else (who waits for approval), somebody else comes, taken back. */
export const invitationStates = [
  'invited',
  'confirmed',
  'declined',
  'proposed',
  'substituted',
  'withdrawn',
] as const;
export type InvitationState = (typeof invitationStates)[number];

const coming: ReadonlySet<InvitationState> = new Set(['confirmed', 'substituted']);

/** Does it still open anything and hold a seat? */
export function isStanding(state: InvitationState): boolean {
  return state !== 'withdrawn';
}

/** Somebody will sit in this seat. */
export function isComing(state: InvitationState): boolean {
  return coming.has(state);
}

/** Has not said yes or no, and its day to do so has passed. */
export function isSilent(
  invitation: { state: InvitationState; confirmBy: string | null },
  today: string,
): boolean {
  return invitation.state === 'invited' && invitation.confirmBy !== null && today > invitation.confirmBy;
}

/** Units whose matter is on the list, each with its matters; these must come or send somebody with approval. */
export function requiredUnits(
  topics: readonly Readonly<{ title: string; unit_id: string | null }>[],
): Readonly<{ unitId: string; matters: string }>[] {
  const matters = new Map<string, string[]>();
  for (const { title, unit_id } of topics) {
    if (unit_id !== null) matters.set(unit_id, [...(matters.get(unit_id) ?? []), title]);
  }
  return [...matters].map(([unitId, titles]) => ({ unitId, matters: titles.join('; ').slice(0, 500) }));
}

/** The same person twice in one list of names. */
export function isSamePerson(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** A mail address, as far as its shape tells. */
export function isMail(text: string): boolean {
  return text.length <= 200 && /^[^\s@<>"]+@[^\s@.<>"]+(?:\.[^\s@.<>"]+)+$/u.test(text);
}

/** A telephone number of Vietnam, blanks and points in it or not. */
export function isPhone(text: string): boolean {
  return phoneIn(text) !== undefined;
}

export type InviteeLine = Readonly<{
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
}>;

/** One person a line: the name, then title, telephone and mail address in any order, parted by `;` or a tab. */
export function inviteesIn(people: string): InviteeLine[] {
  return people
    .split('\n')
    .map((line) => line.split(/[;\t]/).map((part) => part.trim()))
    .flatMap(([name = '', ...rest]) => {
      if (name.length < 2) return [];
      const said = rest.filter((part) => part !== '');
      const email = said.find((part) => isMail(part))?.toLowerCase() ?? null;
      const phone = said.find((part) => isPhone(part))?.replace(/[\s.()-]/g, '') ?? null;
      const title = said.find((part) => !isMail(part) && !isPhone(part))?.slice(0, 200) ?? null;
      return [{ name: name.slice(0, 120), title, phone, email }];
    });
}
