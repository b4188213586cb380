type Facts = Readonly<Record<string, unknown>>;

const errors: Record<string, string> = {
  long: 'Nội dung này dài quá mức cho phép.',
  'tally-unit': 'Ghi tổ dân phố, thôn.',
  'tally-forms': 'Ghi số phiếu, ít nhất 1.',
  'tally-ticks': 'Ghi số phiếu chọn việc này, hoặc để trống.',
  'tally-more': 'Số phiếu chọn một việc không thể nhiều hơn số phiếu.',
};

const refusals: Record<string, (facts: Facts) => string> = {
  'tally.topics': () =>
    'Danh sách việc của buổi đối thoại vừa được sửa. Tải lại trang rồi đếm theo danh sách mới.',
};

export const words = {
  errors,
  refusals,
  title: 'Đếm phiếu giấy',
  lead: 'Mỗi xấp phiếu của một tổ, thôn: ghi số phiếu và số phiếu chọn từng việc. Phiếu có viết lời thì nhập thêm ở Nhập nhanh.',
  noTopics: 'Buổi đối thoại chưa có danh sách việc để người dân chọn.',
  edit: 'Thêm việc vào buổi đối thoại',
  add: 'Ghi một xấp phiếu',
  unit: 'Tổ dân phố, thôn',
  forms: 'Số phiếu',
  ticks: 'Số phiếu chọn từng việc',
  save: 'Ghi xấp phiếu',
  saved: 'Đã ghi xấp phiếu.',
  wasRemoved: 'Đã bỏ xấp phiếu khỏi số đếm.',
  sum: (forms: string) => `Cộng ${forms} phiếu`,
  topic: 'Việc',
  chosen: 'Phiếu chọn',
  piles: 'Các xấp đã ghi',
  noPiles: 'Chưa ghi xấp nào.',
  pile: (forms: string, by: string, at: string) => `${forms} phiếu, ${by} ghi ${at}`,
  remove: 'Bỏ xấp này',
  removed: (by: string) => `${by} đã bỏ`,
  print: 'In phiếu giấy để phát',
  noGroups: 'Chưa có danh sách thôn, tổ dân phố nên chưa in được phiếu riêng cho từng nơi.',
  toGroups: 'Danh sách thôn, tổ dân phố',
  forGroups: 'Phiếu riêng cho từng tổ, thôn',
  groups: 'In cho',
  groupsHint: 'Mỗi tổ, thôn một trang A4, có tên và mã QR riêng; người quét mã không phải gõ lại tên tổ.',
  openForms: 'Mở các phiếu để in',
  tick: 'Xin đánh dấu việc ông/bà muốn nghe trả lời:',
  public: (forms: string) => `${forms} phiếu giấy chọn việc muốn nghe trả lời`,
};
