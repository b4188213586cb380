import type { Database } from '#app/database/database.ts';
import type { Language } from '#app/ground/language.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import type { Calendar } from '#app/ground/working-days.ts';
import { entriesOn, textOf, wordOf } from './list.ts';
import { presentOrganisation } from './present.ts';
import { receptionDays, receptionMatters } from './reception.ts';
import { readList } from './store-lists.ts';
import { readReceptionPlaces } from './store-reception.ts';
import { calendarOf, ruleIfAny } from './store-rules.ts';

export type ReceptionView = NonNullable<Awaited<ReturnType<typeof presentReception>>>;
export type ReceptionPlaceView = ReceptionView['offices'][number]['places'][number];

/** Days ahead that the public page looks. */
const ahead = 60;
/** Days that a place shows at once. */
const shown = 4;

/**
 * Where somebody goes with a petition, a complaint or a denunciation: at the organisation and at the one above it,
 * with the next days on which people are received. Null where there is no organisation.
 */
export async function presentReception(
  db: Database,
  asked: Readonly<{ organisationId: string; today: Day; language: Language }>,
) {
  const organisation = await presentOrganisation(db, asked.organisationId);
  if (organisation === null) return null;
  const own = [{ id: organisation.id, name: organisation.name }];
  const offices = organisation.parent === null ? own : [...own, organisation.parent];
  const [rows, calendar, entries] = await Promise.all([
    readReceptionPlaces(db, { organisationIds: offices.map((office) => office.id), onDay: asked.today }),
    calendarOf(db),
    readList(db, { list: 'reception_guide', organisationId: organisation.id }),
  ]);
  const guide = entriesOn(entries, asked.today);
  const views = rows.map((row) => ({
    organisationId: row.place.organisation_id,
    view: placeView(row, asked.today, calendar),
  }));
  return {
    offices: offices.map((office) => ({
      name: office.name,
      places: views.filter((each) => each.organisationId === office.id).map((each) => each.view),
    })),
    guide: receptionMatters.map((matter) => ({
      matter,
      lines: guide
        .filter((line) => textOf(line.words, 'matter') === matter)
        .map((line) => ({
          text: wordOf(line.words, 'text', asked.language),
          source: line.source,
          status: line.status,
        })),
    })),
  };
}

type PlaceRow = Awaited<ReturnType<typeof readReceptionPlaces>>[number];

function placeView({ place, times }: PlaceRow, today: Day, calendar: Calendar) {
  return {
    id: place.id,
    name: place.name,
    address: place.address,
    phone: place.phone,
    takes: place.takes,
    about: place.about,
    times: times.map((time) => ({
      id: time.id,
      host: time.host,
      hostTitle: time.host_title,
      weekday: time.weekday,
      monthDays: time.month_days,
      from: time.from_time,
      to: time.to_time,
      isEnding: time.valid_to !== null,
    })),
    next: receptionDays(times, { from: today, to: addDays(today, ahead) }, calendar).slice(0, shown),
  };
}

/**
 * The own places of an office, and on how many days its head receives in the thirty days to come beside how many the
 * rule asks for in a month; `asks` is null where no rule says so.
 */
export async function presentOwnReception(
  db: Database,
  asked: Readonly<{ organisationId: string; today: Day }>,
) {
  const [rows, calendar, rule] = await Promise.all([
    readReceptionPlaces(db, { organisationIds: [asked.organisationId], onDay: asked.today }),
    calendarOf(db),
    ruleIfAny(db, {
      organisationId: asked.organisationId,
      key: 'reception.days_per_month',
      onDay: asked.today,
    }),
  ]);
  const month = { from: asked.today, to: addDays(asked.today, 29) };
  const byHead = rows
    .flatMap((row) => receptionDays(row.times, month, calendar))
    .filter((each) => each.host === 'head');
  return {
    places: rows.map((row) => placeView(row, asked.today, calendar)),
    headDays: new Set(byHead.map((each) => each.day)).size,
    asks: rule?.amount ?? null,
  };
}
