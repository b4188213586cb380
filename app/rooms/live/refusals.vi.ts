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
  'point.link': () => 'Đường dẫn này không còn dùng được. Xin văn phòng cấp đường dẫn mới.',
  'point.pin': () => 'Mã PIN không đúng. Xem lại 6 chữ số văn phòng đã gửi cùng đường dẫn.',
  'point.wait': (facts) => `Mã PIN sai nhiều lần. Xin đợi ${facts.seconds} giây rồi thử lại.`,
  'point.ticket': () =>
    'Máy này chưa vào điểm cầu, hoặc đường dẫn đã bị thu hồi. Mở lại đường dẫn văn phòng gửi và nhập mã PIN; nội dung chưa gửi vẫn được giữ.',
  'point.many': (facts) =>
    `Điểm cầu đã gửi ${facts.most} mục trong một phút. Xin đợi ${facts.seconds} giây rồi gửi tiếp; nội dung chưa gửi vẫn được giữ.`,
  'point.not-open': () => 'Phiên chưa mở. Nội dung được giữ lại, gửi khi phiên mở.',
  'point.state': () => 'Trạng thái điểm cầu đã đổi. Trang đã được tải lại.',
  'point.part': () => 'Việc này do văn phòng hoặc chủ tọa làm.',
  'point.sheet-empty': () => 'Không đọc được tên nào. Mỗi người một dòng, họ tên ở cột đầu, nơi ở cột sau.',
  'point.note-missing': () => 'Không tìm thấy lời nhắn này.',
  'handOver.missing': () => 'Bước chuyển điểm cầu này đã qua. Trang đã được tải lại.',
  'handOver.state': () => 'Điểm cầu đã ở bước khác. Trang đã được tải lại.',
  'handOver.part': () => 'Bước này do chủ tọa hoặc thư ký bấm.',
  'handOver.reason': () => 'Chọn lý do bỏ qua điểm cầu.',
  'session.rehearsal': () =>
    'Đang có phiên tổng duyệt của buổi này. Xóa tổng duyệt ở bảng điểm cầu rồi làm lại.',
  'session.no-rehearsal': () => 'Buổi này không có phiên tổng duyệt.',
  'session.there': () => 'Buổi này đã có phiên chính thức, không tổng duyệt được nữa.',
  'join.digits': () => 'Mã vào phiên gồm 6 chữ số.',
  'join.wrong': () => 'Không có phiên nào mang mã này. Xem lại 6 chữ số trên màn hình hội trường.',
  'join.wait': (facts) =>
    `Đã thử nhiều mã không đúng. Xin đợi ${facts.seconds} giây rồi thử lại; mã đúng vẫn vào được ngay.`,
  'dialogue.state': () => 'Buổi đối thoại chưa ở bước sẵn sàng nên chưa mở phiên được.',
  'dialogue.main-point-open': () => 'Mở điểm cầu chính trước khi mở phiên.',
  'dialogue.roll-taken': () => 'Điểm danh thành phần trước khi mở phiên: ít nhất người chủ trì phải có mặt.',
  ...deskRefusals,
};
