import { type Kysely, sql } from 'kysely';

/** How heavy a finding of supervision weighs, as data with source and validity. Decision 0066. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table finding_severity (
  id text primary key,
  position smallint not null,
  tone text not null check (tone in ('good', 'middling', 'bad')),
  name_vi text not null,
  name_en text not null,
  source text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
insert into finding_severity values
  ('sound', 1, 'good', 'Đúng quy định', 'Sound', 'Quy ước của cổng', 'to_check', '2019-01-01', null),
  ('weak', 2, 'middling', 'Cần rút kinh nghiệm', 'Could be better', 'Quy ước của cổng', 'to_check', '2019-01-01', null),
  ('wrong', 3, 'bad', 'Sai phạm', 'Wrong', 'Quy ước của cổng', 'to_check', '2019-01-01', null);
alter table supervision_finding
  add constraint supervision_finding_severity foreign key (severity) references finding_severity (id);
`)
    .execute(db);
}
