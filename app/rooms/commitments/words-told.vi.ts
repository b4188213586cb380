import type { CommitmentVerb } from './lifecycle/commitment.ts';

/** Deeds on a promise, as buttons. */
export const verbs: Record<CommitmentVerb, string> = {
  assign: 'Giao việc',
  start: 'Bắt đầu làm',
  flag_risk: 'Báo có nguy cơ trễ',
  report_done: 'Báo đã làm xong',
  verify: 'Xác nhận đã làm',
  refuse: 'Không xác nhận, làm lại',
  reopen: 'Mở lại',
  close: 'Kết thúc',
  extend: 'Gia hạn',
  fail: 'Ghi là không giữ được',
  supersede: 'Thay bằng kết luận mới',
  carry_over: 'Chuyển sang kỳ sau',
};

/** The same as the story tells them. */
export const told: Record<CommitmentVerb | 'publish' | 'redact', string> = {
  publish: 'Đã công bố lời hứa',
  assign: 'Đã giao việc',
  start: 'Bắt đầu làm',
  flag_risk: 'Báo có nguy cơ trễ',
  report_done: 'Đơn vị báo đã làm xong',
  verify: 'Đã xác nhận làm xong',
  refuse: 'Chưa được xác nhận, phải làm lại',
  reopen: 'Mở lại',
  close: 'Kết thúc',
  extend: 'Gia hạn',
  fail: 'Không giữ được',
  supersede: 'Thay bằng kết luận mới',
  carry_over: 'Chuyển sang kỳ sau',
  redact: 'Che một phần nội dung',
};
