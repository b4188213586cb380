import { type Kysely, sql } from 'kysely';

/**
 * What distinguishes a petition, feedback, a complaint and a denunciation, as questions in the order in which they
 * decide; the answers stay with what was taken up. Decision 0043.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table triage_question (
  id text primary key,
  position smallint not null,
  points_to text not null check (points_to in ('denunciation', 'complaint', 'decided', 'feedback')),
  text_vi text not null,
  text_en text not null,
  why_vi text not null,
  why_en text not null,
  source text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  valid_from date not null,
  valid_to date
);
insert into triage_question values
  ('names-violation', 1, 'denunciation',
    'Có báo một người, một cơ quan cụ thể vi phạm pháp luật không?',
    'Does it report that a particular person or body has broken the law?',
    'Báo vi phạm của một người cụ thể là tố cáo. Người tố cáo phải được giữ bí mật nên không đi qua đối thoại.',
    'Reporting a violation by a particular person is a denunciation. Who denounces is kept secret, so it does not go through a dialogue.',
    'Luật Tố cáo 2018', 'confirmed', '2019-01-01', null),
  ('own-decision', 2, 'complaint',
    'Có yêu cầu xem lại một quyết định hay việc làm của cơ quan đã ảnh hưởng đến chính người gửi không?',
    'Does it ask for the review of a decision or an act of an office that has touched the sender?',
    'Yêu cầu xem lại một quyết định, hành vi hành chính ảnh hưởng đến mình là khiếu nại, có thủ tục và thời hạn riêng.',
    'Asking for the review of an administrative decision or act that touches oneself is a complaint, with a procedure and limits of its own.',
    'Luật Khiếu nại 2011', 'confirmed', '2012-07-01', null),
  ('decided', 3, 'decided',
    'Việc đã có bản án, quyết định của tòa án, hay quyết định giải quyết cuối cùng chưa?',
    'Has a court, or a last decision on a complaint, already decided it?',
    'Việc đã có phán quyết thì giải thích cho người gửi, không xem lại qua đối thoại.',
    'What has been decided is explained to the sender; a dialogue does not review it.',
    'Quy ước phân loại đơn', 'to_check', '2019-01-01', null),
  ('happening', 4, 'feedback',
    'Chỉ báo một việc đang xảy ra (rác, ngập, mất trật tự), không đề nghị làm gì mới?',
    'Does it only tell of something that is going on (waste, flooding, disorder), and ask for nothing new?',
    'Báo một việc đang xảy ra là phản ánh; đề nghị làm, sửa, giải thích là kiến nghị.',
    'Telling of something that is going on is feedback; asking to do, mend or explain something is a petition.',
    'Quy ước phân loại đơn', 'to_check', '2019-01-01', null);
alter table opinion add column triage_yes text[];
`)
    .execute(db);
}
