type Facts = Readonly<Record<string, unknown>>;

const errors: Record<string, string> = {
  long: 'Nội dung này dài quá mức cho phép.',
  day: 'Ngày gồm ngày, tháng, năm có thật, ví dụ 08/12/2026.',
  lines: 'Ghi ít nhất một dòng.',
  source: 'Ghi nguồn số liệu.',
  'line-name': 'Ghi tên, ít nhất 2 ký tự.',
  'line-people': 'Ghi số dân là số nguyên, ví dụ 1.240.',
};

const refusals: Record<string, (facts: Facts) => string> = {
  'population.missing': () => 'Không tìm thấy dòng này.',
  'population.line': (facts) =>
    `Dòng ${facts.line} chưa đọc được: ${facts.text}. Viết như «Tổ dân phố 5; 1240».`,
  'population.twice': (facts) =>
    `Dòng ${facts.line} (${facts.text}) là nơi đã có ở một dòng trên. Giữ một dòng cho mỗi nơi.`,
  'population.taken': (facts) => `Đã có «${facts.name}» trong danh sách. Sửa dòng đó, hoặc ghi tên khác hẳn.`,
  'population.point': (facts) =>
    `Chưa đọc được tọa độ «${facts.text}». Viết như 21.0031, 105.8123 (vĩ độ, kinh độ).`,
  'population.point-short': () =>
    'Đường dẫn rút gọn không ghi tọa độ. Mở đường dẫn đó, nhấn giữ vào đúng chỗ trên bản đồ, rồi chép hai số hiện ra.',
  'population.point-link': () =>
    'Đường dẫn này không có tọa độ ở Việt Nam. Nhấn giữ vào đúng chỗ trên bản đồ, rồi chép hai số hiện ra.',
  'population.far': (facts) =>
    `Điểm này nằm xa ${facts.place}, quá khoảng ${facts.km} km. Xem lại hai số, hay là nhầm nơi khác?`,
};

export const words = {
  title: 'Thôn, tổ dân phố và dân cư',
  lead: 'Danh sách của cơ quan. Phiếu in, ô gợi ý khi nhập ý kiến, điểm nóng và bản đồ lấy tên ở đây. Nơi người gửi tự viết được đối chiếu với danh sách: «TDP 5» là «Tổ 5», còn «Thôn 5» thì không.',
  kinds: { place: 'Thôn, tổ dân phố', group: 'Nhóm xã hội', age: 'Độ tuổi', occupation: 'Nghề nghiệp' },
  none: 'Chưa có thôn, tổ dân phố nào. Nhập danh sách ở cuối trang.',
  people: (n: string) => `${n} người`,
  source: (text: string, day: string) => `${text}, tính đến ${day}`,
  at: (lat: string, lon: string) => `tọa độ ${lat}, ${lon}`,
  noPoint: 'chưa có tọa độ',
  map: 'Bản đồ thôn, tổ dân phố',
  withoutPoint: (names: string) => `Chưa có tọa độ, nên chưa có trên bản đồ: ${names}.`,
  edit: 'Sửa',
  editOf: (name: string) => `Sửa ${name}`,
  name: 'Tên',
  peopleField: 'Số dân',
  point: 'Tọa độ',
  pointHint:
    'Không bắt buộc. Dán tọa độ (21.0031, 105.8123), độ phút giây (21°00′11″B 105°48′44″Đ), hoặc đường dẫn bản đồ có tọa độ.',
  here: 'Lấy vị trí của máy này',
  hereWaits: 'Đang tìm vị trí…',
  hereFound: (metres: string) => `Đã lấy vị trí, sai số khoảng ${metres} m. Xem lại rồi bấm lưu.`,
  hereRough: (metres: string) =>
    `Sai số tới ${metres} m, chưa đủ chính xác. Ra chỗ thoáng rồi lấy lại, hoặc chép từ bản đồ.`,
  hereDenied:
    'Máy chưa cho trang này biết vị trí. Bật quyền vị trí trong trình duyệt rồi bấm lại, hoặc chép từ bản đồ.',
  hereFailed: 'Không lấy được vị trí. Ra chỗ thoáng rồi bấm lại, hoặc chép từ bản đồ.',
  saveLine: 'Lưu dòng này',
  remove: 'Bỏ khỏi danh sách',
  removed: 'Đã bỏ',
  removedBy: (by: string, at: string) => `${by} bỏ lúc ${at}`,
  restore: 'Đưa lại vào danh sách',
  enter: 'Nhập danh sách',
  enterHint: 'Dòng trùng nơi đã có thì thay số dân của nơi đó.',
  kind: 'Loại',
  lines: 'Danh sách',
  linesHint: 'Mỗi dòng: tên; số dân. Ví dụ: Tổ dân phố 5; 1.240',
  sourceField: 'Nguồn số liệu',
  asOf: 'Tính đến ngày',
  save: 'Lưu danh sách',
  done: {
    enter: 'Đã lưu danh sách.',
    change: 'Đã lưu dòng vừa sửa.',
    remove: 'Đã bỏ khỏi danh sách. Có thể đưa lại ở mục «Đã bỏ».',
    restore: 'Đã đưa lại vào danh sách.',
  },
  story: 'Ai đã đổi gì',
  verbs: {
    'population.enter': 'Nhập danh sách, nguồn',
    'population.change': 'Sửa',
    'population.remove': 'Bỏ',
    'population.restore': 'Đưa lại',
  } satisfies Record<string, string>,
  renamed: (before: string, name: string) => `${before} thành ${name}`,
  errors,
  refusals,
};

export type PopulationWords = typeof words;
