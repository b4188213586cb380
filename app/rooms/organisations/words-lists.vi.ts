import type { ListLevel, ListName } from './list.ts';
import { words as room } from './words.vi.ts';
import { words as reception } from './words-reception.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

const refusals: Record<string, (facts: Facts) => string> = {
  'organisation.part': () => 'Chỉ người quản trị của đơn vị được sửa danh mục này.',
  'form.invalid': () => 'Xin sửa các mục dưới đây rồi gửi lại.',
  'list.past': () => 'Chỉ đổi được từ hôm nay trở đi; việc đã ghi giữ mục cũ.',
  'list.missing': () => 'Không tìm thấy mục này.',
  'list.bound': (facts) =>
    facts.level === 'above'
      ? `Mục này do cấp tỉnh đặt cho các xã, phường (${facts.source}).`
      : `Mục này dựa trên ${facts.source} nên không bỏ, không đổi được.`,
  'list.later': () => 'Mục này đã có lời khác bắt đầu từ một ngày sau đó. Chọn ngày muộn hơn.',
  'list.used-today': () => 'Mục này đã được dùng hôm nay. Ngày mai mới đổi hoặc thôi dùng được.',
  'list.last': () => 'Danh mục phải còn ít nhất một mục.',
};

const fields: Readonly<Record<string, string>> = {
  name_vi: 'Tên',
  name_en: 'Tên tiếng Anh',
  says_vi: 'Lời báo cho người gửi',
  says_en: 'Lời báo bằng tiếng Anh',
  objection_to: 'Ai xét ý kiến phản đối',
  points_to: 'Trả lời “có” nghĩa là',
  text_vi: 'Câu hỏi',
  text_en: 'Câu hỏi bằng tiếng Anh',
  why_vi: 'Vì sao',
  why_en: 'Vì sao, bằng tiếng Anh',
  title_vi: 'Việc phải làm',
  title_en: 'Việc, bằng tiếng Anh',
  unit_kind: 'Loại đơn vị làm',
  when: 'Xong chậm nhất',
  days: 'Số ngày so với mốc',
  limit: 'Mốc tính',
  kinds: 'Chỉ cho loại buổi',
  forms: 'Chỉ cho hình thức',
  audiences: 'Chỉ cho đối tượng',
  phrase: 'Cụm từ',
  not_after: 'Không tính khi đứng sau',
  tone: 'Sắc thái',
  matter: 'Cho loại đơn',
};

const hints: Readonly<Record<string, string>> = {
  days: '−3 là trước mốc ba ngày, 0 là đúng ngày. Rơi vào ngày nghỉ thì lùi về ngày làm việc trước đó.',
  phrase: 'Viết như trong văn bản; có dấu hay không đều nhận ra.',
  not_after:
    'Cách nhau bằng dấu phẩy, ví dụ: chưa, không. Đứng ngay sau các từ này thì cụm từ không quyết việc gì.',
  kinds: 'Không đánh dấu ô nào: mọi loại.',
  forms: 'Không đánh dấu ô nào: mọi hình thức.',
  audiences: 'Không đánh dấu ô nào: mọi đối tượng.',
};

const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  objection_to: { head: 'Người đứng đầu', superior: 'Cấp trên' },
  points_to: {
    denunciation: 'Tố cáo',
    complaint: 'Khiếu nại',
    decided: 'Đã có quyết định',
    feedback: 'Phản ánh',
  },
  limit: { announce: 'Hạn thông báo', conclude: 'Hạn công khai kết luận' },
  kinds: { regular: 'Định kỳ', extraordinary: 'Đột xuất', thematic: 'Chuyên đề' },
  forms: { in_person: 'Trực tiếp', online: 'Trực tuyến', both: 'Trực tiếp và trực tuyến' },
  audiences: {
    residents: 'Nhân dân trên địa bàn',
    youth: 'Thanh niên',
    farmers: 'Nông dân',
    women: 'Phụ nữ',
    workers: 'Công nhân, người lao động',
    businesses: 'Doanh nghiệp, hộ kinh doanh',
    project_households: 'Các hộ trong vùng dự án',
  },
  matter: reception.matters,
  tone: { good: 'tốt', middling: 'vừa', bad: 'xấu' },
  unit_kind: room.kinds,
};

const marks: Readonly<Record<string, string>> = {
  day: 'ngày tổ chức',
  announce: 'hạn thông báo',
  conclude: 'hạn công khai kết luận',
};

