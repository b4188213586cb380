import type { DeskTab } from './inputs.ts';

/** The desk of promises and the editor of conclusions. */
export const words = {
  title: 'Lời hứa phải giữ',
  tabsLabel: 'Danh sách lời hứa',
  tabs: {
    mine: 'Của đơn vị tôi',
    verify: 'Chờ xác nhận',
    late: 'Trễ hạn',
    all: 'Tất cả',
  } satisfies Record<DeskTab, string>,
  due: (day: string) => `hạn ${day}`,
  noUnit: 'Chưa có đơn vị',
  back: 'Tất cả lời hứa',
  open: 'Xem trang công khai',
  noDeed: 'Lúc này ông/bà không có việc phải làm với lời hứa này.',
  afterDue: 'Đã quá hạn nên không gia hạn được nữa. Báo đã làm xong, hoặc ghi là không giữ được.',
  report: { title: 'Báo đã làm xong', hint: 'Cần ít nhất một bằng chứng: mô tả, số văn bản hoặc ảnh.' },
  progress: {
    title: 'Ghi tiến độ',
    text: 'Đã làm đến đâu',
    hint: 'Lời ghi, số văn bản và ảnh được đăng công khai.',
  },
  verify: {
    title: 'Xác nhận',
    hint: 'Đến xem tận nơi rồi ghi điều đã thấy. Lời ghi và ảnh được đăng công khai.',
  },
  start: { title: 'Bắt đầu làm' },
  flag_risk: { title: 'Báo có nguy cơ trễ', hint: 'Lý do được đăng công khai.' },
  extend: { title: 'Gia hạn', hint: 'Chỉ gia hạn được trước hoặc đúng ngày hạn. Hạn cũ vẫn hiện.' },
  fail: { title: 'Ghi là không giữ được', hint: 'Lý do và người chịu trách nhiệm được đăng công khai.' },
  carry_over: { title: 'Chuyển sang kỳ sau', hint: 'Lời hứa được nêu đầu tiên ở buổi đối thoại sau.' },
  close: { title: 'Kết thúc', hint: 'Đã có xác nhận; không còn việc gì.' },
  reopen: { title: 'Mở lại', hint: 'Việc đã hỏng hoặc chưa xong thật. Lý do được đăng công khai.' },
  assign: { title: 'Giao việc' },
  done: 'Đã ghi.',
  documentNumber: 'Số văn bản',
  photo: 'Ảnh hiện trường',
  photoHint: 'Nơi chụp và máy chụp được xóa khỏi ảnh. Ảnh được đăng công khai.',
  field: {
    title: 'Xem tại thực địa',
    lead: 'Đến tận nơi rồi ghi điều đã thấy. Không có sóng vẫn ghi được: máy giữ lại và gửi khi có mạng.',
    empty: 'Không có việc nào chờ xem.',
    outbox: 'Đang giữ trong máy',
    waiting: 'chờ gửi khi có mạng',
    sent: 'đã gửi',
    full: 'Máy này không giữ được kết quả, có thể vì hết bộ nhớ. Điều đã ghi vẫn còn trên trang: khi có mạng, bấm lại để gửi ngay.',
    signIn: 'phiên làm việc đã hết; xin đăng nhập lại rồi mở trang này, máy tự gửi',
    offline: (moment: string) => `Không có mạng. Danh sách này lấy lúc ${moment}.`,
    again: 'Gửi lại',
    drop: 'Bỏ',
    sure: 'Bỏ điều đã ghi này? Không lấy lại được.',
    done: (code: string) =>
      /^\d+$/.test(code) ? `Đã gửi ${code} kết quả xem.` : `Đã ghi kết quả xem ${code}.`,
    photoHint: 'Chụp tại chỗ. Ảnh được đăng công khai, nơi chụp và máy chụp được xóa khỏi ảnh.',
    toDesk: 'Về danh sách chờ xác nhận',
    link: 'Xem tại thực địa bằng điện thoại',
  },
  facts: 'Thông tin',
  deeds: 'Việc cần làm',
};

export type DeskWords = typeof words;
