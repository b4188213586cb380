import type { House } from '#app/house.ts';
import { presentOrganisations, siteOf } from '#app/rooms/organisations/present.ts';
import type { FeedEntry } from './calendar-feed.ts';
import type { DialogueRow } from './store.ts';
import { listNotices } from './store-plan.ts';

/** How many notices a feed carries: several years of most wards. */
const most = 60;

/** The public dialogues of an organisation, named by the code of its place, or of the home; null where it is not here. */
export async function presentFeed(house: House, adminCode: string | null) {
  const site = await siteOf(house.db);
  const all = await presentOrganisations(house.db);
  const organisation =
    adminCode === null
      ? all.find((each) => each.id === site?.organisationId)
      : all.find((each) => each.adminCode === adminCode);
  if (organisation === undefined) return null;
  const rows = await listNotices(house.db, organisation.id, most);
  return {
    place: organisation.place,
    address: house.publicUrl,
    now: house.now().toISOString(),
    entries: rows.map((row) => entryOf(row, house.publicUrl)),
  };
}

function entryOf(row: DialogueRow, publicUrl: string): FeedEntry {
  const noticeAt = row.notice_published_at?.toISOString() ?? null;
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    state: row.state,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    place: [row.place, row.place_address].filter(Boolean).join(', ') || null,
    content: row.content,
    url: `${publicUrl}/doi-thoai/${row.code}`,
    version: row.version,
    noticeNumber: row.notice_number,
    noticeAt,
    updatedAt: row.notice_changed_at?.toISOString() ?? noticeAt ?? row.created_at.toISOString(),
  };
}
