import type { RefusalFacts } from '#app/ground/refusal.ts';

type Facts = RefusalFacts;

const refusals: Record<string, (facts: Facts) => string> = {
  missing: () => 'Không tìm thấy, hoặc nội dung này không công khai.',
  forbidden: () => 'Tài khoản này không có quyền làm việc đó.',
  conflict: () => 'Nội dung đã thay đổi trong lúc ông/bà đang làm. Xin xem lại rồi gửi lần nữa.',
  invalid: () => 'Có chỗ chưa đúng. Xin xem lại các mục dưới đây.',
  busy: () => 'Đang có nhiều người cùng gửi. Xin đợi một phút rồi gửi lại; những gì đã viết vẫn còn.',
  'form.invalid': () => 'Xin sửa các mục dưới đây rồi gửi lại.',
};

export const words = {
  product: 'Điểm Cầu',
  portal: 'Cổng đối thoại Nhân dân',
  description:
    'Hỏi chính quyền, theo dõi kiến nghị và lời hứa. Mỗi câu hỏi có một mã hồ sơ, một người chịu trách nhiệm và một ngày phải trả lời.',
  skip: 'Tới nội dung chính',
  mainMenu: 'Mục chính',
  menu: {
    home: 'Trang chủ',
    dialogues: 'Đối thoại',
    petitions: 'Kiến nghị',
    promises: 'Lời hứa',
    follow: 'Tra cứu',
  },
  textSize: 'Cỡ chữ',
  larger: 'Cỡ chữ A+, lớn hơn',
  usual: 'Cỡ chữ A−, bình thường',
  otherLanguage: 'English',
  otherLanguageShort: 'EN',
  footer: {
    promise: 'Trang này công khai mọi câu hỏi và câu trả lời, trừ thông tin cá nhân của người gửi.',
    hotline: (number: string, hours: string | null) =>
      `Tổng đài ${number}${hours ? `, ${hours}` : ''}. Đọc mã hồ sơ cho cán bộ để được trả lời.`,
    howWeWork: 'Cách chúng tôi xử lý kiến nghị',
    privacy: 'Bảo vệ thông tin cá nhân',
    reception: 'Tiếp công dân, nơi nộp đơn',
    supervision: 'Giám sát của Mặt trận, HĐND',
    accessibility: 'Khả năng tiếp cận',
    staff: 'Dành cho cán bộ',
    printed: (address: string, when: string) => `In từ ${address}, ${when}.`,
  },
  staff: {
    desk: 'Bàn làm việc',
    menu: 'Việc của cán bộ',
    today: 'Hôm nay',
    plan: 'Kế hoạch năm',
    dialogues: 'Đối thoại',
    opinions: 'Ý kiến',
    collect: 'Thu tại thôn, tổ',
    stubs: 'Đã hướng dẫn',
    quickEntry: 'Nhập nhanh',
    inbox: 'Hộp việc',
    oversight: 'Giám sát',
    messages: 'Tin và thư',
    units: 'Đơn vị',
    rules: 'Quy tắc',
    people: 'Người dùng',
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
    leave:
      'Máy này còn # việc chưa gửi. Đăng xuất không xóa việc đó: khi ông/bà đăng nhập lại trên máy này thì gửi tiếp. Vẫn đăng xuất?',
    publicSite: 'Trang công khai',
  },
  errors: {
    missing: {
      title: 'Không tìm thấy trang này',
      text: 'Địa chỉ có thể đã gõ thiếu, hoặc nội dung không còn công khai. Mã hồ sơ không mất: xin tra lại bằng mã.',
    },
    forbidden: {
      title: 'Trang này không dành cho tài khoản của ông/bà',
      text: 'Nếu ông/bà cần trang này cho công việc, xin hỏi người quản trị của đơn vị.',
    },
    tooLarge: {
      title: 'Nội dung gửi lên quá lớn',
      text: 'Một lần gửi nhận nhiều nhất 50 MB ảnh, hoặc 1 MB chữ nếu không có ảnh. Xin quay lại, bỏ bớt rồi gửi lại.',
    },
    changed: {
      title: 'Nội dung đã thay đổi',
      text: 'Có người vừa sửa nội dung này. Xin quay lại, tải lại trang rồi làm lần nữa.',
    },
    unreadable: {
      title: 'Không đọc được nội dung gửi lên',
      text: 'Có thể mạng ngắt giữa chừng. Xin quay lại trang trước rồi gửi lần nữa.',
    },
    busy: {
      title: 'Đang có nhiều người cùng vào',
      text: 'Xin đợi một phút rồi tải lại trang này.',
    },
    failed: {
      title: 'Trang này đang gặp lỗi',
      text: 'Lỗi thuộc về chúng tôi và đã được ghi lại. Xin tải lại trang; nếu vẫn lỗi, đọc số tham chiếu này cho chúng tôi.',
    },
    reference: 'Số tham chiếu',
    goHome: 'Về trang chủ',
    goFollow: 'Tra cứu hồ sơ',
    goDesk: 'Về bàn làm việc',
  },
  form: {
    summary: 'Xin sửa các mục sau',
    unreadable: 'Mục này chưa đọc được. Hãy tải lại trang rồi ghi lại.',
    sending: 'Đang gửi…',
    optional: 'không bắt buộc',
    day: 'Ngày',
    month: 'Tháng',
    year: 'Năm',
    choose: 'Chọn',
    errorMark: 'Lỗi:',
  },
  pager: {
    label: 'Trang kết quả',
    previous: 'Trang trước',
    next: 'Trang sau',
    place: (page: number, pages: number) => `Trang ${page} / ${pages}`,
  },
  agree: { agreed: 'đã đồng tình', agree: 'đồng tình' },
  live: { on: 'Trực tiếp', lost: 'Mất kết nối, đang nối lại' },
  chart: { table: 'Xem số liệu' },
  copy: 'Chép',
  copied: 'Đã chép',
  print: 'In trang này',
  refusals,
};
