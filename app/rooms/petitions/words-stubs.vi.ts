export const stubWords = {
  title: 'Đã hướng dẫn theo thủ tục khiếu nại, tố cáo',
  lead: 'Chỉ còn loại, ngày, nơi nhận và số phiếu. Không có nội dung, không có tên. Người đứng đầu và cán bộ tiếp công dân đọc; ngoài ra không ai mở được.',
  none: 'Chưa có đơn nào được hướng dẫn sang thủ tục khác.',
  code: 'Mã',
  on: 'Ngày hướng dẫn',
  kind: 'Loại',
  body: 'Cơ quan nhận',
  handover: 'Số phiếu',
};
