import { soonDays } from '#app/rooms/commitments/inbox.ts';
import { inboxWords } from '#app/rooms/commitments/words-inbox.vi.ts';
import type { DigestLine } from './digest.ts';

type Facts = Readonly<Record<string, unknown>>;

const errors: Record<string, string> = {
  address: 'Ghi địa chỉ e-mail (ten@noinao.vn) hoặc số di động gồm 10 chữ số, bắt đầu bằng 0.',
  not_mobile: 'Số này là điện thoại cố định, không nhận được tin nhắn. Ghi số di động hoặc e-mail.',
  consent: 'Đánh dấu vào ô đồng ý để chúng tôi được gửi tin.',
};

const refusals: Record<string, (facts: Facts) => string> = {
  'message.code': () => 'Không có hồ sơ công khai nào mang mã này. Xin xem lại mã trên phiếu.',
  'message.no-way': (facts) =>
    facts.channel === 'sms'
      ? 'Cơ quan chưa gửi được tin nhắn điện thoại. Xin ghi địa chỉ e-mail, hoặc xem bằng mã bất cứ lúc nào.'
      : 'Cơ quan chưa gửi được e-mail. Xin xem bằng mã bất cứ lúc nào, hoặc gọi số điện thoại ở cuối trang.',
  'message.many': () =>
    'Địa chỉ này vừa nhận nhiều thư xác nhận. Xin mở thư mới nhất, hoặc thử lại sau một giờ.',
  'message.key': () => 'Đường dẫn này đã hết hạn hoặc đã dừng. Xin đăng ký lại bằng mã.',
};

const digestNames = { ...inboxWords.piles, soon: `Đến hạn trong ${soonDays} ngày` };

export const words = {
  errors,
  refusals,
  title: 'Nhận tin khi có thay đổi',
  lead: (code: string) => `Chúng tôi báo cho ông/bà mỗi khi ${code} có bước mới.`,
  address: 'E-mail hoặc số di động',
  addressHint: 'Chỉ dùng để báo tin về hồ sơ này. Dừng lúc nào cũng được, chỉ một lần bấm.',
  consent: 'Tôi đồng ý để cơ quan dùng địa chỉ này báo tin về hồ sơ này',
  submit: 'Gửi thư xác nhận',
  mailOnly: 'E-mail',
  mailOnlyHint: 'Chỉ dùng để báo tin về hồ sơ này. Dừng lúc nào cũng được, chỉ một lần bấm.',
  noWay: 'Cơ quan chưa gửi được e-mail hay tin nhắn',
  noWayText: 'Hồ sơ luôn xem được bằng mã; không cần đăng ký gì.',
  sent: 'Xin mở thư hoặc tin nhắn xác nhận',
  sentText:
    'Chúng tôi vừa gửi một đường dẫn đến địa chỉ đó. Mở trong 48 giờ; trước đó chúng tôi không gửi gì khác.',
  back: 'Về hồ sơ',
  confirm: {
    title: 'Xác nhận nhận tin',
    lead: (code: string) => `Bấm nút để nhận tin mỗi khi ${code} có bước mới.`,
    submit: 'Đồng ý nhận tin',
    done: 'Từ nay ông/bà sẽ nhận tin',
    doneText: (code: string) => `Khi ${code} có bước mới, chúng tôi báo ngay.`,
  },
  stop: {
    title: 'Dừng nhận tin',
    lead: (code: string) =>
      `Bấm nút để không nhận tin về ${code} nữa. Hồ sơ vẫn được giải quyết và vẫn xem được bằng mã.`,
    submit: 'Dừng nhận tin',
    done: 'Đã dừng',
    doneText: (code: string) => `Chúng tôi không gửi tin về ${code} nữa và đã xóa địa chỉ.`,
  },
  push: {
    offer: 'Báo ngay trên máy này',
    on: 'Máy này sẽ báo khi có tin',
    no: 'Trình duyệt không cho báo tin',
  },
  signOff: 'Không muốn nhận tin về hồ sơ này nữa:',
  left: (days: number) => (days > 0 ? `còn ${days} ngày` : days === 0 ? 'hạn hôm nay' : `trễ ${-days} ngày`),
  digest: {
    line: ({ pile, counts }: DigestLine) =>
      `${digestNames[pile]}: ${[
        counts.petition > 0 ? `${counts.petition} kiến nghị` : '',
        counts.promise > 0 ? `${counts.promise} lời hứa` : '',
        counts.handover > 0 ? `${counts.handover} phiếu bàn giao` : '',
        counts.conclusion > 0 ? `${counts.conclusion} kết luận` : '',
        counts.request > 0 ? `${counts.request} yêu cầu giám sát` : '',
        counts.transfer > 0 ? `${counts.transfer} đề nghị chuyển đơn vị` : '',
      ]
        .filter(Boolean)
        .join(', ')}`,
    opinions: (count: number) => `Chờ xem: ${count} ý kiến`,
    tasks: (count: number) => `Việc chuẩn bị đối thoại đến hạn hoặc quá hạn: ${count}`,
  },
  matters: (count: number) => `${count} việc`,
  drafts: (count: number) => `${count} dự thảo`,
  rechecks: (drawn: number, of: number) => `${drawn} trong ${of} ý kiến không tiếp nhận`,
  planGap: (name: string, count: number) => `- Thiếu ${count}: ${name}`,
};

export type MessageWords = typeof words;
