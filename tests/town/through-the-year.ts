import { addDays } from '#app/ground/time.ts';
import { at, type Town, type TownKey } from './people.ts';
import { accept, assign, reply, say } from './voice.ts';
import type { Voice } from './voices.ts';

type Answered = Voice &
  Readonly<{ sentOn: string; days: number; unit: string; by: TownKey; answer: string; evidence?: string }>;

const economy = { unit: 'economy', by: 'economy' } as const;
const culture = { unit: 'culture_social', by: 'culture' } as const;

/** Petitions of one month after another that belong to no dialogue; one was answered late. */
export const voicesThroughTheYear: readonly Answered[] = [
  {
    ...economy,
    real: 3,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 19',
    field: 'AGRI.5',
    title: 'Nhờ phường đứng ra hòa giải để thuê gộp đất bãi',
    text: 'Tôi muốn thuê gộp mấy mảnh đất bãi để trồng rau sạch nhưng các hộ chưa thống nhất. Đề nghị phường hòa giải đúng luật.',
    sentOn: '2026-01-12',
    days: 14,
    answer:
      'Phường đã mời bảy hộ họp ngày 22/01/2026, thống nhất cho thuê ba năm theo hợp đồng mẫu; cán bộ địa chính chứng thực tại chỗ.',
  },
  {
    ...economy,
    real: 19,
    dialogue: 'none',
    channel: 'phone',
    group: 'Tổ dân phố 7',
    field: 'ENV.3',
    title: 'Nước sông đen, cá chết ở cống đầu phố',
    text: 'Hai hôm nay nước ở cống đầu phố đen, cá chết nổi trắng. Đề nghị kiểm tra nguồn xả.',
    sentOn: '2026-03-09',
    days: 11,
    answer:
      'Đoàn kiểm tra lấy mẫu ngày 12/03/2026, phát hiện một xưởng nhuộm xả trộm; đã lập biên bản, niêm phong họng xả và báo cơ quan môi trường thành phố.',
    evidence: 'Biên bản niêm phong ngày 13/03/2026.',
  },
  {
    ...economy,
    real: 26,
    dialogue: 'none',
    channel: 'front',
    group: 'Tổ dân phố 19',
    field: 'LAND.1',
    title: 'Đã hiến đất làm ngõ, xin đổi giấy chứng nhận',
    text: 'Ba hộ hiến đất mở ngõ từ năm ngoái, diện tích trên giấy chưa sửa. Đề nghị hướng dẫn đổi giấy không mất phí.',
    sentOn: '2026-04-06',
    days: 16,
    answer:
      'Ba hộ được đo lại miễn phí ngày 15/04/2026. Giấy chứng nhận mới trả tại bộ phận một cửa trước ngày 20/05/2026, có giấy hẹn từng hộ.',
  },
  {
    ...culture,
    real: 32,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 18',
    field: 'WATER.2',
    title: 'Nước máy đục vào buổi sáng',
    text: 'Nước máy ở tổ 18 đục và có mùi vào sáng sớm. Đề nghị xét nghiệm và báo kết quả cho dân.',
    sentOn: '2026-06-03',
    days: 29,
    answer:
      'Trạm y tế lấy mẫu hai lần, lần đầu clo dư thấp, lần hai đạt. Đơn vị cấp nước đã xúc xả đường ống và gửi phiếu kết quả, dán tại nhà văn hóa tổ 18.',
  },
  {
    ...economy,
    real: 31,
    dialogue: 'none',
    channel: 'paper',
    group: 'Tổ dân phố 6',
    field: 'AGRI.4',
    title: 'Hàng của hợp tác xã rau không có chỗ bán',
    text: 'Hợp tác xã rau của phường bán không ổn định. Đề nghị có quầy cố định ở chợ và giới thiệu với trường học.',
    sentOn: '2026-08-10',
    days: 12,
    answer:
      'Hợp tác xã được bố trí hai quầy cố định cạnh cổng chính của chợ từ ngày 25/08/2026; hai trường mầm non đã ký mua thử trong một học kỳ.',
    evidence: 'Hai hợp đồng mua thử ký ngày 20/08/2026.',
  },
  {
    ...culture,
    real: 53,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 4',
    field: 'CULT.1',
    title: 'Mở cửa nhà văn hóa buổi tối cho thanh niên',
    text: 'Nhà văn hóa tổ 4 khóa cửa sau giờ hành chính. Đề nghị mở đến 21 giờ để thanh niên có chỗ đọc sách, tập văn nghệ.',
    sentOn: '2026-10-05',
    days: 9,
    answer:
      'Từ ngày 15/10/2026 nhà văn hóa tổ 4 mở đến 21:00 các ngày thứ Ba, thứ Năm và thứ Bảy; đoàn thanh niên cử người trực, lịch dán ở cửa.',
    evidence: 'Lịch trực tháng 10 có chữ ký của tổ trưởng.',
  },
];

export async function throughTheYear(town: Town, now: Date): Promise<void> {
  for (const voice of voicesThroughTheYear) {
    const signedOn = addDays(voice.sentOn, voice.days);
    if (at(town.house, signedOn, '16:00').now() > now) continue;
    const sent = await say(at(town.house, voice.sentOn, '19:30'), town, { voice, dialogueCode: null });
    await accept(at(town.house, addDays(voice.sentOn, 1), '08:30'), town, { code: sent.code, voice });
    await assign(at(town.house, addDays(voice.sentOn, 2), '09:00'), town, {
      code: sent.code,
      unit: voice.unit,
    });
    await reply(at(town.house, signedOn, '16:00'), town, {
      code: sent.code,
      by: voice.by,
      outcome: voice.evidence === undefined ? 'explained' : 'resolved',
      document: `${voice.real}/UBND`,
      answer: voice.answer,
      ...(voice.evidence === undefined ? {} : { evidence: voice.evidence }),
    });
  }
}
