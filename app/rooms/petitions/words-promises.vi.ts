import type { PromiseStanding } from './petition.ts';

const standings: Record<PromiseStanding, string> = {
  kept: 'Đã làm xong, đã kiểm tra',
  working: 'Đang làm',
  late: 'Quá ngày đã hứa',
  broken: 'Không làm được',
};

export const promiseWords = {
  title: 'Những việc đã hứa',
  lead: 'Mỗi việc có ngày riêng và được kiểm tra riêng. Một việc không làm được thì kiến nghị mở lại.',
  standings,
  due: (when: string) => `chậm nhất ${when}`,
};

/** The next look at an answer that waits for money or for a body above. */
export const lookWords = {
  block: (when: string) => `Xem lại chậm nhất ${when}.`,
  blockLate: (n: number) => `Đã quá ngày hẹn xem lại ${n} ngày.`,
  row: (when: string) => `xem lại chậm nhất ${when}`,
  rowLate: (n: number) => `Trễ xem lại ${n} ngày`,
};

export const lookDeskWords = {
  title: 'Ghi kết quả xem lại',
  hint: 'Nếu đã có kinh phí hoặc cấp trên đã trả lời thì mở lại kiến nghị, hoặc ghi đã giải quyết xong.',
  found: 'Xem lại thấy gì, công khai',
  nextOn: 'Xem lại lần tới',
  go: 'Ghi kết quả xem lại',
};
