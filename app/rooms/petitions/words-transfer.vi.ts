import type { ProposalOutcome } from './transfer.ts';

/** Handing a petition to another unit, and asking for it. */
export const transferWords = {
  title: 'Chuyển đơn vị khác',
  hint: 'Hạn trả lời không đổi: đồng hồ của người dân không chạy lại.',
  reason: 'Lý do',
  go: 'Chuyển đơn vị',
  proposeTitle: 'Không thuộc đơn vị này, xin chuyển',
  proposeHint:
    'Văn phòng quyết định. Cho đến lúc đó đơn vị vẫn phải trả lời, và hạn trả lời không đổi. Nếu đồng ý, lý do hiện công khai.',
  whose: 'Thuộc đơn vị nào',
  whyNotOurs: 'Vì sao không thuộc đơn vị này',
  proposeGo: 'Gửi đề nghị',
  decideTitle: 'Quyết định đề nghị chuyển đơn vị',
  decisionReason: 'Lý do nếu không đồng ý',
  approve: (unit: string) => `Chuyển sang ${unit}`,
  refuse: 'Không đồng ý',
  asked: (from: string, to: string, on: string) => `${from} xin chuyển sang ${to}, ngày ${on}.`,
  waits: (to: string, on: string) => `đã xin chuyển sang ${to} ngày ${on}.`,
  decideBy: (day: string, late: number) =>
    late > 0
      ? `Văn phòng phải quyết định chậm nhất ${day}, nay trễ ${late} ngày.`
      : `Văn phòng quyết định chậm nhất ${day}.`,
  fromTo: (from: string, to: string) => `từ ${from} sang ${to}`,
  list: 'Đề nghị chuyển đơn vị',
  outcomes: {
    open: 'Đang chờ văn phòng quyết định.',
    agreed: 'Đã chuyển.',
    refused: 'Không đồng ý.',
    lapsed: 'Không còn hiệu lực: đơn vị đã tự giải quyết, hoặc hồ sơ đã đi nơi khác.',
  } satisfies Record<ProposalOutcome | 'open', string>,
};
