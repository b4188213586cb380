import type { TextTrack } from './inputs-texts.ts';

type Facts = Readonly<Record<string, unknown>>;

const refusals: Record<string, (facts: Facts) => string> = {
  'text.twin': (facts) => `Văn bản số ${facts.number} đã có trong danh sách. Sửa văn bản đó.`,
  'text.missing': () => 'Không tìm thấy văn bản này.',
  'text.above': (facts) =>
    `Văn bản này do ${facts.name ?? 'cấp tỉnh'} giữ cho các cơ quan ở đây. Cần sửa, xin báo nơi đó.`,
  'text.checked-later': () => 'Ngày đối chiếu không thể sau hôm nay.',
  'text.ends-before': () => 'Ngày hết hiệu lực không thể trước ngày có hiệu lực.',
  'organisation.part': () => 'Chỉ người quản trị của đơn vị được sửa mục này.',
  'form.invalid': () => 'Xin sửa các mục dưới đây rồi gửi lại.',
};

const errors: Record<string, string> = {
  long: 'Nội dung này dài quá mức cho phép.',
  day: 'Ngày gồm ngày, tháng, năm có thật, ví dụ 08/12/2026.',
  'text-number': 'Ghi số và ký hiệu, ví dụ: 12-QC/TU.',
  'text-title': 'Ghi tên văn bản.',
  'text-track': 'Chọn văn bản về việc gì.',
  'text-source': 'Ghi nơi đã đọc văn bản.',
};

/** Words for the texts on which rules and dialogues rest. */
export const textWords = {
  title: 'Văn bản căn cứ',
  lead: 'Các văn bản mà quy tắc và buổi đối thoại dựa vào. Văn bản ghi «cần kiểm tra» chưa có ai đối chiếu với bản gốc.',
  keptAbove: (name: string) =>
    `Văn bản có sẵn dùng chung cho mọi cơ quan ở đây và do ${name} giữ. Văn bản của riêng mình thì đơn vị tự thêm được.`,
  whose: { shipped: 'có sẵn', own: 'của đơn vị', above: 'của cấp tỉnh' },
  groups: {
    own: 'Văn bản của đơn vị',
    above: 'Văn bản của cấp tỉnh',
    shipped: 'Văn bản có sẵn',
  },
  add: 'Thêm văn bản',
  addTitle: 'Thêm một văn bản của đơn vị',
  change: 'Sửa',
  changeTitle: (number: string) => `Sửa văn bản ${number}`,
  changeHint: 'Sửa xong, văn bản trở lại «cần kiểm tra» cho đến khi có người đối chiếu.',
  number: 'Số, ký hiệu',
  numberHint: 'Ví dụ: 12-QC/TU, 05/2026/NQ-HĐND.',
  name: 'Tên văn bản',
  issuer: 'Nơi ban hành',
  issuedOn: 'Ngày ban hành',
  validFrom: 'Có hiệu lực từ ngày',
  track: 'Về việc',
  tracks: {
    state: 'Chính quyền đối thoại với Nhân dân',
    party: 'Cấp ủy đối thoại với Nhân dân',
    front: 'Mặt trận, giám sát và phản biện',
    group: 'Đối thoại với một giới',
    local: 'Quy định của địa phương',
    petition: 'Kiến nghị, khiếu nại, tố cáo',
    data: 'Dữ liệu cá nhân',
    organisation: 'Tổ chức bộ máy',
    documents: 'Công tác văn thư',
  } satisfies Record<TextTrack, string>,
  source: 'Biết văn bản này từ đâu',
  sourceHint: 'Công báo, trang thông tin, công văn gửi kèm.',
  save: 'Lưu văn bản',
  cancel: 'Thôi',
  check: 'Ghi đã đối chiếu',
  checkHint: 'Chỉ ghi khi đã đọc bản gốc hoặc bản sao có dấu.',
  checkSource: 'Đã đọc bản gốc ở đâu',
  checkedOn: 'Ngày đối chiếu',
  checked: (day: string, name: string | null) =>
    name === null ? `đối chiếu ngày ${day}` : `đối chiếu ngày ${day}, ${name}`,
  end: 'Ghi hết hiệu lực',
  endHint:
    'Sau ngày này không chọn được nữa. Quy tắc và buổi đối thoại đã dựa vào vẫn giữ, có ghi chú bên cạnh.',
  lastDay: 'Ngày cuối còn hiệu lực',
  issued: (day: string) => `ban hành ${day}`,
  since: (day: string) => `hiệu lực từ ${day}`,
  until: (day: string) => `hết hiệu lực sau ${day}`,
  over: 'đã hết hiệu lực',
  saved: 'Đã lưu.',
  none: 'Chưa có văn bản nào.',
  optional: 'không bắt buộc',
  errors,
  refusals,
};
