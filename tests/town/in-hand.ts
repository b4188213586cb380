import { addDays, dayOf } from '#app/ground/time.ts';
import { reportDone } from '#app/rooms/commitments/acts/keep.ts';
import { at, type Town } from './people.ts';
import { accept, assign, draft, type Reply, reply, say } from './voice.ts';
import type { Voice } from './voices.ts';

type InHand = Voice &
  Readonly<{
    daysAgo: number;
    reply: Omit<Reply, 'code' | 'by' | 'nextStepOn' | 'points'>;
    days?: number;
    points?: readonly Readonly<{ asked: string; answer: string; nextStep: string; days: number }>[];
  }>;

/** What waits for somebody: an answer for the head's signature, one for its asker's word, a promise for the Front's eyes. */
export const voicesInHand = {
  toSign: {
    real: 45,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 10',
    field: 'TRAF.1',
    title: 'Đoạn cuối ngõ 460 bao giờ thảm nhựa',
    text: 'Ngõ 460 đã thảm nhựa đến số nhà 112 thì dừng. Xin cho biết đơn vị nào làm tiếp và tháng nào xong.',
    daysAgo: 11,
    reply: {
      outcome: 'in_progress_roadmap',
      answer:
        'Đoạn 180 mét còn lại do Ban Quản lý dự án phường làm chủ đầu tư, vốn đã bố trí. Nhà thầu đào bỏ nền yếu trước, sau đó thảm nhựa.',
      nextStep: 'Thảm nhựa 180 mét cuối ngõ 460',
      document: '431/UBND-KTHTĐT',
    },
    days: 40,
  },
  toJudge: {
    real: 47,
    dialogue: 'none',
    channel: 'web',
    group: 'Tổ dân phố 9',
    field: 'ENV.1',
    title: 'Quán nước vứt rác ra bờ mương',
    text: 'Các quán nước ở đầu ngõ 35 vứt cốc nhựa, bã mía xuống bờ mương mỗi tối. Đề nghị phường nhắc và kiểm tra.',
    daysAgo: 13,
    reply: {
      outcome: 'explained',
      answer:
        'Ngày hôm kia phường làm việc với cả bốn quán ở đầu ngõ 35; các quán đã ký cam kết tự thu gom, đặt thùng có nắp. Tổ tự quản kiểm tra 22 giờ mỗi tối, vi phạm lần hai thì xử phạt.',
      document: '437/UBND-KTHTĐT',
    },
  },
  toVerify: {
    real: 12,
    dialogue: 'none',
    channel: 'phone',
    group: 'Tổ dân phố 12',
    field: 'TRAF.3',
    title: 'Hố ga trước cổng trường mất nắp',
    text: 'Ba hố ga trước cổng trường tiểu học mất nắp, phụ huynh phải cắm cành cây. Đề nghị đậy ngay và thay nắp chắc.',
    daysAgo: 34,
    reply: {
      outcome: 'in_progress_roadmap',
      answer: 'Ba hố ga đã được rào và đậy tạm bằng tấm thép. Nắp gang đã đặt làm, lắp cả ba trong một lần.',
      nextStep: 'Lắp nắp gang cho ba hố ga trước cổng trường tiểu học',
      document: '389/UBND-KTHTĐT',
    },
    days: 36,
  },
  onItsWay: {
    real: 43,
    dialogue: 'none',
    channel: 'paper',
    group: 'Tổ dân phố 14',
    field: 'PLAN.5',
    title: 'Vỉa hè phố chợ lồi lõm, người già vấp ngã',
    text: 'Vỉa hè phố chợ gạch bong từng mảng. Đề nghị nói rõ bao giờ lát lại, đừng trả lời là khi có điều kiện.',
    daysAgo: 27,
    reply: {
      outcome: 'in_progress_roadmap',
      answer:
        'Phường lát lại 220 mét vỉa hè phía chợ bằng nguồn sửa chữa thường xuyên của năm, làm ban đêm để không cản buổi chợ.',
      nextStep: 'Lát lại 220 mét vỉa hè phía chợ',
      document: '402/UBND-KTHTĐT',
    },
    days: 62,
    points: [
      {
        asked: 'Xe lăn, xe đẩy trẻ em lên vỉa hè chỗ nào?',
        answer: 'Sáu chỗ sang đường quanh chợ sẽ được hạ bó vỉa, làm trước khi lát gạch.',
        nextStep: 'Hạ bó vỉa ở sáu chỗ sang đường quanh chợ',
        days: 38,
      },
    ],
  },
} as const satisfies Record<string, InHand>;

export async function inHand(town: Town, now: Date): Promise<void> {
  const today = dayOf(now);
  const waiting = await open(town, voicesInHand.toSign, today);
  await draft(at(town.house, addDays(today, -1), '16:20'), town, waiting);
  const answered = await open(town, voicesInHand.toJudge, today);
  await reply(at(town.house, addDays(today, -2), '15:10'), town, answered);
  for (const voice of [voicesInHand.toVerify, voicesInHand.onItsWay]) {
    const given = await open(town, voice, today);
    await reply(at(town.house, addDays(today, -voice.daysAgo + 9), '16:00'), town, given);
  }
  const promised = await town.house.db
    .selectFrom('commitment')
    .select(['code', 'version'])
    .where('text', '=', voicesInHand.toVerify.reply.nextStep)
    .executeTakeFirstOrThrow();
  await reportDone(at(town.house, addDays(today, -1), '10:40'), town.people.economy, {
    ...promised,
    text: 'Đã lắp ba nắp gang sáng hôm nay, tổ trưởng tổ 12 cùng xem.',
    documentNumber: null,
    photo: null,
  });
}

/** Sent, accepted and given to the unit that answers; what it will answer. */
async function open(town: Town, voice: InHand, today: string): Promise<Reply> {
  const sentOn = addDays(today, -voice.daysAgo);
  const sent = await say(at(town.house, sentOn, '20:05'), town, { voice, dialogueCode: null });
  await accept(at(town.house, addDays(sentOn, 1), '08:20'), town, { code: sent.code, voice });
  await assign(at(town.house, addDays(sentOn, 2), '09:10'), town, { code: sent.code, unit: 'economy' });
  const nextStepOn = voice.days === undefined ? {} : { nextStepOn: addDays(sentOn, voice.days) };
  const points = (voice.points ?? []).map((point) => ({
    ...point,
    nextStepOn: addDays(sentOn, point.days),
  }));
  return { ...voice.reply, ...nextStepOn, points, code: sent.code, by: 'economy' };
}
