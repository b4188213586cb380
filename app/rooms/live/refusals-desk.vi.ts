import { dayRefusals } from '#app/rooms/organisations/words-due-day.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Sentences for the "no" of desks, moderation and minutes. */
export const deskRefusals: Record<string, (facts: Facts) => string> = {
  'session.not-presiding': (facts) =>
    `${facts.who} đang điều hành phiên. Bấm «Nhận điều hành» ở đầu trang để điều hành từ máy này.`,
  'session.presider': () =>
    'Buổi đối thoại chưa ghi ai chủ trì. Ghi người chủ trì ở trang buổi đối thoại rồi làm lại.',
  ...dayRefusals,
  'session.item': () => 'Kịch bản không có mục này. Tải lại trang.',
  'session.mark': () => 'Không tìm thấy đoạn ghi hình này. Tải lại trang.',
  'minutes.signed': () => 'Biên bản đã ký nên không sửa được nữa.',
  'turn.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa sửa lượt này. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi lưu lại.`,
  'conclusion.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa sửa kết luận. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi lưu lại.`,
  'content.given': () =>
    'Phiên đã kết thúc nên chỉ sửa lời văn. Việc giao, đơn vị và hạn sửa ở kiến nghị đã lập từ nội dung này.',
  'question.short': (facts) => `Câu hỏi quá ngắn. Viết ít nhất ${facts.least} chữ cái để mọi người hiểu.`,
  'question.long': (facts) =>
    `Câu hỏi dài ${facts.now} ký tự, nhiều nhất là ${facts.most}. Rút gọn hoặc tách thành hai câu.`,
  'question.soon': (facts) =>
    `Ông/bà vừa gửi nhiều câu liền nhau. Xin đợi ${facts.seconds} giây rồi gửi tiếp; lời đã viết vẫn còn.`,
  'question.other': () => 'Chọn một câu hỏi đang mở để gộp vào.',
  'question.words': () => 'Ghi lời trả lời rồi gửi.',
  'question.merged-on': (facts) =>
    `Câu hỏi số ${facts.into} đã được gộp tiếp vào câu khác. Tách câu đó ra trước.`,
  'moderation.word': () => 'Từ này đã có trong danh sách.',
  'moderation.word-missing': () => 'Từ này không còn trong danh sách. Tải lại trang.',
  'moderation.forbidden': () => 'Tài khoản này không sửa quy tắc duyệt câu hỏi. Nhờ văn phòng sửa.',
  'shorthand.taken': (facts) => `Chữ tắt «${facts.short}» đã có. Sửa dòng đó hoặc chọn chữ khác.`,
  'shorthand.missing': () => 'Chữ tắt này không còn. Tải lại trang.',
  'dialogue.part': () => 'Ký biên bản là việc của văn phòng hoặc người đứng đầu.',
  'dialogue.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa làm một bước của buổi đối thoại này. Tải lại trang rồi xem có còn cần ký không.`,
};
