import { type Kysely, sql } from 'kysely';

/**
 * What makes an answer adequate, as data: phrases that say nothing, each with why and where it was criticised, that an
 * office may add to or end; until when an answer is right, from which earlier one it was taken, and why a box is empty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table empty_phrase (
  id uuid primary key,
  organisation_id uuid references organisation (id),
  phrase text not null,
  folded text not null,
  why_vi text not null,
  why_en text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  added_by text,
  added_at timestamptz
);
create index empty_phrase_organisation on empty_phrase (organisation_id);
alter table answer add column valid_until date;
alter table answer add column reuses_id uuid references answer (id);
alter table answer add column gaps_reason text;
insert into empty_phrase (id, phrase, folded, why_vi, why_en, source, valid_from) values
  (gen_random_uuid(), 'đã tiếp nhận và xử lý thông tin', 'da tiep nhan va xu ly thong tin', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'đã tiếp nhận và xử lý', 'da tiep nhan va xu ly', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'đã tiếp nhận thông tin', 'da tiep nhan thong tin', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'đã tiếp nhận', 'da tiep nhan', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'đã ghi nhận', 'da ghi nhan', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'xin ghi nhận', 'xin ghi nhan', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'ghi nhận ý kiến', 'ghi nhan y kien', 'Người hỏi đã biết là đã nhận. Nói đã kiểm tra gì, làm gì, khi nào xong.', 'The asker knows it was received. Say what was checked, what is done, by when.', 'Mặt trận số, trường hợp 07/10/2025', '2019-01-01'),
  (gen_random_uuid(), 'sẽ xem xét giải quyết', 'se xem xet giai quyet', 'Xem xét chưa phải là việc làm. Nói ai làm việc gì, ngày nào.', 'Considering is not doing. Say who does what, by which day.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'sẽ xem xét', 'se xem xet', 'Xem xét chưa phải là việc làm. Nói ai làm việc gì, ngày nào.', 'Considering is not doing. Say who does what, by which day.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'đang xem xét', 'dang xem xet', 'Xem xét chưa phải là việc làm. Nói ai làm việc gì, ngày nào.', 'Considering is not doing. Say who does what, by which day.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'sẽ nghiên cứu', 'se nghien cuu', 'Xem xét chưa phải là việc làm. Nói ai làm việc gì, ngày nào.', 'Considering is not doing. Say who does what, by which day.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'theo quy định của pháp luật', 'theo quy dinh cua phap luat', 'Nêu số văn bản và điều khoản.', 'Name the text and its article.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'theo quy định hiện hành', 'theo quy dinh hien hanh', 'Nêu số văn bản và điều khoản.', 'Name the text and its article.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'theo quy định', 'theo quy dinh', 'Nêu số văn bản và điều khoản.', 'Name the text and its article.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'theo thẩm quyền', 'theo tham quyen', 'Nêu số văn bản và điều khoản.', 'Name the text and its article.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'trong thời gian tới', 'trong thoi gian toi', 'Ghi ngày, tháng cụ thể.', 'Give a date.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'trong thời gian sớm nhất', 'trong thoi gian som nhat', 'Ghi ngày, tháng cụ thể.', 'Give a date.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'khi có điều kiện', 'khi co dieu kien', 'Ghi ngày, tháng cụ thể.', 'Give a date.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'đã chuyển cơ quan chức năng', 'da chuyen co quan chuc nang', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'chuyển cơ quan chức năng', 'chuyen co quan chuc nang', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'đã chuyển bộ phận chuyên môn', 'da chuyen bo phan chuyen mon', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'giao bộ phận chuyên môn', 'giao bo phan chuyen mon', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'đã giao các đơn vị liên quan', 'da giao cac don vi lien quan', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'sẽ chỉ đạo các đơn vị liên quan', 'se chi dao cac don vi lien quan', 'Nói chuyển cho ai, ngày nào, văn bản số mấy.', 'Say to whom it was passed, when, with which document.', 'Đại biểu Nhân dân, 15/09/2022', '2019-01-01'),
  (gen_random_uuid(), 'trân trọng cảm ơn', 'tran trong cam on', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'xin cảm ơn', 'xin cam on', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'cảm ơn ý kiến của ông bà', 'cam on y kien cua ong ba', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'ý kiến của ông bà', 'y kien cua ong ba', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'kiến nghị của ông bà', 'kien nghi cua ong ba', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'phản ánh của ông bà', 'phan anh cua ong ba', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'ý kiến của cử tri', 'y kien cua cu tri', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01'),
  (gen_random_uuid(), 'ông bà', 'ong ba', 'Lời chào không phải nội dung trả lời.', 'A courtesy is not an answer.', 'Quy ước soạn trả lời', '2019-01-01');
`)
    .execute(db);
}
