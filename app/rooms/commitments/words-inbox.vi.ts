import type { Pile } from '#app/rooms/petitions/inbox.ts';
import type { ConclusionState } from './commitment.ts';
import type { InboxKind } from './inbox.ts';
import type { ManyDeed } from './inputs.ts';

const refusals: Record<string, (facts: Readonly<Record<string, unknown>>) => string> = {
  'many.other-kind': (facts) =>
    facts.kind === 'promise'
      ? 'Đây là lời hứa; việc này chỉ làm được với kiến nghị.'
      : 'Đây là kiến nghị; việc này chỉ làm được với lời hứa.',
};

/** The inbox: petitions, promises, sheets, conclusions and requests of supervision together. */
export const inboxWords = {
  title: 'Hộp việc',
  piles: {
    today: 'Đến hạn hôm nay',
    late: 'Trễ hạn',
    review: 'Chờ duyệt, ký nhận',
    verify: 'Chờ xác nhận',
    draft: 'Cần dự thảo',
    new: 'Mới',
    waiting: 'Chờ nơi khác',
    open: 'Đang làm',
    below: 'Cấp dưới gửi lên',
    done: 'Đã xong',
  } satisfies Record<Pile, string>,
  helping: (unit: string) => `Phối hợp với ${unit}`,
  pilesLabel: 'Chồng việc',
  lateIn: (n: number) => `trễ ${n}`,
  keys: 'Phím: j xuống, k lên, Enter mở, x chọn, / tìm.',
  empty: 'Không có việc nào trong chồng này.',
  emptyText: 'Số trong ngoặc ở các chồng khác cho biết việc đang nằm ở đâu.',
  search: 'Tìm theo lời hoặc mã',
  kind: 'Loại việc',
  allKinds: 'Mọi loại',
  kinds: {
    petition: 'Kiến nghị',
    promise: 'Lời hứa',
    handover: 'Phiếu bàn giao',
    conclusion: 'Kết luận',
    request: 'Yêu cầu giám sát',
    transfer: 'Đề nghị chuyển',
  } satisfies Record<InboxKind, string>,
  whose: 'Của ai',
  everybody: 'Tất cả',
  mine: 'Của tôi',
  unit: 'Đơn vị',
  filter: 'Lọc',
  noUnit: 'chưa giao',
  due: (day: string) => `hạn ${day}`,
  sheet: (from: string, n: number) => `${from} bàn giao ${n} việc`,
  conclusion: (title: string) => `Kết luận buổi “${title}”`,
  conclusionStates: {
    draft: 'trả lại để sửa',
    review: 'chờ người đứng đầu duyệt',
    signed: 'đã duyệt, chờ lấy số',
    issued: 'đã ban hành',
    superseded: 'đã được thay',
    dropped: 'đã bỏ',
  } satisfies Record<ConclusionState, string>,
  requestStates: {
    sent: 'chờ trả lời',
    answered: 'đã trả lời, chờ ghi nhận',
    closed: 'đã ghi nhận',
    withdrawn: 'đã rút',
  },
  transferTo: (unit: string) => `xin chuyển sang ${unit}`,
  sheetOwed: (from: string) => `${from} đã thôi giữ vai trò, chưa có phiếu bàn giao`,
  sheetStates: {
    owed: 'chưa lập phiếu',
    waiting: 'chờ nhận',
    accepted: 'đã nhận',
    refused: 'không nhận',
    taken_back: 'đã lấy lại',
    lapsed: 'không còn việc để bàn giao',
  },
  drafts: (n: number, unit: string) => `${unit} còn ${n} dự thảo cho buổi đối thoại`,
  seeDrafts: 'Xem chồng cần dự thảo',
  many: {
    title: 'Làm cho nhiều việc',
    codes: 'Việc đã chọn',
    deed: 'Với các việc đã chọn',
    chooseDeed: 'Chọn việc làm',
    choose: (code: string) => `Chọn ${code}`,
    deeds: {
      assign: 'Giao cho đơn vị (kiến nghị)',
      transfer: 'Chuyển đơn vị khác (kiến nghị)',
      handler: 'Cử người xử lý (kiến nghị)',
      remind: 'Nhắc đơn vị',
      carry_over: 'Chuyển sang kỳ sau (lời hứa)',
      close: 'Kết thúc (lời hứa đã xác nhận)',
    } satisfies Record<ManyDeed, string>,
    person: 'Người xử lý',
    reason: 'Lý do (công khai)',
    go: 'Làm',
    done: (n: number) => `Đã làm xong ${n} việc.`,
    failed: (n: number) => `${n} việc không làm được, vì:`,
  },
  refusals,
  ways: {
    label: 'Trang liên quan',
    handovers: 'Bàn giao',
  },
};
