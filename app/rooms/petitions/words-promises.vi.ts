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
