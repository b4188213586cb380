import { type Kysely, sql } from 'kysely';

/**
 * One table for the lists that were a table or a file each: what is offered, by whom it was set, from when to when.
 * `code` stays the same through all versions of an entry; what was given keeps the `id` of the version. Decision 0081.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table list_entry (
  id text primary key,
  list text not null,
  code text not null,
  organisation_id uuid references organisation (id),
  position smallint not null,
  words jsonb not null,
  source text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  binds boolean not null,
  is_gap boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  added_by_name text,
  added_at timestamptz
);
create index list_entry_list on list_entry (list, organisation_id);
insert into list_entry (id, list, code, position, words, source, status, binds, valid_from, valid_to)
  select code, 'reject_reason', code, position,
    jsonb_build_object('name_vi', name_vi, 'name_en', name_en, 'says_vi', says_vi, 'says_en', says_en, 'objection_to', objection_to),
    basis, status, status = 'confirmed', valid_from, valid_to from reject_reason
  union all
  select id, 'triage_question', id, position,
    jsonb_build_object('text_vi', text_vi, 'text_en', text_en, 'why_vi', why_vi, 'why_en', why_en, 'points_to', points_to),
    source, status, status = 'confirmed', valid_from, valid_to from triage_question
  union all
  select id, 'finding_severity', id, position,
    jsonb_build_object('name_vi', name_vi, 'name_en', name_en, 'tone', tone),
    source, status, false, valid_from, valid_to from finding_severity
  union all
  select id::text, 'decision_verb', id::text, row_number() over (order by phrase), jsonb_build_object('phrase', phrase, 'not_after', array_to_string(not_after, ', ')),
    source, 'to_check', false, valid_from, valid_to from decision_verb;
insert into list_entry (id, list, code, organisation_id, position, words, source, status, binds, valid_from, valid_to,
    added_by_name, added_at)
  select id::text, 'empty_phrase', id::text, organisation_id, row_number() over (order by folded),
    jsonb_build_object('phrase', phrase, 'why_vi', why_vi, 'why_en', why_en), source, 'to_check',
    organisation_id is null, valid_from, valid_to, added_by, added_at from empty_phrase
    where valid_to is null or valid_to >= valid_from;
insert into list_entry (id, list, code, position, words, source, status, binds, valid_from, valid_to)
  select id::text, 'reception_guide', id::text, position,
    jsonb_build_object('matter', matter, 'text_vi', text_vi, 'text_en', text_en),
    source, status, status = 'confirmed', valid_from, valid_to from reception_guide;
insert into list_entry (id, list, code, position, words, source, status, binds, valid_from)
  select code, 'checklist', code, position, words::jsonb, 'Quy ước của cổng', 'to_check',
    code in ('notice', 'conclusion'), '2019-01-01' from (values
  ('event_plan', 1, '{"title_vi": "Ban hành kế hoạch tổ chức hội nghị", "title_en": "Issue the plan of the event", "unit_kind": "office", "days": "-30", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('youth_union', 2, '{"title_vi": "Cùng Đoàn Thanh niên lập danh sách và gom câu hỏi", "title_en": "List participants and questions with the Youth Union", "unit_kind": "front", "days": "-25", "limit": "", "kinds": [], "forms": [], "audiences": ["youth"]}'),
  ('notice', 3, '{"title_vi": "Đăng thông báo công khai đủ bốn mục", "title_en": "Publish the notice with its four items", "unit_kind": "office", "days": "0", "limit": "announce", "kinds": [], "forms": [], "audiences": []}'),
  ('posting', 4, '{"title_vi": "Phát trên loa, niêm yết tại trụ sở và nhà văn hóa", "title_en": "Tell it by loudspeaker and post it at the office and culture houses", "unit_kind": "culture_social", "days": "0", "limit": "announce", "kinds": [], "forms": [], "audiences": []}'),
  ('invitations', 5, '{"title_vi": "Gửi giấy mời, ghi ngày phải trả lời", "title_en": "Send the invitations with a day to answer by", "unit_kind": "office", "days": "0", "limit": "announce", "kinds": [], "forms": [], "audiences": []}'),
  ('forms', 6, '{"title_vi": "Phát phiếu lấy ý kiến tới các thôn, tổ dân phố", "title_en": "Hand opinion forms to villages and residential groups", "unit_kind": "front", "days": "-14", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('extraordinary_report', 7, '{"title_vi": "Báo cáo cấp trên về buổi đột xuất", "title_en": "Report the extraordinary dialogue to the level above", "unit_kind": "office", "days": "-7", "limit": "", "kinds": ["extraordinary"], "forms": [], "audiences": []}'),
  ('policy_sheets', 8, '{"title_vi": "Lập phiếu chính sách cho từng nhóm hộ", "title_en": "Prepare a policy sheet for each group of households", "unit_kind": "project_board", "days": "-6", "limit": "", "kinds": [], "forms": [], "audiences": ["project_households"]}'),
  ('ask_units', 9, '{"title_vi": "Gửi nhóm ý kiến cho đơn vị chuẩn bị trả lời", "title_en": "Send groups of opinions to the departments for draft answers", "unit_kind": "office", "days": "-5", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('points_test', 10, '{"title_vi": "Gọi thử từng điểm cầu, ghi kết quả", "title_en": "Make a test call with every connection point", "unit_kind": "office", "days": "-3", "limit": "", "kinds": [], "forms": ["online", "both"], "audiences": []}'),
  ('consolidation', 11, '{"title_vi": "Báo cáo tổng hợp ý kiến Nhân dân", "title_en": "Report that consolidates the opinions", "unit_kind": "front", "days": "-3", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('look_back', 12, '{"title_vi": "Báo cáo kết quả giải quyết kiến nghị kỳ trước", "title_en": "Report on the petitions of the last dialogue", "unit_kind": "office", "days": "-3", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('drafts', 13, '{"title_vi": "Duyệt dự thảo trả lời của các đơn vị", "title_en": "Approve the draft answers of the departments", "unit_kind": "committee", "days": "-2", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('run_sheet', 14, '{"title_vi": "Chương trình và kịch bản điều hành, có câu hỏi dự phòng và cách xử lý khi mất đường truyền", "title_en": "Run sheet with reserve questions and what to do when a line drops", "unit_kind": "office", "days": "-2", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('press', 15, '{"title_vi": "Cung cấp thông tin cho báo chí, truyền thanh", "title_en": "Inform press and radio", "unit_kind": "culture_social", "days": "-2", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('hall', 16, '{"title_vi": "Kiểm tra hội trường, âm thanh, lối cho xe lăn", "title_en": "Check hall, sound and wheelchair access", "unit_kind": "office", "days": "-1", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('security', 17, '{"title_vi": "Bảo đảm an ninh, trật tự", "title_en": "Security and order", "unit_kind": "police", "days": "-1", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('minutes', 18, '{"title_vi": "Hoàn thành biên bản hội nghị", "title_en": "Finish the minutes", "unit_kind": "office", "days": "0", "limit": "", "kinds": [], "forms": [], "audiences": []}'),
  ('conclusion', 19, '{"title_vi": "Ban hành và công khai thông báo kết luận", "title_en": "Issue and publish the conclusion", "unit_kind": "office", "days": "0", "limit": "conclude", "kinds": [], "forms": [], "audiences": []}')
  ) given (code, position, words);
alter table checklist_item add column title_en text;
update checklist_item set title_en = list_entry.words ->> 'title_en'
  from list_entry where list_entry.list = 'checklist' and list_entry.code = checklist_item.key;
alter table opinion drop constraint opinion_reason;
alter table opinion add constraint opinion_reason foreign key (reason_code) references list_entry (id);
alter table supervision_finding drop constraint supervision_finding_severity;
alter table supervision_finding
  add constraint supervision_finding_severity foreign key (severity) references list_entry (id);
drop table reject_reason, triage_question, finding_severity, decision_verb, empty_phrase, reception_guide;
`)
    .execute(db);
}
