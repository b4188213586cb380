import { type Kysely, sql } from 'kysely';

/**
 * Words of decision decide nothing behind some others ("chưa hoàn thành", "theo yêu cầu của ông/bà"): which, is data.
 * More words by which offices decide.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table decision_verb add column not_after text[] not null default '{chưa,không,chẳng}';
update decision_verb set not_after = not_after
    || '{theo,về,các,những,mọi,nội dung,ghi nhận,tiếp nhận,nhận được,đáp ứng,xem xét}'
  where phrase = 'yêu cầu';
update decision_verb set not_after = not_after || '{kể,tính}' where phrase = 'từ ngày';
insert into decision_verb (id, phrase, source, valid_from)
  select gen_random_uuid(), phrase, 'Quy ước soạn trả lời', '2019-01-01' from (values
    ('đồng ý'),
    ('không đồng ý'),
    ('chấp thuận'),
    ('phê duyệt'),
    ('đã ban hành'),
    ('đã khắc phục'),
    ('sẽ khắc phục'),
    ('đã thi công'),
    ('đang thi công'),
    ('sẽ hoàn thành'),
    ('đã xây'),
    ('sẽ xây'),
    ('đã đình chỉ'),
    ('sẽ lắp đặt'),
    ('sẽ xử lý'),
    ('sẽ xử phạt'),
    ('đã vá'),
    ('sẽ vá'),
    ('đã ký'),
    ('thống nhất'),
    ('đã dọn'),
    ('đã thu gom'),
    ('đã cắt tỉa'),
    ('đã trồng'),
    ('đã súc rửa'),
    ('đã hỗ trợ'),
    ('sẽ hỗ trợ'),
    ('sẽ cấp'),
    ('sẽ bố trí'),
    ('sẽ mở')
  ) given (phrase)
  where not exists (select from decision_verb known where known.phrase = given.phrase);
`)
    .execute(db);
}
