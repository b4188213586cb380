import type { Outcome, Treatment } from './answer.ts';
import type { PetitionState, StateGroup, VerdictKind } from './petition.ts';
import { markOf, type SigningForm } from './signature.ts';
import { mapWords } from './words-map.vi.ts';
import { lookWords, promiseWords } from './words-promises.vi.ts';
import { next, steps } from './words-story.vi.ts';

const signed: Record<SigningForm, string> = {
  ...{ KT: 'ký thay', TL: 'ký thừa lệnh', TUQ: 'ký thừa ủy quyền' },
};

type Facts = Readonly<Record<string, unknown>>;

const states: Record<PetitionState, string> = {
  accepted: 'Đã nhận',
  answered_on_site: 'Đã trả lời tại hội nghị',
  assigned: 'Đã giao việc',
  in_progress: 'Đang giải quyết',
  escalated: 'Đã gửi cấp trên',
  answer_review: 'Đang duyệt trả lời',
  answered: 'Đã trả lời',
  resolved: 'Đã giải quyết',
  committed: 'Đã hứa, đang làm',
  closed: 'Đã khép lại',
  withdrawn: 'Người gửi đã rút',
  joined: 'Đã gộp',
  diverted: 'Đã hướng dẫn',
};

const groups: Record<StateGroup, string> = {
  received: 'Đã nhận, chưa giao',
  working: 'Đang giải quyết',
  escalated: 'Đã gửi cấp trên',
  answered: 'Đã trả lời',
  promised: 'Đã hứa, đang làm',
  closed: 'Đã khép lại',
  withdrawn: 'Đã rút hoặc gộp',
};

const outcomes: Record<Outcome, string> = {
  resolved: 'Đã giải quyết xong',
  in_progress_roadmap: 'Sẽ làm theo lộ trình có ngày',
  explained: 'Giải thích, cung cấp thông tin',
  resource_pending: 'Đúng nhưng chưa có kinh phí',
  not_accepted: 'Không chấp nhận, có nêu căn cứ',
  forwarded_up: 'Thuộc thẩm quyền cấp trên, đã chuyển',
};

const treatments: Record<Treatment, string> = {
  answered: 'Đã trả lời',
  out_of_competence: 'Không thuộc thẩm quyền',
  declined: 'Không trả lời được, có nêu căn cứ',
};

const verdicts: Record<VerdictKind, { label: string; after: string }> = {
  satisfied: { label: 'Đã giải quyết', after: 'Hồ sơ khép lại.' },
  partly: {
    label: 'Được một phần',
    after: 'Ý kiến được tính vào số liệu công khai. Sau đó ông/bà vẫn báo được là đã xong hay chưa.',
  },
  not_solved: {
    label: 'Chưa giải quyết',
    after: 'Hồ sơ mở lại. Người xem lại không phải người đã trả lời.',
  },
};

const refusals: Record<string, (facts: Facts) => string> = {
  'petition.missing': () => 'Không tìm thấy kiến nghị này.',
  'petition.number-wrong': (facts) =>
    `Số xác nhận chưa khớp với mã hồ sơ này. Số gồm 6 chữ số, in trên phiếu nhận. Còn thử được ${facts.left} lần.`,
  'petition.too-many-tries': (facts) =>
    `Đã thử quá nhiều lần. Xin đợi ${facts.minutes} phút, hoặc mang phiếu đến bộ phận tiếp nhận để được giúp.`,
  'petition.no-key': () =>
    'Kiến nghị này nêu trực tiếp tại hội nghị nên chưa có số xác nhận. Xin gặp bộ phận tiếp nhận để được cấp phiếu.',
  'petition.not-answered': () => 'Kiến nghị chưa được trả lời nên chưa đánh giá được.',
  'petition.verdict-given': () =>
    'Câu trả lời này đã được đánh giá. Nếu có tình tiết mới, xin gửi ý kiến mới và ghi mã hồ sơ này.',
  'petition.state': () => 'Kiến nghị đã chuyển sang bước khác. Xin xem lại trang rồi làm tiếp.',
  'form.invalid': () => 'Xin sửa các mục dưới đây rồi gửi lại.',
};

