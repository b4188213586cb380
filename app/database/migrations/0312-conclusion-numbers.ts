import { type Kysely, sql } from 'kysely';

/**
 * The number of a conclusion stands once in its run: house, kind of paper and year, or term of the Party committee. Of
 * numbers that were given twice before, the first keeps the place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table party_term (
  organisation_id uuid not null references organisation (id),
  from_day date not null,
  added_by_name text,
  added_at timestamptz not null,
  primary key (organisation_id, from_day)
);
alter table conclusion
  add column number_series text,
  add column number_serial int;
with parts as (
  select id, organisation_id, issued_at,
    regexp_match(number, '^\\s*(\\d{1,5})\\s*(/\\s*[[:alpha:]]+\\s*-\\s*[[:alnum:]-]+)\\s*$') as state,
    regexp_match(number, '^\\s*(\\d{1,5})\\s*(-\\s*[[:alpha:]]+\\s*/\\s*[[:alnum:]]+)\\s*$') as party,
    extract(year from issued_on)::int as year
  from conclusion where number is not null and issued_on is not null),
named as (
  select id, organisation_id, issued_at, (coalesce(state, party))[1]::int as serial,
    case when state is not null then 'state:' else 'party:' end
      || trim(regexp_replace(lower(replace(replace((coalesce(state, party))[2], 'Đ', 'd'), 'đ', 'd')), '[^a-z0-9]+', ' ', 'g'))
      || ':' || case when state is not null then year::text else 'all' end as series
  from parts where state is not null or party is not null),
firsts as (
  select distinct on (organisation_id, series, serial) id, series, serial
  from named order by organisation_id, series, serial, issued_at)
update conclusion set number_series = firsts.series, number_serial = firsts.serial
  from firsts where conclusion.id = firsts.id;
create unique index conclusion_number on conclusion (organisation_id, number_series, number_serial);
`)
    .execute(db);
}
