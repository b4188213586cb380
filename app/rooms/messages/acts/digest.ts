import type { Actor } from '#app/ground/actor.ts';
import { type Day, dayOf, timeOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { countInbox, inboxScopeOf } from '#app/rooms/commitments/acts/inbox-scope.ts';
import { countTasksDue } from '#app/rooms/dialogues/store-tasks.ts';
import { rolesOn } from '#app/rooms/people/store.ts';
import { digestLines } from '../digest.ts';
import { countReceived, readStaff, readStaffed } from '../store-office.ts';
import { messageWords } from '../words.ts';
import { oweMessage } from './owe.ts';
import { settingOf } from './setting.ts';

type At = Readonly<{ organisationId: string; today: Day }>;

/** One mail in the morning to everybody with whom something waits; once a day, and none where nothing does. */
export async function sendDigests(house: House): Promise<number> {
  if (house.mail === null) return 0;
  const now = house.now();
  const today = dayOf(now);
  let written = 0;
  for (const organisationId of await readStaffed(house.db, today)) {
    const { digestAt } = await settingOf(house.db, organisationId);
    if (timeOf(now) < digestAt) continue;
    written += await digestsOf(house, { organisationId, today });
  }
  return written;
}

async function digestsOf(house: House, of: At): Promise<number> {
  const { organisationId, today } = of;
  const roles = ['officer', 'clerk', 'head', 'front'] as const;
  const staff = await readStaff(house.db, { organisationId, day: today, roles });
  const opinions = await countReceived(house.db, organisationId);
  let written = 0;
  for (const person of staff.filter((each) => each.wants_digest)) {
    const isOffice = person.roles.some((role) => role === 'clerk' || role === 'head');
    const list = await listFor(house, person, { ...of, opinions: isOffice ? opinions : 0 });
    if (list === '') continue;
    const row = await house.transact((tx) =>
      oweMessage(house, tx, {
        organisationId,
        template: 'digest',
        language: person.language,
        ...{ channel: 'mail', address: person.email, code: null },
        path: isOffice ? '/lam-viec' : '/lam-viec/viec',
        filling: { unit: person.name, list },
        key: `digest:${organisationId}:${person.id}:${today}`,
        personId: person.id,
      }),
    );
    written += row === undefined ? 0 : 1;
  }
  return written;
}

/** What waits in this person's own inbox of one organisation, as the inbox itself would count it. */
async function listFor(
  house: House,
  person: Awaited<ReturnType<typeof readStaff>>[number],
  of: At & { opinions: number },
): Promise<string> {
  const held = await rolesOn(house.db, person.id, of.today);
  const roles = held
    .filter((role) => role.organisation_id === of.organisationId)
    .map((role) => ({ role: role.role, organisationId: role.organisation_id, unitId: role.unit_id }));
  const actor: Actor = { kind: 'staff', personId: person.id, name: person.name, roles, deviceId: null };
  const counts = await countInbox(house, await inboxScopeOf(house, actor));
  const isVerifier = person.roles.every((role) => role === 'front');
  const words = messageWords(person.language).digest;
  const lines = digestLines(counts, { isVerifier }).map(words.line);
  const unitIds = roles.flatMap((role) => role.unitId ?? []);
  const tasks = await countTasksDue(house.db, { unitIds, until: of.today });
  const further = [
    ...(tasks > 0 ? [words.tasks(tasks)] : []),
    ...(of.opinions > 0 ? [words.opinions(of.opinions)] : []),
  ];
  return [...lines, ...further].join('\n');
}
