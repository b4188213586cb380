import type { RecordedEvent } from '#app/ground/event.ts';
import { dayOf, timeOf, writtenDay } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { isStanding } from '#app/rooms/dialogues/invitation.ts';
import { type DialogueRow, readById } from '#app/rooms/dialogues/store.ts';
import { type InvitationRow, readGroups, readInvitations } from '#app/rooms/dialogues/store-prepare.ts';
import { isMobile, phoneAddress } from '../message.ts';
import { readFollowersOfDialogue } from '../store-dialogue.ts';
import { type Filling, isCarried, type TemplateName } from '../template.ts';
import { channelOf, oweMessage } from './owe.ts';

/** What every message about a dialogue may say of it. */
export function fillingOf(row: DialogueRow): Filling {
  return {
    title: row.title,
    when: momentOf(row.starts_at),
    place: [row.place, row.place_address].filter(Boolean).join(', '),
    ...(row.postponed_from !== null && { before: momentOf(row.postponed_from) }),
  };
}

/**
 * Tells whoever has an invitation that went out, each once for the day on which the dialogue is held: the key is made
 * of both. Whoever has neither mail nor a mobile number gets a letter.
 */
export async function tellInvitees(
  house: House,
  tx: Tx,
  news: Readonly<{
    event: RecordedEvent;
    template: TemplateName;
    filling?: Filling;
    only?: (invitation: InvitationRow) => boolean;
  }>,
): Promise<number> {
  const row = await readById(tx, news.event.subjectId);
  if (row === undefined) return 0;
  const [groups, invitations] = await Promise.all([readGroups(tx, row.id), readInvitations(tx, row.id)]);
  let told = 0;
  for (const invitation of invitations) {
    if (invitation.sent_at === null || news.only?.(invitation) === false) continue;
    if (isStanding(invitation.state) === (news.template === 'invitation_withdrawn')) continue;
    const by = groups.find((group) => group.id === invitation.group_id)?.confirm_by ?? null;
    const way = wayTo(house, invitation);
    const written = await oweMessage(house, tx, {
      organisationId: row.organisation_id,
      template: news.template,
      language: 'vi',
      ...way,
      path: `/giay-moi/${invitation.token}`,
      code: row.code,
      filling: {
        ...fillingOf(row),
        name: invitation.name,
        reason: invitation.required_for ?? '',
        due: writtenDay(by),
        ...news.filling,
      },
      key: `${news.template}:${invitation.id}:${row.starts_at.toISOString()}`,
    });
    told += written === undefined ? 0 : 1;
  }
  return told;
}

/** Tells everybody who follows something of this dialogue, once for each address, however much of it they follow. */
export async function tellFollowersOfDialogue(
  house: House,
  tx: Tx,
  news: Readonly<{
    eventId: string;
    row: DialogueRow;
    template: TemplateName;
    path: string;
    /** The number of a conclusion, else the code of the dialogue. */
    code: string;
    filling?: Filling;
  }>,
): Promise<number> {
  const { row, template } = news;
  let told = 0;
  for (const follower of await readFollowersOfDialogue(tx, row.id)) {
    const channel = channelOf(house, follower);
    if (channel === null || !isCarried(template, channel)) continue;
    const written = await oweMessage(house, tx, {
      organisationId: row.organisation_id,
      template,
      language: follower.language,
      ...{ channel, address: follower.address, path: news.path, code: news.code },
      filling: { ...fillingOf(row), ...news.filling },
      key: `${news.eventId}:${follower.id}`,
      subscriptionId: follower.id,
    });
    told += written === undefined ? 0 : 1;
  }
  return told;
}

type Reached = Readonly<{ name: string; title: string | null; phone: string | null; email: string | null }>;

/** The way to somebody outside: mail, else a text message, else a letter with the name on it. */
export function wayTo(house: House, person: Reached) {
  const { name, title, phone, email } = person;
  const mobile = phone === null ? null : phoneAddress(phone);
  const wished =
    email !== null && house.mail !== null
      ? ({ channel: 'mail', address: email } as const)
      : mobile !== null && isMobile(mobile)
        ? ({ channel: 'sms', address: mobile } as const)
        : ({ channel: 'letter', address: null } as const);
  const channel = channelOf(house, { ...wished, is_sender: true }) ?? 'letter';
  return channel === 'letter'
    ? { channel, address: [name, title].filter(Boolean).join(', ') }
    : { channel, address: wished.address };
}

function momentOf(moment: Date): string {
  return `${timeOf(moment)}, ${writtenDay(dayOf(moment))}`;
}
