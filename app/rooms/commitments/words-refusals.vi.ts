import { writtenDay } from '#app/ground/time.ts';
import { photoRefusals } from '#app/rooms/opinions/words-photo.vi.ts';
import { dayRefusals } from '#app/rooms/organisations/words-due-day.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

function day(fact: unknown): string {
  return typeof fact === 'string' ? writtenDay(fact) : '';
}

function holes(facts: Facts): string {
  const items = facts.items
    ? `Mục ${facts.items} còn thiếu (nội dung, đơn vị chủ trì, hạn, sản phẩm) hoặc hạn ghi sai.`
    : '';
  const whole = facts.isUnfollowed ? 'Chưa ghi đơn vị theo dõi, đôn đốc.' : '';
  return [items, whole, 'Sửa rồi làm tiếp.'].filter(Boolean).join(' ');
}

export const refusals: Record<string, (facts: Facts) => string> = {
  'commitment.missing': () => 'Không tìm thấy lời hứa này.',
  'field.other': () =>
    'Người khác đã đăng nhập trên máy này. Điều đã ghi vẫn giữ cho người viết; xin đăng nhập lại bằng tài khoản của mình.',
  'commitment.part': () => 'Ông/bà không có quyền làm việc này với lời hứa.',
  'commitment.state': () => 'Lời hứa đã chuyển sang bước khác. Xem lại trang rồi làm tiếp.',
  'commitment.owned': () => 'Lời hứa cần có đơn vị và hạn trước khi giao.',
  'commitment.evidence': () => 'Cần ít nhất một bằng chứng: ảnh, số văn bản hoặc mô tả việc đã làm.',
  'commitment.not-own': () =>
    'Đơn vị hoặc người thực hiện không được tự xác nhận việc của mình, kể cả dưới vai trò khác. Cần một người khác xác nhận.',
  'commitment.reason': () => 'Ghi lý do. Lý do được đăng công khai.',
  'commitment.responsible': () => 'Ghi tên người chịu trách nhiệm.',
  'commitment.before-due': (facts) =>
    `Chỉ gia hạn được trước hoặc đúng ngày hạn (${facts.dueOn ? day(facts.dueOn) : 'chưa có'}), và hạn mới phải sau hạn cũ.`,
  'commitment.next-dialogue': () => 'Chọn một buổi đối thoại sắp tới của đơn vị mình.',
  'commitment.day': () => 'Chọn hạn mới.',
  'commitment.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa thay đổi lời hứa này. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi làm lại.`,
  'conclusion.missing': () => 'Không tìm thấy thông báo kết luận này.',
  'conclusion.part': () => 'Ông/bà không có quyền ban hành kết luận.',
  'conclusion.issued': (facts) =>
    `Kết luận đã ban hành, số ${facts.number ?? ''}. Muốn sửa thì lập bản thay thế.`,
  'conclusion.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa sửa dự thảo này. Những gì ông/bà gõ vẫn còn trong ô; xem bản mới rồi lưu lại.`,
  'conclusion.no-holes': holes,
  'conclusion.number-taken': (facts) =>
    `Số ${facts.number} đã dùng cho kết luận buổi ${facts.dialogue} (${facts.title}), ban hành ngày ${day(facts.on)}.${facts.next ? ` Số tiếp theo còn trống: ${facts.next}.` : ''}${facts.family === 'party' ? ' Nếu cấp ủy đã sang nhiệm kỳ mới, ghi ngày nhiệm kỳ bắt đầu.' : ''}`,
  'conclusion.term-not-party': () => 'Chỉ số của Đảng (ví dụ 01-TB/ĐU) chạy theo nhiệm kỳ.',
  'conclusion.term-day': (facts) =>
    `Ngày bắt đầu nhiệm kỳ không thể ở tương lai${facts.before ? ` hoặc trước nhiệm kỳ đã ghi (${day(facts.before)})` : ''}.`,
  'conclusion.numbered': () => 'Ghi số của thông báo kết luận.',
  'conclusion.reason': () => 'Ghi lý do.',
  'conclusion.signer-is-other': (facts) =>
    `Người duyệt phải khác người viết bản cuối${facts.writer ? ` (${facts.writer})` : ''}.`,
  'conclusion.state': () => 'Dự thảo đã chuyển sang bước khác. Xem lại trang rồi làm tiếp.',
  'conclusion.in-review': () => 'Dự thảo đang chờ duyệt nên không sửa được. Nhờ người đứng đầu trả lại.',
  'posting.not-issued': () => 'Kết luận chưa ban hành.',
  'posting.early': (facts) => `Ngày niêm yết không thể trước ngày ban hành (${day(facts.issuedOn)}).`,
  'posting.later': () => 'Ghi sau khi đã niêm yết: ngày bắt đầu không thể ở tương lai.',
  'posting.twice': (facts) => `${facts.place} đã có bản này. Bỏ nơi đó ra rồi ghi lại.`,
  'posting.down-later': () => 'Ngày gỡ không thể ở tương lai.',
  'posting.missing': () => 'Không còn dòng này. Trang đã hiện danh sách mới.',
  'posting.backwards': () => 'Ngày cuối phải từ ngày đầu trở đi.',
  'commitment.parts-changed': () => 'Lời hứa vừa thay đổi. Mở lại trang rồi che lại.',
  ...dayRefusals,
  'conclusion.empty': () => 'Kết luận chưa có mục nào.',
  'conclusion.source': () => 'Nguồn phải là lượt phát biểu hoặc kiến nghị của chính buổi này.',
  'conclusion.party-form': () =>
    'Văn bản của Đảng không ký thừa ủy quyền (TUQ.). Trình người đứng đầu, cấp phó ký, hoặc ký thừa lệnh.',
  'conclusion.exists': () => 'Buổi này đã có dự thảo kết luận.',
  'conclusion.session': () => 'Phiên chưa kết thúc nên chưa lập được kết luận.',
  ...photoRefusals,
  'conclusion.number': () => 'Ghi số của thông báo kết luận.',
  'conclusion.minutes': () => 'Ký biên bản trước khi ban hành kết luận.',
  'dialogue.no-holes': holes,
  'dialogue.state': () => 'Buổi đối thoại chưa tới bước ban hành kết luận: cần ký biên bản trước.',
  'dialogue.children-done': (facts) =>
    `Chưa kết thúc được: còn ${facts.open} kiến nghị, lời hứa chưa xong và chưa chuyển sang kỳ sau.`,
};