const errors: Record<string, string> = {
  required: 'Mục này chưa có nội dung.',
  'too-long': 'Nội dung dài quá mức cho phép.',
  'too-many': 'Nhiều nhất 30 câu hỏi.',
  'six-digits': 'Số xác nhận gồm 6 chữ số, in trên phiếu nhận.',
  choose: 'Đánh dấu ít nhất một kiến nghị.',
  number: 'Ghi một số ngày, từ −60 đến 365.',
  'no-such-day': 'Ngày gồm ngày, tháng, năm có thật, ví dụ 29/11/2026.',
  reason: 'Xin ghi vì sao, để người xem lại biết còn thiếu gì.',
  kind: 'Xin chọn một mức.',
};

export const words = {
  title: 'Kiến nghị',
  lead: 'Mỗi kiến nghị có một đơn vị chịu trách nhiệm và một ngày phải trả lời. Trễ hẹn cũng ghi rõ ở đây.',
  count: (n: number) => (n === 0 ? 'Không có kiến nghị nào' : `${n.toLocaleString('vi-VN')} kiến nghị`),
  countLate: (n: number) => `${n.toLocaleString('vi-VN')} đang trễ hạn trả lời`,
  ratings: (r: { answers: number; rated: number; satisfied: number; partly: number; notSolved: number }) =>
    `Người gửi đã đánh giá ${r.rated} trên ${r.answers} câu trả lời: ${r.satisfied} đã giải quyết, ${r.partly} được một phần, ${r.notSolved} chưa giải quyết.`,
  feed: 'Theo dõi danh sách này (Atom)',
  none: 'Không có kiến nghị nào khớp. Thử bỏ bớt điều kiện, hoặc tra bằng mã hồ sơ.',
  map: mapWords,
  promises: promiseWords,
  look: lookWords,
  filters: {
    label: 'Lọc kiến nghị',
    q: 'Từ cần tìm hoặc mã hồ sơ',
    qHint: 'Gõ không dấu cũng được',
    field: 'Lĩnh vực',
    unit: 'Đơn vị',
    state: 'Tình trạng',
    all: 'Tất cả',
    late: 'Chỉ xem trễ hạn',
    area: 'Khu vực',
    dialogue: 'Từ buổi đối thoại',
    go: 'Tìm kiến nghị',
    clear: 'Bỏ lọc',
  },
  states,
  groups,
  outcomes,
  treatments,
  verdicts,
  stages: ['Đã nhận', 'Đã giao việc', 'Đang giải quyết', 'Trả lời'],
  stagesLabel: 'Các bước',
  sent: (when: string) => `gửi ngày ${when}`,
  record: 'Hồ sơ',
  days: {
    left: (n: number) => `còn ${n} ngày`,
    today: 'hạn hôm nay',
    late: (n: number) => `Trễ ${n} ngày`,
    answeredLate: (n: number) => `trả lời trễ ${n} ngày`,
    answeredInTime: 'trả lời đúng hạn',
    onSite: 'trả lời tại chỗ',
    due: (when: string) => `hạn ${when}`,
  },
  block: {
    label: 'Tình trạng',
    daysLeft: (n: number) => `${n} ngày`,
    leftToAnswer: 'còn lại để trả lời',
    today: 'Hôm nay',
    isDue: 'là hạn trả lời',
    late: (n: number) => `Trễ ${n} ngày`,
    lateText: 'chưa có câu trả lời',
    inTime: 'Đúng hạn',
    answeredLate: (n: number) => `Trễ ${n} ngày`,
    answeredOn: (when: string) => `đã trả lời ngày ${when}`,
    onSite: 'Tại chỗ',
    onSiteText: (when: string) => `trả lời tại hội nghị ngày ${when}`,
    promised: 'còn lại để làm xong lời hứa',
    promisedLate: 'quá ngày đã hứa xong',
    withdrawn: 'Đã rút',
    joined: 'Đã gộp',
    due: (when: string) => `Hạn trả lời: ${when}.`,
    dueWas: (when: string) => `Hạn trả lời trước đó: ${when}.`,
    responsible: (who: string) => `Người chịu trách nhiệm: ${who}.`,
    unit: (unit: string) => `Đơn vị chịu trách nhiệm: ${unit}.`,
    noUnit: 'Đang chờ giao cho đơn vị giải quyết.',
    settledByAsker: 'Người gửi đã xác nhận.',
    saidPartly: 'Người gửi cho biết mới được một phần.',
    settledBySilence: 'Không có ý kiến thêm trong thời hạn, nên hồ sơ khép lại.',
    notSettled: 'Đã trả lời, chưa được người gửi xác nhận.',
    escalated: (body: string, when: string) =>
      `Đã gửi ${body} ngày ${when}. Chúng tôi vẫn có trách nhiệm báo tin.`,
    reopened: (n: number) => `Đã mở lại ${n} lần.`,
    earlierLate: (n: number) => `Trả lời lần đầu trễ ${n} ngày.`,
    raised: (n: number, since: string) => `Việc này đã được nêu ${n} lần từ năm ${since}.`,
    silent: (body: string, n: number) => `${body} im lặng đã ${n} ngày.`,
    asked: (body: string, n: number) => `Đã hỏi lại ${body} ${n} lần.`,
    further: (body: string) => `Cấp trên đã chuyển tiếp ${body}.`,
    continued: 'Người gửi đã rút; việc được giải quyết tiếp vì lợi ích chung.',
    into: 'Đã gộp vào',
  },
  gaps: (boxes: string, reason: string) => `Chưa có ${boxes}: ${reason}`,
  boxes: { document: 'số văn bản', document_on: 'ngày văn bản', evidence: 'bằng chứng' },
  officer: (who: string) => `${who} soạn`,
  validUntil: (when: string) => `Câu trả lời đúng đến ${when}`,
  noLongerRight: (when: string) => `Câu trả lời này hết hiệu lực từ ${when}.`,
  raised: {
    title: 'Những lần nêu trước',
    unmet: (n: number) => `${n} lần nhắc khi quá hạn`,
    reviews: 'Xem lại câu trả lời trước',
    answerOf: (code: string, when: string | null) => (when ? `${code}, trả lời ngày ${when}` : code),
  },
  story: 'Việc đã làm',
  what: 'Nội dung kiến nghị',
  questions: 'Các câu hỏi trong kiến nghị',
  question: (n: number) => `Câu hỏi ${n}`,
  answers: 'Trả lời',
  answerNumber: (n: number) => `Trả lời lần ${n}`,
  basis: 'Căn cứ',
  nextStep: 'Việc tiếp theo',
  by: (when: string) => `chậm nhất ${when}`,
  outcome: 'Kết quả',
  lateAnswer: (n: number) => `Trả lời trễ ${n} ngày.`,
  document: (number: string, when: string | null) =>
    when ? `Văn bản số ${number} ngày ${when}` : `Văn bản số ${number}`,
  signedBy: (who: string, when: string) => `${who} ký ngày ${when}`,
  signedFor: (form: SigningForm, of: { who: string; head: string; when: string }) =>
    `${markOf(form)} ${of.head}: ${of.who} ${signed[form]} ngày ${of.when}`,
  why: {
    ask: (amount: number, unit: string) =>
      `Vì sao ${amount} ${unit === 'working' ? 'ngày làm việc' : 'ngày'}?`,
    says: (amount: number, unit: string) =>
      `Quy tắc của đơn vị: trả lời trong ${amount} ${unit === 'working' ? 'ngày làm việc, không tính thứ Bảy, Chủ Nhật và ngày nghỉ lễ' : 'ngày'}.`,
    off: (days: string) => `Ngày nghỉ rơi vào thời gian này, không tính. ${days}.`,
    rest: (name: string, from: string, to: string) => `${name}: ${from === to ? from : `${from} đến ${to}`}`,
    basis: (basis: string) => `Căn cứ: ${basis}.`,
    toCheck: 'Căn cứ này chưa được đối chiếu với văn bản gốc.',
    confirmed: 'Căn cứ này đã đối chiếu với văn bản gốc.',
    byPeople: 'Hạn này do người chủ trì nêu tại hội nghị hoặc trong thông báo kết luận.',
  },
  unhappy: {
    title: 'Chưa hài lòng?',
    before: (n: number | null) =>
      n === null
        ? 'Khi có trả lời, ông/bà có thể yêu cầu xem lại. Người xem lại không phải người đã trả lời.'
        : `Khi có trả lời, ông/bà có ${n} ngày để yêu cầu xem lại. Người xem lại không phải người đã trả lời.`,
    after:
      'Ông/bà có thể cho biết việc đã được giải quyết hay chưa. Người xem lại không phải người đã trả lời.',
    until: (when: string) => `Đến hết ngày ${when}; sau đó hồ sơ tự khép lại nếu không có ý kiến.`,
    go: 'Đánh giá câu trả lời',
  },
  side: {
    place: 'Nơi xảy ra',
    field: 'Lĩnh vực',
    unit: 'Đơn vị',
    dialogue: 'Buổi đối thoại',
    joined: 'Cùng phản ánh',
    people: (n: number) => `${n} người`,
    cooperating: 'Đơn vị phối hợp',
    thread: 'Xem cả chặng đường của hồ sơ',
    follow: 'Nhận tin khi có thay đổi',
    withdraw: 'Rút kiến nghị này',
    print: 'In trang này: dùng lệnh In của trình duyệt (Ctrl + P).',
    into: 'Đã gộp vào',
  },
  typo: {
    title: 'Không tìm thấy mã này',
    digit: (place: number, typed: string, meant: string, code: string) =>
      `Chữ số thứ ${place} sau năm có lẽ gõ nhầm: ông/bà gõ ${typed}, hồ sơ có thật là ${code} (chữ số đó là ${meant}).`,
    year: (typed: string, meant: string, code: string) =>
      `Năm có lẽ gõ nhầm: ông/bà gõ ${typed}, hồ sơ có thật là ${code} (chữ số đó là ${meant}).`,
    swap: (typed: string, meant: string, code: string) =>
      `Hai chữ số có lẽ đổi chỗ: ông/bà gõ ${typed}, hồ sơ có thật là ${code} (${meant}).`,
    wrong:
      'Mã này có một chữ số chưa đúng: chữ số cuối dùng để kiểm tra và không khớp. Xin so lại với phiếu nhận.',
    malformed: 'Mã hồ sơ gồm hai chữ, năm và số, ví dụ KN-2026-04817.',
    unknown:
      'Mã viết đúng nhưng chưa có kiến nghị nào mang mã này. Ý kiến vừa gửi có mã ngay nhưng chỉ hiện ở trang Tra cứu cho tới khi được nhận.',
    open: 'Mở hồ sơ',
    list: 'Xem danh sách kiến nghị',
    follow: 'Tra cứu bằng mã',
  },
  verdict: {
    title: 'Đánh giá câu trả lời',
    lead: 'Việc của ông/bà đã được giải quyết chưa? Mỗi câu trả lời được đánh giá một lần; nếu chọn “Được một phần” thì sau đó vẫn đánh giá lại được.',
    number: 'Số xác nhận',
    numberHint: '6 chữ số, in trên phiếu nhận cạnh mã hồ sơ',
    kind: 'Việc này đến đâu',
    reason: 'Vì sao',
    reasonHint: 'Bắt buộc nếu chưa hài lòng. Ghi còn thiếu gì, đừng ghi thông tin riêng tư. Chỉ cán bộ đọc.',
    send: 'Gửi đánh giá',
    back: 'Về hồ sơ',
    done: {
      satisfied: 'Đã ghi nhận: việc đã được giải quyết. Hồ sơ khép lại.',
      partly: 'Đã ghi nhận: được một phần. Nếu việc dừng ở đó, xin ông/bà quay lại báo là chưa giải quyết.',
      not_solved: 'Hồ sơ đã mở lại và giao cho người khác xem xét.',
    } satisfies Record<VerdictKind, string>,
    newDue: (when: string) => `Hạn trả lời mới: ${when}.`,
    notYet: 'Kiến nghị này chưa được trả lời nên chưa đánh giá được.',
    noKey:
      'Kiến nghị này nêu trực tiếp tại hội nghị nên chưa có số xác nhận. Xin gặp bộ phận tiếp nhận để được cấp phiếu.',
    given: 'Câu trả lời này đã được đánh giá.',
  },
  withdraw: {
    title: 'Rút kiến nghị',
    lead: 'Rút được khi chưa có trả lời. Nội dung đã công khai vẫn còn, có ghi “Người gửi đã rút”.',
    reason: 'Lý do rút',
    send: 'Rút kiến nghị này',
    link: 'Rút kiến nghị',
    pressure: 'Có ai đe dọa hoặc ép ông/bà rút không',
    pressureHint: 'Chỉ người đứng đầu và Mặt trận Tổ quốc đọc được. Bỏ trống nếu không có.',
  },
  steps,
  next,
  errors,
  refusals,
};
