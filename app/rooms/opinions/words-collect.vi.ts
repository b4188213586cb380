/** Words of the collector's page: residential boards write down what people say, with or without a line. */
export const collect = {
  title: 'Thu ý kiến tại thôn, tổ',
  lead: 'Ghi từng ý kiến rồi bấm “Ghi phiếu”. Mất mạng vẫn ghi được: phiếu nằm trong máy này, có mạng thì tự gửi, mỗi phiếu một lần.',
  install: 'Để mở được khi mất mạng, mở trang này một lần lúc có mạng và thêm vào màn hình chính.',
  dialogue: 'Cho buổi đối thoại',
  noDialogue: 'Không cho buổi nào',
  group: 'Tổ dân phố, thôn',
  text: 'Người dân nói gì',
  name: 'Họ và tên (nếu muốn)',
  phone: 'Điện thoại (nếu muốn)',
  consent: 'Đồng ý bằng',
  readBack: 'Đọc lại cho người nói nghe rồi hãy ghi.',
  submit: 'Ghi phiếu',
  online: 'Đang có mạng.',
  offline: 'Mất mạng: phiếu được giữ trong máy này.',
  left: 'Còn # phiếu chưa gửi.',
  signIn: 'Phiên làm việc đã hết. Đăng nhập lại trong tab khác; các phiếu vẫn còn ở đây.',
  waiting: 'Chờ mạng',
  sent: 'Đã gửi',
  refused: 'Chưa nhận được',
  remove: 'Bỏ phiếu này',
  list: 'Các phiếu trong máy này',
  clear: 'Xóa các phiếu đã gửi khỏi máy',
  done: (code: string, number: string) => `Đã gửi ${code}, số xác nhận ${number}.`,
  short: 'Thu ý kiến',
};

/** Words of the form on paper. */
export const paper = {
  title: 'Phiếu lấy ý kiến',
  dialogue: (title: string, code: string) => `Buổi đối thoại: ${title} (${code})`,
  until: (day: string) => `Nhận phiếu đến hết ngày ${day}.`,
  group: (name: string) => `Tổ dân phố, thôn: ${name}`,
  sheets: (n: number) => `${n} trang, mỗi tổ, thôn một trang.`,
  oneMatter: 'Mỗi phiếu một việc. Việc gì, ở đâu, từ khi nào, mong giải quyết thế nào.',
  qr: 'Gửi bằng điện thoại: quét mã này',
  lines: [
    { label: 'Nội dung ý kiến', tall: true },
    { label: 'Nơi có việc (tổ, thôn, ngõ)', tall: false },
    { label: 'Họ và tên (không bắt buộc)', tall: false },
    { label: 'Số điện thoại để báo lại (không bắt buộc)', tall: false },
    { label: 'Ngày, chữ ký người gửi', tall: false },
    { label: 'Người thu phiếu', tall: false },
  ],
  consent:
    'Ký vào phiếu là đồng ý để chính quyền lưu và dùng nội dung này để trả lời. Người thu phiếu đọc mã hồ sơ và số xác nhận cho người gửi sau khi nhập.',
  notHere:
    'Khiếu nại một quyết định, tố cáo một người: không viết vào phiếu này, xin nộp ở nơi tiếp công dân.',
  print: 'In phiếu giấy',
};