const bound: Readonly<Record<string, string>> = {
  above: 'bắt buộc theo cấp tỉnh',
  shared: 'bắt buộc theo văn bản',
};

/** The lists that each office fits to itself, and their page. */
export const listWords = {
  title: 'Danh mục',
  lead: 'Các danh mục do cơ quan tự sửa. Mục không bị xóa: mục thôi dùng vẫn hiện ở nơi đã ghi.',
  back: 'Về quy tắc',
  toLists: 'Các danh mục',
  count: (n: number, own: number) => (own === 0 ? `${n} mục` : `${n} mục, ${own} mục riêng`),
  names: {
    reject_reason: 'Lý do không tiếp nhận ý kiến',
    triage_question: 'Câu hỏi phân loại đơn',
    checklist: 'Việc chuẩn bị một buổi đối thoại',
    empty_phrase: 'Cụm từ không phải câu trả lời',
    decision_verb: 'Từ cho thấy câu trả lời có quyết việc',
    finding_severity: 'Mức độ của phát hiện khi giám sát',
    reception_guide: 'Hướng dẫn khiếu nại, tố cáo',
  } satisfies Record<ListName, string>,
  leads: {
    reject_reason: 'Cán bộ chọn một lý do; người gửi đọc lời giải thích và biết gửi ý kiến phản đối cho ai.',
    triage_question: 'Hỏi lần lượt; câu đầu tiên trả lời “có” cho biết đây là loại đơn nào.',
    checklist:
      'Mỗi buổi đối thoại mới có các việc này, theo hình thức, đối tượng. Việc đã lập không đổi theo.',
    empty_phrase: 'Câu trả lời chỉ gồm các cụm từ này bị trả lại, kèm lời giải thích.',
    decision_verb: 'Câu trả lời không có từ nào ở đây được nêu là dấu hiệu trả lời hình thức.',
    finding_severity: 'Người giám sát chọn một mức cho mỗi phát hiện; số liệu công khai đếm theo mức.',
    reception_guide: 'Những điều người dân đọc ở trang tiếp công dân trước khi nộp đơn.',
  } satisfies Record<ListName, string>,
  fields,
  hints,
  options,
  noLimit: 'Ngày tổ chức',
  marks,
  when: (n: number, mark: string) =>
    n === 0 ? `đúng ${mark}` : n < 0 ? `trước ${mark} ${-n} ngày` : `sau ${mark} ${n} ngày`,
  emptyEnglish: 'Để trống thì trang tiếng Anh hiện lời tiếng Việt.',
  entry: 'Mục',
  source: 'Nguồn',
  sourceHint: 'Văn bản hoặc quyết định đặt ra mục này.',
  position: 'Thứ tự',
  validFrom: 'Áp dụng từ ngày',
  checked: 'Đã kiểm tra với văn bản gốc',
  levels: { own: 'của cơ quan', above: 'cấp tỉnh đặt', shared: 'có sẵn' } satisfies Record<ListLevel, string>,
  bound,
  since: (day: string) => `từ ${day}`,
  coming: (day: string) => `lời mới áp dụng từ ${day}`,
  begins: (day: string) => `bắt đầu ${day}`,
  gap: (why: string) => `Cơ quan không dùng mục này: ${why}`,
  add: 'Thêm một mục',
  change: 'Sửa',
  changeTitle: (name: string) => `Sửa: ${name}`,
  changeHint: 'Lời cũ giữ nguyên cho những ngày trước và ở nơi đã ghi.',
  save: 'Lưu mục',
  cancel: 'Thôi, không sửa',
  end: 'Thôi dùng',
  endOwn: 'Bỏ lời riêng, dùng lại mục chung',
  takeBack: 'Dùng lại mục này',
  leaveOut: 'Không dùng ở đây',
  leaveReason: 'Vì sao không dùng',
  leaveGo: 'Ghi không dùng',
  done: 'Đã lưu. Danh mục mới áp dụng từ ngày đã ghi.',
  past: 'Đã thôi dùng',
  noPast: 'Chưa có mục nào thôi dùng.',
  period: 'Thời gian',
  span: (from: string, to: string) => `${from} đến ${to}`,
  by: (who: string) => `${who} ghi`,
  empty: 'Danh mục chưa có mục nào.',
  others: 'Danh mục ở trang khác',
  errors: {
    required: 'Ghi mục này.',
    long: 'Nội dung dài quá mức cho phép.',
    number: 'Ghi một số.',
    day: 'Ngày gồm ngày, tháng, năm có thật.',
  },
  refusals,
};
