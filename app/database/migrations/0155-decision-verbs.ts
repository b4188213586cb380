import { type Kysely, sql } from 'kysely';

/** Words by which an answer decides something, as data: an answer without any of them only explains. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table decision_verb (
  id uuid primary key,
  phrase text not null,
  source text not null,
  valid_from date not null,
  valid_to date
);
insert into decision_verb (id, phrase, source, valid_from)
  select gen_random_uuid(), phrase, 'Quy ước soạn trả lời', '2019-01-01' from (values
    ('đã sửa'),
    ('đã thay'),
    ('đã lắp'),
    ('đã nạo vét'),
    ('đã tháo dỡ'),
    ('đã cấp'),
    ('đã trả'),
    ('đã lập biên bản'),
    ('đã xử phạt'),
    ('đã xử lý'),
    ('đã kẻ'),
    ('đã lợp'),
    ('đã bố trí'),
    ('được bố trí'),
    ('đã mở'),
    ('đã chuyển'),
    ('giao cho'),
    ('yêu cầu'),
    ('khởi công'),
    ('hoàn thành'),
    ('sẽ sửa'),
    ('sẽ thay'),
    ('sẽ làm'),
    ('sẽ lắp'),
    ('sẽ trả'),
    ('trước ngày'),
    ('chậm nhất'),
    ('từ ngày'),
    ('không chấp nhận'),
    ('bác đề nghị')
  ) given (phrase);
`)
    .execute(db);
}
