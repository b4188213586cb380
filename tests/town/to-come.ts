import { addDays, dayOf } from '#app/ground/time.ts';
import { rejectOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { divertOpinion } from '#app/rooms/opinions/acts/divert.ts';
import { mergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { giveAbove } from '#app/rooms/petitions/acts/above.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import { plan, press } from './dialogue.ts';
import { at, type Town, weekdayFrom } from './people.ts';
import { accept, assign, note, reply, say } from './voice.ts';
import { voicesToCome } from './voices-to-come.ts';

/** The dialogue that is being collected for, and four petitions that belong to none. */
export async function toCome(town: Town, now: Date, planItemId?: string): Promise<string> {
  const { house } = town;
  const today = dayOf(now);
  const day = weekdayFrom(addDays(today, 15));
  const dialogue = await plan(at(house, addDays(today, -20), '09:00'), town, {
    planItemId,
    title: 'Trường mầm non, nhóm trẻ và chợ dân sinh của phường',
    day,
    startsAt: '14:00',
    endsAt: '16:30',
    place: 'Nhà văn hóa phường Khương Đình',
    placeAddress: 'Ngõ 211 đường Khương Trung, có lối cho xe lăn',
    content:
      'Nơi gửi trẻ dưới 3 tuổi, sửa điểm trường thấm dột; sắp xếp quầy hàng khi sửa chợ; các đoạn đường, mương còn dang dở.',
    changeable: 'Vị trí chợ tạm và giờ nhận trẻ. Thời điểm khởi công sửa chợ đã có trong kế hoạch vốn.',
    topics: [
      { title: 'Trường mầm non và nhóm trẻ', fieldCode: 'EDU', unit: 'culture_social' },
      { title: 'Sửa chợ, chỗ bán của tiểu thương', fieldCode: 'TAX', unit: 'economy' },
    ],
  });
  const noticed = at(house, addDays(today, -4), '08:30');
  await press(noticed, town, { dialogueId: dialogue.id, verb: 'announce', noticeNumber: '195/TB-UBND' });
  await press(noticed, town, { dialogueId: dialogue.id, verb: 'collect' });
  await collect(town, dialogue.code, today);
  await standing(town, today);
  return dialogue.code;
}

async function collect(town: Town, dialogueCode: string, today: string): Promise<void> {
  const voices = voicesToCome.filter((voice) => voice.dialogue === 'collecting');
  const codes: string[] = [];
  for (const [index, voice] of voices.entries()) {
    const sentOn = addDays(today, -3 + (index % 3));
    const receipt = await say(at(town.house, sentOn, '18:30'), town, { voice, dialogueCode });
    codes.push(receipt.code);
    if (index < 8)
      await accept(at(town.house, addDays(sentOn, 1), '08:10'), town, { code: receipt.code, voice });
  }
  const [alike, into, settledByCourt, accusation] = [codes[8], codes[6], codes[14], codes[15]];
  if (alike === undefined || into === undefined || settledByCourt === undefined || accusation === undefined)
    return;
  const hour = at(town.house, today, '00:05');
  const { clerk } = town.people;
  const versionOf = async (code: string) => (await readByCode(town.house.db, code))?.version ?? 1;
  await mergeOpinion(hour, clerk, { code: alike, version: await versionOf(alike), intoCode: into });
  await rejectOpinion(hour, clerk, {
    code: settledByCourt,
    version: await versionOf(settledByCourt),
    reason: 'final_decision',
    note: 'Bản án đã có hiệu lực; phường không xét lại việc tòa đã quyết định.',
  });
  await divertOpinion(hour, clerk, {
    code: accusation,
    version: await versionOf(accusation),
    kind: 'denunciation',
    body: 'Ban Tiếp công dân thành phố Hà Nội',
    handover: '04/PC',
  });
}

/** One is late, one was answered and found not solved, one waits for the city, one has just come. */
async function standing(town: Town, today: string): Promise<void> {
  const { house } = town;
  const voices = voicesToCome.filter((voice) => voice.dialogue === 'none');
  const starts = [-40, -34, -20, -2];
  for (const [index, voice] of voices.entries()) {
    const from = addDays(today, starts[index] ?? -2);
    const sent = await say(at(house, from, '20:15'), town, { voice, dialogueCode: null });
    await accept(at(house, addDays(from, 1), '08:40'), town, { code: sent.code, voice });
    if (index === 3) continue;
    await assign(at(house, addDays(from, 2), '10:00'), town, { code: sent.code, unit: 'economy' });
    await note(at(house, addDays(from, 5), '15:20'), town, {
      code: sent.code,
      by: 'economy',
      ...(index === 2
        ? {
            headline: 'Đã làm việc với chi nhánh cấp nước',
            text: 'Chi nhánh tính theo biểu giá thành phố ban hành; phường không có quyền đổi giá.',
          }
        : {
            headline: 'Đã kiểm tra tại chỗ cùng tổ dân phố',
            text: 'Đo đoạn hư hỏng, chụp ảnh hiện trạng, đang lập dự toán.',
          }),
    });
    if (index === 1) await notSolved(town, { sent, from });
    if (index === 2) {
      await escalatePetition(at(house, addDays(from, 8), '09:00'), town.people.economy, {
        code: sent.code,
        whyBeyond: 'Giá nước sinh hoạt và kinh doanh do Ủy ban nhân dân thành phố quyết định.',
        legalBasis: null,
        toParent: true,
        toBody: null,
        documentNumber: '402/UBND-KTHTĐT',
        chaseOn: null,
      });
      await giveAbove(at(house, addDays(from, 9), '10:30'), town.people.province, {
        code: sent.code,
        unitId: town.cityUnit('finance'),
        personId: town.people.finance.personId,
        dueOn: null,
        note: 'Thẩm định lại giá nước của nhà cho thuê, tham mưu trả lời phường.',
      });
    }
  }
}

async function notSolved(
  town: Town,
  given: { sent: { code: string; number: string }; from: string },
): Promise<void> {
  const { sent, from } = given;
  await reply(at(town.house, addDays(from, 12), '16:00'), town, {
    code: sent.code,
    by: 'economy',
    outcome: 'resolved',
    answer: 'Đã vá tạm các ổ gà từ chân cầu đến đầu ngõ ngày hôm qua, mặt đường đã đi lại được.',
    evidence: 'Ảnh mặt đường sau khi vá.',
    document: '377/UBND-KTHTĐT',
  });
  await giveVerdict(at(town.house, addDays(from, 14), '19:00'), {
    code: sent.code,
    number: sent.number,
    kind: 'not_solved',
    reason: 'Vá được hai ngày thì mưa trôi hết, ổ gà lại như cũ.',
    sendKey: crypto.randomUUID(),
    address: '192.0.2.11',
  });
}
