import { writtenDay as day } from '#app/ground/time.ts';
import { markOf, signingForms } from './signature.ts';

/** Before forms were kept there was only one. */
const formOf = (form: unknown) => signingForms.find((each) => each === form) ?? 'KT';
const signed = { KT: 'ký thay', TL: 'ký thừa lệnh', TUQ: 'ký thừa ủy quyền' } as const;

type Facts = Readonly<Record<string, unknown>>;
type Step = Readonly<{ title: string; text: string | null }>;

/** What has happened, by verb: one line of the public story. */
export const steps: Record<string, (facts: Facts) => Step | null> = {
  'petition.accept': (facts) => ({
    title: 'Đã nhận kiến nghị',
    text: facts.origin === 'session' ? 'Nêu trực tiếp tại hội nghị đối thoại.' : null,
  }),
  'petition.answer_on_site': (facts) => ({
    title: 'Đã trả lời ngay tại hội nghị',
    text: typeof facts.by === 'string' ? `Người trả lời: ${facts.by}.` : null,
  }),
  'petition.assign': (facts) => ({
    title: `Giao cho ${facts.unit ?? 'đơn vị'}`,
    text: `Phải trả lời chậm nhất ${day(facts.dueOn)}.`,
  }),
  'petition.assign_on_site': (facts) => ({
    title: `Giao cho ${facts.unit ?? 'đơn vị'} tại hội nghị`,
    text: `Phải trả lời chậm nhất ${day(facts.dueOn)}.`,
  }),
  'petition.transfer': (facts) => ({
    title: `Chuyển sang ${facts.unit ?? 'đơn vị khác'}`,
    text: `Từ ${facts.fromUnit ?? 'đơn vị trước'}. Hạn trả lời không đổi: ${day(facts.dueOn)}.`,
  }),
  'petition.escalate': (facts) => ({
    title: `Gửi ${facts.body ?? 'cấp trên'} vì vượt thẩm quyền`,
    text: `${facts.unit ?? 'Đơn vị'} vẫn chịu trách nhiệm báo tin cho người gửi.`,
  }),
  'petition.escalation_answered': (facts) => ({
    title: `${facts.body ?? 'Cấp trên'} đã trả lời`,
    text: null,
  }),
  'petition.approve_extension': (facts) => ({
    title: `Lùi hạn trả lời đến ${day(facts.toDueOn)}`,
    text: `Hạn trước: ${day(facts.fromDueOn)}.`,
  }),
  'petition.lapse_extension': (facts) => ({
    title: 'Đề nghị lùi hạn hết hiệu lực',
    text: `Đến hết ngày hạn vẫn chưa có quyết định nên hạn không đổi: ${day(facts.dueOn)}.`,
  }),
  'petition.answer': (facts) => ({
    title: 'Đã trả lời bằng văn bản',
    text: [
      late(facts.late) > 0 ? `Trả lời trễ ${late(facts.late)} ngày.` : 'Trả lời đúng hạn.',
      typeof facts.for === 'string'
        ? `Đã ${signed[formOf(facts.form)]} ${facts.for} (${markOf(formOf(facts.form))}).`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  }),
  'petition.look_again': (facts) => ({
    title: 'Đã xem lại',
    text: [
      late(facts.late) > 0 ? `Xem lại trễ ${late(facts.late)} ngày.` : '',
      `Xem lại lần tới chậm nhất ${day(facts.next)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  }),
  'petition.resolve': (facts) => ({
    title: 'Đã giải quyết xong, có bằng chứng',
    text: typeof facts.evidence === 'string' ? facts.evidence : null,
  }),
  'petition.commit': (facts) => ({
    title: 'Ghi thành lời hứa',
    text: facts.nextOn ? `Hứa xong chậm nhất ${day(facts.nextOn)}.` : null,
  }),
  'petition.owe_again': () => ({ title: 'Việc đã hứa chưa xong, phải làm tiếp', text: null }),
  'petition.give_verdict': (facts) =>
    facts.kind === 'partly' ? { title: 'Người gửi: được một phần', text: 'Hồ sơ chưa khép lại.' } : null,
  'petition.confirm': () => ({
    title: 'Người gửi: đã giải quyết',
    text: 'Hồ sơ khép lại theo ý người gửi.',
  }),
  'petition.settle_by_silence': (facts) => ({
    title: 'Khép lại vì không có ý kiến thêm',
    text: `Quá ${facts.days} ngày từ khi trả lời. Người gửi vẫn có thể yêu cầu xem lại.`,
  }),
  'petition.reopen': (facts) => ({
    title: 'Mở lại để xem xét',
    text: `Giao ${facts.unit ?? 'đơn vị'}, người xem lại không phải người đã trả lời. Hạn mới: ${day(facts.dueOn)}.`,
  }),
  'petition.withdraw': () => ({ title: 'Người gửi rút kiến nghị', text: null }),
  'petition.redact': () => ({
    title: 'Che một phần nội dung',
    text: 'Để không lộ thông tin riêng của người khác.',
  }),
  'petition.join': (facts) => ({ title: 'Gộp vào kiến nghị cùng nội dung', text: text(facts.into) }),
  'petition.unjoin': () => ({ title: 'Tách ra khỏi kiến nghị đã gộp', text: null }),
  'petition.continue_without': (facts) => ({
    title: 'Tiếp tục vì lợi ích chung',
    text: `Người gửi đã rút; việc vẫn được giải quyết. ${facts.unit ?? 'Đơn vị'} trả lời chậm nhất ${day(facts.dueOn)}.`,
  }),
  'petition.unjoin_given': () => ({ title: 'Tách ra khỏi kiến nghị đã gộp', text: null }),
  'petition.link_repeat': (facts) => ({
    title: 'Việc này đã được trả lời, nay nêu lại',
    text: `Xem lại cùng câu trả lời của ${facts.earlier}. Chậm nhất ${day(facts.dueOn)}.`,
  }),
  'petition.inherit': (facts) => ({
    title: `${facts.unit ?? 'Đơn vị kế tục'} nhận tiếp`,
    text: `${facts.fromUnit ?? 'Đơn vị trước'} đã kết thúc. Hạn không đổi${facts.dueOn ? `: ${day(facts.dueOn)}` : ''}.`,
  }),
  'petition.give_above': (facts) => ({
    title: `${facts.body ?? 'Cấp trên'} giao ${facts.unit ?? 'đơn vị của mình'} trả lời`,
    text: `Trả lời chúng tôi chậm nhất ${day(facts.dueOn)}.`,
  }),
  'petition.recall_escalation': (facts) => ({
    title: `Rút lại việc đã gửi ${facts.body ?? 'cấp trên'}`,
    text: `Hạn trả lời không đổi: ${day(facts.dueOn)}.`,
  }),
  'petition.note_above': (facts) => ({ title: `${facts.body ?? 'Cấp trên'} đã trả lời`, text: null }),
  'petition.pass_up': (facts) => ({
    title: `${facts.by ?? 'Cấp trên'} chuyển tiếp ${facts.body ?? 'cơ quan cao hơn'}`,
    text: null,
  }),
  'petition.hear_above': (facts) => ({
    title: `${facts.body ?? 'Cơ quan cao hơn'} đã trả lời cấp trên`,
    text: null,
  }),
  'petition.chase': (facts) =>
    facts.to === 'above' || facts.silent === true
      ? {
          title:
            facts.silent === true ? `${facts.body} im lặng ${facts.waited} ngày` : `Hỏi lại ${facts.body}`,
          text:
            facts.silent === true
              ? 'Đã báo người đứng đầu. Đơn vị của chúng tôi vẫn chịu trách nhiệm báo tin.'
              : `Lần ${facts.number}: sau ${facts.waited} ngày vẫn chưa có trả lời.`,
        }
      : null,
};

/** What comes next, by when, and what happens if it is missed. */
export const next = {
  assign: { title: 'Giao cho đơn vị giải quyết', text: null },
  answer: {
    title: 'Trả lời bằng văn bản',
    text: 'Nếu trễ, trang này ghi “Trễ” công khai và hồ sơ được báo lên người đứng đầu.',
  },
  answerLate: {
    title: 'Trả lời bằng văn bản',
    text: 'Đã quá hạn. Hồ sơ nằm trong danh sách trễ của người đứng đầu cho tới khi được trả lời.',
  },
  chase: {
    title: 'Hỏi lại cấp trên và báo tin cho người gửi',
    text: 'Nếu cấp trên chưa trả lời, chúng tôi vẫn phải báo tin ở đây.',
  },
  silence: {
    title: 'Người gửi cho biết đã được giải quyết chưa',
    text: 'Nếu không có ý kiến thêm, hồ sơ khép lại. Sau đó vẫn có thể yêu cầu xem lại.',
  },
  look: {
    title: 'Xem lại việc này',
    text: 'Nói công khai việc đã tới đâu. Quá ngày mà không làm thì ghi là trễ.',
  },
  promise: {
    title: 'Làm xong việc đã hứa',
    text: 'Nếu không xong, hồ sơ được mở lại và ghi rõ ai chịu trách nhiệm.',
  },
  when: (when: string) => `Chậm nhất ${when}`,
  was: (when: string) => `Hạn là ${when}`,
  soon: 'Tiếp theo',
};

function late(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
