import { deskRefusals } from './refusals-desk.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Sentences for every "no" of a session; each says what to do next. */
export const refusals: Record<string, (facts: Facts) => string> = {
  'session.missing': () => 'Chưa có phiên nào mở cho buổi đối thoại này.',
  'session.part': () => 'Tài khoản này không tham gia điều hành phiên.',
  'session.over': () => 'Phiên đã kết thúc. Nội dung đã ghi vẫn còn trong biên bản.',
  'session.state': () => 'Phiên đang tạm nghỉ hoặc đã chuyển bước. Bấm «Họp tiếp» rồi làm lại.',
  'session.ticket': () => 'Điện thoại này chưa vào phiên. Tải lại trang rồi gửi lại.',
  'session.promises-complete': (facts) =>
    `Còn ${facts.count} lời hứa chưa có đơn vị hoặc hạn (số ${facts.numbers}). Ghi đủ hoặc rút lời hứa rồi kết thúc phiên.`,
  'session.contents-complete': (facts) =>
    `Còn ${facts.count} nội dung chưa ghi câu trả lời hoặc chưa có đơn vị chủ trì (số ${facts.numbers}). Ghi đủ rồi kết thúc phiên.`,
  'request.waiting': (facts) =>
    `Ông/bà đã đăng ký rồi, số thứ tự ${facts.number}. Mời theo dõi lượt trên trang này.`,
  'request.missing': () => 'Không tìm thấy lượt này. Có thể lượt đã được rút.',
  'request.nobody': () => 'Không còn ai trong hàng chờ.',
  'request.not-waiting': () => 'Người này không còn trong hàng chờ. Hàng chờ đã được tải lại.',
  'request.state': () => 'Lượt này đã được mời hoặc đã rút.',
  'request.order-reason': () => 'Mời không theo thứ tự thì chọn lý do. Lý do được ghi vào nhật ký phiên.',
  'turn.missing': () => 'Không tìm thấy lượt phát biểu này.',
  'turn.state': () => 'Lượt này đã kết thúc hoặc đồng hồ đã đổi. Màn hình đã được tải lại.',
  'question.missing': () => 'Không tìm thấy câu hỏi này.',
  'question.state': () => 'Câu hỏi này đã được xử lý.',
  'question.reason': () => 'Chọn lý do không đưa câu hỏi lên.',
  'question.not-open': () => 'Câu hỏi này hiện không ở trên trang.',
  'question.closed': () => 'Phiên này hiện không nhận câu hỏi bằng chữ.',
  'question.many': (facts) =>
    `Mỗi điện thoại gửi được ${facts.most} câu hỏi trong một phiên. Ông/bà có thể đồng tình với câu hỏi của người khác hoặc đăng ký phát biểu.`,
  'content.missing': () => 'Không tìm thấy nội dung này.',
  'content.diverted': () => 'Nội dung này đã được hướng dẫn theo Luật Tố cáo, không ghi thêm.',
  'content.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa sửa nội dung này. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi lưu lại.`,
  'promise.missing': () => 'Không tìm thấy lời hứa này.',
  'promise.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa sửa lời hứa này. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi lưu lại.`,
  'join.digits': () => 'Mã vào phiên gồm 6 chữ số.',
  'join.wrong': () => 'Không có phiên nào mang mã này. Xem lại 6 chữ số trên màn hình hội trường.',
  'join.wait': (facts) =>
    `Đã thử nhiều mã không đúng. Xin đợi ${facts.seconds} giây rồi thử lại; mã đúng vẫn vào được ngay.`,
  'dialogue.state': () => 'Buổi đối thoại chưa ở bước sẵn sàng nên chưa mở phiên được.',
  'dialogue.main-point-open': () => 'Mở điểm cầu chính trước khi mở phiên.',
  'dialogue.roll-taken': () => 'Điểm danh thành phần trước khi mở phiên: ít nhất người chủ trì phải có mặt.',
  ...deskRefusals,
};
