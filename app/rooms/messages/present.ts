import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import type { House } from '#app/house.ts';
import { readOrganisation } from '#app/rooms/organisations/store.ts';
import { keyHash, shownAddress } from './acts/owe.ts';
import { pushKeys } from './acts/push-keys.ts';
import { settingOf } from './acts/setting.ts';
import { handledBy } from './may.ts';
import type { Channel, MessageState } from './message.ts';
import { countByState, listMessages, type MessageRow } from './store.ts';
import { readPreference, readTemplates } from './store-office.ts';
import { readByConfirmHash, readByStopKey, readFollowable } from './store-subscriptions.ts';
import {
  type Filling,
  fill,
  smsPieces,
  type Template,
  type TemplateName,
  templateNames,
} from './template.ts';
import { shippedTemplate } from './words.ts';

export type MessageView = ReturnType<typeof viewOf>;
export type LetterView = Readonly<{ id: string; to: string; subject: string; body: string; madeAt: string }>;
export type TemplateLine = Awaited<ReturnType<typeof presentTemplates>>[number];

const pageSize = 50;
/** What somebody must do stands first. */
const tabs = [
  'to_print',
  'dead',
  'waiting',
  'sent',
  'printed',
  'stopped',
] as const satisfies readonly MessageState[];
/** Letters on one printed run; the next run has the rest. */
const mostLetters = 200;

/** The office's post: how many stand in each state, and one page of one of them. */
export async function presentMessages(
  house: House,
  actor: Actor,
  query: { state: MessageState; page: number },
) {
  const organisationIds = handledBy(actor);
  const counts = await countByState(house.db, organisationIds);
  const offset = (query.page - 1) * pageSize;
  const rows = await listMessages(house.db, { organisationIds, state: query.state, offset, limit: pageSize });
  const total = counts[query.state] ?? 0;
  return {
    state: query.state,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    counts: tabs.map((state) => ({ state, count: counts[state] ?? 0 })),
    rows: rows.map(viewOf),
    ways: presentWays(house),
  };
}

/** Which ways to people are set up. */
export function presentWays(house: House): Readonly<Record<Exclude<Channel, 'letter'>, boolean>> {
  return { mail: house.mail !== null, sms: house.sms !== null, push: house.push !== null };
}

/** Letters as they are printed, oldest first. */
export async function presentLetters(house: House, actor: Actor): Promise<LetterView[]> {
  const given = {
    organisationIds: handledBy(actor),
    state: 'to_print' as const,
    offset: 0,
    limit: mostLetters,
  };
  const rows = await listMessages(house.db, given);
  return rows.map((row) => ({
    id: row.id,
    to: row.address ?? '',
    subject: row.subject,
    body: row.body,
    madeAt: row.made_at.toISOString(),
  }));
}

/** Every text in one language, the office's own where it has written one. */
export async function presentTemplates(house: House, organisationId: string, language: Language) {
  const own = await readTemplates(house.db, organisationId);
  return templateNames.map((name) => {
    const row = own.find((each) => each.name === name && each.language === language);
    const template: Template = row ?? shippedTemplate(language, name);
    return { name, language, isOwn: row !== undefined, subject: template.subject };
  });
}

/** One text with what its reader sees when it is filled with an example. */
export async function presentTemplate(
  house: House,
  of: { organisationId: string; name: TemplateName; language: Language },
) {
  const own = await readTemplates(house.db, of.organisationId);
  const row = own.find((each) => each.name === of.name && each.language === of.language);
  const { subject, body, short }: Template = row ?? shippedTemplate(of.language, of.name);
  const isOwn = row !== undefined;
  return {
    ...of,
    isOwn,
    subject,
    body,
    short,
    ...(await presentPreview(house, of, { subject, body, short })),
  };
}

/** What a reader sees of a text, saved or only typed, with an example in every place that can be filled. */
export async function presentPreview(
  house: House,
  of: { organisationId: string; language: Language },
  { subject, body, short }: Template,
) {
  const office = (await readOrganisation(house.db, of.organisationId))?.name ?? '';
  const example: Required<Filling> = {
    code: 'KN-2026-04817',
    unit: of.language === 'vi' ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Economy and Infrastructure Division',
    due: '29/11/2026',
    into: 'KN-2026-03904',
    reason: of.language === 'vi' ? 'Cần đo lại hiện trạng' : 'The site must be measured again',
    office,
    link: `${house.publicUrl}/tra-cuu/KN-2026-04817`,
    days: '7',
    list: of.language === 'vi' ? 'Trễ hạn: 2 kiến nghị' : 'Late: 2 petitions',
    name: 'Nguyễn Thị Bích',
    title: of.language === 'vi' ? 'Chiếu sáng và thoát nước' : 'Lighting and drainage',
    when: of.language === 'vi' ? '8 giờ 30, thứ Sáu 20/03/2026' : 'Friday 20/03/2026, 8:30',
    place: of.language === 'vi' ? 'Hội trường phường' : 'The hall of the ward',
    before: '15/03/2026',
  };
  return {
    pieces: smsPieces(fill(short, {})),
    preview: { subject: fill(subject, example), body: fill(body, example), short: fill(short, example) },
  };
}

export async function presentSetting(house: House, organisationId: string) {
  return await settingOf(house.db, organisationId);
}

/** What mail somebody has chosen to get. */
export async function presentPreference(house: House, personId: string) {
  const row = await readPreference(house.db, personId);
  return {
    wantsDigest: row?.wants_digest ?? true,
    wantsReminders: row?.wants_reminders ?? true,
    language: row?.language ?? ('vi' as const),
  };
}

/** Can this code be followed, and by which ways? Null where it leads nowhere. */
export async function presentFollow(house: House, code: string) {
  const found = await readFollowable(house.db, code);
  if (found === undefined) return null;
  const pushKey = house.push === null ? null : (await pushKeys(house)).publicKey;
  return { code, ways: presentWays(house), pushKey };
}

/** The code behind the key of a confirmation that still counts; null otherwise. */
export async function presentConfirm(house: House, key: string) {
  const row = await readByConfirmHash(house.db, keyHash(key));
  return row === undefined || row.state === 'stopped' ? null : { code: row.code, state: row.state };
}

/** The code behind the way to stop; null where there is none. */
export async function presentStop(house: House, key: string) {
  const row = await readByStopKey(house.db, key);
  return row === undefined ? null : { code: row.code, state: row.state };
}

function viewOf(row: MessageRow) {
  const isWaiting = row.state === 'waiting';
  return {
    id: row.id,
    version: row.version,
    template: row.template,
    channel: row.channel,
    state: row.state,
    // Letters are for the clerk's own hands: the name tells them apart.
    to: row.channel === 'letter' ? row.address : shownAddress(row),
    subject: row.subject,
    code: row.about_code,
    tries: row.tries,
    trouble: row.trouble,
    dueAt: isWaiting ? row.due_at.toISOString() : null,
    madeAt: row.made_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    may: deedsFor(row),
  };
}

function deedsFor(row: MessageRow) {
  const hasAddress = row.address !== null && row.channel !== 'letter';
  if (row.state === 'to_print') return ['print', 'stop'] as const;
  if (row.state === 'waiting') return ['stop', 'to_letter'] as const;
  if (row.state === 'dead')
    return hasAddress ? (['retry', 'to_letter', 'stop'] as const) : (['to_letter', 'stop'] as const);
  return row.state === 'stopped' && hasAddress ? (['retry'] as const) : [];
}
