import { type Kysely, sql } from 'kysely';

/**
 * For what an opinion is not taken up, with the text it rests on and who decides an objection, as data with validity.
 * `to_check`: the text is known by name only. Decision 0069.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table reject_reason (
  code text primary key,
  position smallint not null,
  name_vi text not null,
  name_en text not null,
  says_vi text not null,
  says_en text not null,
  basis text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  objection_to text not null check (objection_to in ('head', 'superior')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
insert into reject_reason values
  ('no_content', 1, 'Chưa rõ nội dung', 'Content not clear',
    'Nội dung chưa nêu rõ việc gì, ở đâu, nên chưa đủ để giải quyết. Ông/bà có thể gửi lại với nội dung rõ hơn.',
    'It does not say clearly what and where, so that it cannot be handled. You may send it again with more detail.',
    'Thông tư 05/2021/TT-TTCP', 'confirmed', 'head', '2019-01-01', null),
  ('not_public_matter', 2, 'Việc riêng giữa các bên', 'Private matter between parties',
    'Đây là việc riêng giữa các bên, không thuộc việc chính quyền giải quyết qua đối thoại.',
    'This is a private matter between parties, not one that the authority settles through dialogue.',
    'Luật Tổ chức chính quyền địa phương 72/2025/QH15', 'to_check', 'head', '2019-01-01', null),
  ('final_decision', 3, 'Đã có quyết định cuối cùng', 'Finally decided',
    'Việc này đã có quyết định giải quyết cuối cùng theo pháp luật, không có tình tiết mới.',
    'This matter has been finally decided by law and nothing new has come up.',
    'Luật Tiếp công dân 2013', 'to_check', 'superior', '2019-01-01', null),
  ('in_court', 4, 'Đang do tòa án, cơ quan tố tụng giải quyết', 'Before a court or investigating body',
    'Việc này đang do tòa án hoặc cơ quan tố tụng giải quyết nên chúng tôi không can thiệp.',
    'This matter is before a court or an investigating body, so we do not interfere.',
    'Luật Tiếp công dân 2013', 'to_check', 'head', '2019-01-01', null),
  ('other_place', 5, 'Việc của địa phương khác', 'Matter of another place',
    'Việc này xảy ra ở địa phương khác. Ông/bà có thể gửi tới chính quyền nơi đó.',
    'This concerns another place. You may send it to the authority there.',
    'Luật Tổ chức chính quyền địa phương 72/2025/QH15', 'to_check', 'head', '2019-01-01', null),
  ('insult', 6, 'Lời lẽ xúc phạm', 'Insulting words',
    'Nội dung chủ yếu là lời xúc phạm người khác. Ông/bà có thể gửi lại phần kiến nghị.',
    'It consists mainly of insults. You may send the request itself again.',
    'Luật Tiếp công dân 2013', 'to_check', 'head', '2019-01-01', null),
  ('advertising', 7, 'Quảng cáo, không phải ý kiến', 'Advertising, not an opinion',
    'Nội dung là quảng cáo, không phải ý kiến hoặc kiến nghị.',
    'It is advertising and not an opinion or request.',
    'Thông tư 05/2021/TT-TTCP', 'to_check', 'head', '2019-01-01', null);
alter table opinion add constraint opinion_reason foreign key (reason_code) references reject_reason (code);
`)
    .execute(db);
}
