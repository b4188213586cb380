/** Who did it, where no name is shown. */
const by: Readonly<Record<string, string>> = {
  ...{ citizen: 'người dân', clock: 'đồng hồ', device: 'người dự', point: 'điểm cầu' },
  ...{ staff: 'cán bộ', anonymous: 'người dân' },
};

/** Words of the file that the dossier is taken out in. */
export const dossier = {
  code: 'Mã cuộc giám sát',
  organisation: 'Cơ quan được giám sát',
  state: 'Tình trạng',
  written: 'Lập tệp này',
  contents: 'Mục lục',
  records: 'Từng hồ sơ',
  noRecords: 'Chưa có hồ sơ nào được bốc mẫu, đánh giá hay hỏi đến.',
  drawnCodes: 'Các mã bốc được',
  digest: 'SHA-256 của danh sách mã, mỗi dòng một mã',
  candidates: 'Danh sách mã để bốc',
  chain: 'Nhật ký hồ sơ và dấu niêm phong',
  place: 'Số',
  deed: 'Việc đã ghi, dấu SHA-256 của nó',
  seal1: 'Niêm phong',
  unsealed: 'chưa',
  seals: 'Chuỗi niêm phong',
  sealsText:
    'Mỗi việc ghi vào nhật ký có một số thứ tự và một dấu SHA-256. Cứ mỗi phút, máy niêm phong các việc mới: dấu của niêm phong tính từ dấu của niêm phong trước và mọi việc dưới nó. Ai sửa, xóa hay chèn một việc thì dấu không còn khớp. Đối chiếu các dấu dưới đây với bản khác đã in hoặc đã công bố.',
  seal: (n: number, from: number, to: number, at: string) =>
    `Niêm phong ${n}: việc số ${from} đến ${to}, lúc ${at}.`,
  by,
  /** Deeds of a conclusion. */
  deeds: {
    'conclusion.draft': 'Soạn kết luận',
    'conclusion.submit': 'Trình ký',
    'conclusion.send_back': 'Trả lại để sửa',
    'conclusion.sign': 'Duyệt ký',
    'conclusion.issue': 'Ban hành',
    'conclusion.enter': 'Vào số, ban hành',
    'conclusion.drop': 'Bỏ bản sửa đổi',
    'conclusion.supersede': 'Thay bằng kết luận mới',
  },
  file: 'Tải hồ sơ giám sát (một tệp, mở và in được ngay)',
};
