type Facts = Readonly<Record<string, unknown>>;

const errors: Record<string, string> = {
  name: 'Ghi họ và tên.',
  title: 'Ghi chức vụ, ít nhất 2 ký tự.',
  email: 'Địa chỉ e-mail có dạng ten@coquan.gov.vn.',
  long: 'Nội dung này dài quá mức cho phép.',
  place: 'Chọn một xã, phường, đặc khu hoặc tỉnh, thành phố trong danh sách.',
  profile: 'Chọn một bộ quy tắc.',
  password_short: 'Mật khẩu cần ít nhất 10 ký tự. Một câu dễ nhớ là tốt nhất.',
  password_long: 'Mật khẩu dài nhất 128 ký tự.',
  password_repeat: 'Hai lần gõ mật khẩu chưa giống nhau.',
};

const refusals: Record<string, (facts: Facts) => string> = {
  'people.set-up-done': () => 'Hệ thống đã được thiết lập. Đường dẫn này không dùng được nữa.',
  'people.set-up-token': () =>
    'Đường dẫn này không đúng hoặc đã có đường dẫn mới hơn. Dùng đường dẫn in ra ở lần khởi động gần nhất.',
  'people.set-up-expired': () =>
    'Đường dẫn này đã quá 24 giờ. Khởi động lại chương trình để có đường dẫn mới.',
  'people.email-taken': () => 'Địa chỉ e-mail này đã thuộc về tài khoản khác.',
  'organisation.place': () => 'Không có xã, phường, tỉnh, thành phố nào mang mã này. Chọn trong danh sách.',
  'organisation.profile': () => 'Bộ quy tắc này không dành cho cấp đã chọn. Chọn bộ khác.',
  'organisation.founded': (facts) => `${facts.name} đã có trong hệ thống.`,
};

export const words = {
  errors,
  refusals,
  title: 'Thiết lập lần đầu',
  lead: 'Ba việc: chọn cơ quan, chọn bộ quy tắc, tạo người quản trị đầu tiên.',
  signIn: 'Tới trang đăng nhập',
  search: 'Xã, phường, đặc khu hoặc tỉnh, thành phố',
  searchHint: 'Gõ có dấu hoặc không dấu, thêm tên tỉnh để tìm nhanh hơn, ví dụ: hong ha ha noi.',
  searchSubmit: 'Tìm',
  found: (n: number) => (n === 0 ? 'Không tìm thấy nơi nào. Thử gõ ít chữ hơn.' : `Tìm thấy ${n} nơi`),
  place: 'Cơ quan',
  another: 'Chọn nơi khác',
  profile: 'Bộ quy tắc',
  profileHint: 'Quy định số buổi, thời hạn thông báo và thời hạn trả lời. Sửa từng quy tắc được sau này.',
  administrator: 'Người quản trị đầu tiên',
  name: 'Họ và tên',
  position: 'Chức vụ',
  email: 'E-mail để đăng nhập',
  password: 'Mật khẩu',
  passwordHint: 'Ít nhất 10 ký tự, kiểu ký tự nào cũng được. Một câu dài, dễ nhớ là tốt nhất.',
  repeated: 'Gõ lại mật khẩu',
  submit: 'Thiết lập',
};
