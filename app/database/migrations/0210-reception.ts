import { type Kysely, sql } from 'kysely';

/**
 * Where people are received and when, by validity; and what somebody with a complaint or a denunciation should know,
 * as data with its source. Decision 0042.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table reception_place (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null,
  address text not null,
  phone text,
  takes text[] not null check (cardinality(takes) > 0),
  about text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index reception_place_organisation on reception_place (organisation_id);
create table reception_time (
  id uuid primary key,
  place_id uuid not null references reception_place (id),
  host text not null check (host in ('head', 'officer')),
  host_title text not null,
  weekday smallint check (weekday between 1 and 7),
  month_days smallint[] not null default '{}',
  from_time text not null,
  to_time text not null check (to_time > from_time),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  check ((weekday is null) = (cardinality(month_days) > 0))
);
create index reception_time_place on reception_time (place_id);
create table reception_guide (
  id uuid primary key,
  matter text not null,
  position smallint not null,
  text_vi text not null,
  text_en text not null,
  source text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  valid_from date not null,
  valid_to date
);
insert into reception_guide (id, matter, position, text_vi, text_en, source, status, valid_from)
  select gen_random_uuid(), matter, position, text_vi, text_en, source, status, valid_from::date from (values
    ('complaint', 1,
      'Ông/bà đề nghị xem lại một quyết định hoặc việc làm của cơ quan, cán bộ mà ông/bà cho là trái luật và ảnh hưởng đến chính mình.',
      'You ask for the review of a decision or an act of an office or official that you hold to be unlawful and that touches you yourself.',
      'Luật Khiếu nại 2011', 'confirmed', '2012-07-01'),
    ('complaint', 2,
      'Đơn ghi ngày tháng, họ tên, địa chỉ và có chữ ký hoặc điểm chỉ.',
      'The paper carries its date, your name and address, and your signature or fingerprint.',
      'Thông tư 05/2021/TT-TTCP', 'confirmed', '2021-11-15'),
    ('complaint', 3,
      'Ông/bà có thể rút khiếu nại bất cứ lúc nào, bằng đơn có chữ ký.',
      'You may take a complaint back at any time, by a signed paper.',
      'Luật Khiếu nại 2011; đối chiếu với Luật 136/2025/QH15', 'to_check', '2012-07-01'),
    ('denunciation', 1,
      'Ông/bà báo cho cơ quan có thẩm quyền biết một người đã vi phạm pháp luật.',
      'You tell the competent body that a person has broken the law.',
      'Luật Tố cáo 2018', 'confirmed', '2019-01-01'),
    ('denunciation', 2,
      'Họ tên, địa chỉ, bút tích của ông/bà được giữ bí mật.',
      'Your name, your address and your handwriting are kept secret.',
      'Luật Tố cáo 2018, Điều 9', 'confirmed', '2019-01-01'),
    ('denunciation', 3,
      'Nộp đơn hoặc trình bày trực tiếp tại cơ quan. Lời nói trong buổi đối thoại hay ý kiến gửi qua mạng này không thay được đơn.',
      'Hand in a paper or speak at the body itself. Words in a dialogue, or an opinion sent here, do not take its place.',
      'Luật Tố cáo 2018; đối chiếu với Luật 136/2025/QH15', 'to_check', '2019-01-01')
  ) as given (matter, position, text_vi, text_en, source, status, valid_from);
`)
    .execute(db);
}
