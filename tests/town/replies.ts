import type { TownKey } from './people.ts';
import type { Reply } from './voice.ts';

export type LastYearReply = Omit<Reply, 'code'> &
  Readonly<{
    unit: string;
    by: TownKey;
    /** Day of signing; the answer was due 15 working days after the opinion was accepted. */
    on: string;
    found: string;
    verdict?: 'satisfied' | 'partly';
    escalate?: Readonly<{ why: string; document: string; answer: string }>;
  }>;

const economy = { unit: 'economy', by: 'economy' } as const;
const culture = { unit: 'culture_social', by: 'culture' } as const;

/** In the order of the voices of last year. Two were signed after their day and stay late for ever. */
export const repliesOfLastYear: readonly LastYearReply[] = [
  {
    ...economy,
    on: '2025-10-30',
    outcome: 'explained',
    document: '301/UBND-KTHTĐT',
    found: 'Đối chiếu 64 thông báo thuế với danh sách chủ sử dụng đất.',
    answer:
      'Thông báo gửi sai vì 17 hộ chưa đăng ký sang tên. Người đang ở nộp tại bộ phận một cửa, mang theo giấy mua bán; cán bộ thuế sửa tên ngay tại quầy vào thứ Ba hằng tuần.',
  },
  {
    ...economy,
    on: '2025-10-31',
    outcome: 'resolved',
    document: '288/UBND-KTHTĐT',
    found: 'Lập biên bản hai công trình lấn lối đi của ngõ.',
    evidence: 'Biên bản tháo dỡ ngày 30/10/2025, có chữ ký của tổ trưởng tổ 5.',
    answer:
      'Hai công trình đã tháo phần lấn ngõ ngày 30/10/2025, vật liệu đã dọn. Tổ công tác kiểm tra ngõ mỗi thứ Sáu; cán bộ có lời lẽ không đúng đã bị nhắc nhở bằng văn bản.',
    verdict: 'satisfied',
  },
  {
    ...economy,
    on: '2025-11-04',
    outcome: 'explained',
    document: '305/UBND-KTHTĐT',
    found: 'Đo vết nứt ở cầu thang cùng đại diện các hộ.',
    answer:
      'Đơn vị kiểm định kết luận nhà thuộc cấp C, chưa phải di dời khẩn cấp. Phường đã chống đỡ cầu thang và cấm xếp đồ nặng; kết quả kiểm định dán tại tầng một.',
  },
  {
    ...economy,
    on: '2025-11-03',
    outcome: 'resolved',
    document: '295/UBND-KTHTĐT',
    found: 'Cả dãy mất điện vì đứt cáp ngầm trước số nhà cuối ngõ.',
    evidence: 'Ảnh đèn sáng lúc 18:30 ngày 02/11/2025 do tổ trưởng tổ 12 gửi.',
    answer:
      'Đơn vị chiếu sáng đã nối lại cáp và thay 12 bóng ngày 02/11/2025. Số còn lại nằm trong lời hứa thay đủ 48 bóng trước 15/12/2025.',
    verdict: 'satisfied',
  },
  {
    ...economy,
    on: '2025-11-12',
    outcome: 'explained',
    document: '311/UBND-KTHTĐT',
    found: 'Cống chính của thành phố cao hơn cống ngõ 20 cm.',
    answer:
      'Đoạn cuối phố ngập vì cống chính của thành phố cao hơn cống ngõ. Phường đã nạo vét và lắp hai máy bơm trực mưa; việc hạ cống chính đã báo thành phố và được nêu trong lời hứa công khai phương án chống ngập.',
    verdict: 'partly',
  },
  {
    unit: 'police',
    by: 'police',
    on: '2025-10-30',
    outcome: 'resolved',
    document: '97/CAP',
    found: 'Đếm 130 xe đỗ trước cổng trường trong 20 phút.',
    evidence: 'Vạch kẻ và biển cấm đỗ theo giờ lắp ngày 29/10/2025.',
    answer:
      'Đã kẻ vạch, cắm biển cấm đỗ từ 16:00 đến 17:30 và cử hai người phân luồng mỗi buổi tan học kể từ ngày 29/10/2025.',
    verdict: 'satisfied',
  },
  {
    ...economy,
    on: '2025-11-04',
    outcome: 'resolved',
    document: '297/UBND-KTHTĐT',
    found: 'Hố ga nghẹt vì rác xây dựng.',
    evidence: 'Biên bản nạo vét ngày 03/11/2025.',
    answer: 'Hố ga đã nạo vét và đậy nắp mới ngày 03/11/2025; lô đất trống đã rào, đặt biển cấm đổ rác.',
  },
  {
    ...economy,
    on: '2025-11-04',
    outcome: 'explained',
    document: '308/UBND-KTHTĐT',
    found: 'Hồ sơ nằm ở bước xác minh nguồn gốc từ năm 2023.',
    answer:
      'Phần đất 11 m² thuộc diện xen kẹt, phải có ý kiến của hai nhà liền kề. Phường đã mời ba bên ngày 03/11/2025, biên bản đủ chữ ký; hồ sơ đã nộp chi nhánh đăng ký đất đai và có giấy hẹn.',
  },
  {
    ...culture,
    on: '2025-11-05',
    outcome: 'resolved',
    document: '66/VHXH',
    found: 'Kiểm tra 14 hàng ăn, 5 hàng không có tủ kính.',
    evidence: 'Bảng kết quả kiểm tra dán ở cổng chợ ngày 04/11/2025.',
    answer:
      'Đã kiểm tra 14 hàng, nhắc nhở 5 hàng lắp tủ kính trong 7 ngày; kết quả dán ở cổng chợ và cập nhật mỗi tháng.',
  },
  {
    ...economy,
    on: '2025-10-29',
    outcome: 'resolved',
    document: '284/UBND-KTHTĐT',
    found: 'Đồng hồ hẹn giờ của tủ điện chạy chậm.',
    evidence: 'Tổ trưởng tổ 15 xác nhận giờ bật tắt ngày 28/10/2025.',
    answer:
      'Đã chỉnh tủ điện: bật lúc 17:30 và tắt lúc 5:45 hằng ngày, đổi giờ theo mùa vào tháng 4 và tháng 10.',
    verdict: 'satisfied',
  },
  {
    ...economy,
    on: '2025-11-03',
    outcome: 'explained',
    document: '309/UBND-KTHTĐT',
    found: 'Đối chiếu bản đồ địa chính với hiện trạng.',
    escalate: {
      why: 'Sửa bản đồ địa chính thuộc thẩm quyền của cơ quan đăng ký đất đai cấp thành phố, phường chỉ xác nhận hiện trạng.',
      document: '299/UBND-KTHTĐT',
      answer: 'Văn phòng đăng ký đất đai nhận đo lại thửa trong tháng 12/2025, người dân không phải nộp phí.',
    },
    answer:
      'Thành phố đã trả lời: Văn phòng đăng ký đất đai đo lại thửa trong tháng 12/2025, ông/bà không phải nộp phí. Cán bộ địa chính phường cùng dự buổi đo và báo ngày trước ba ngày.',
  },
  {
    ...culture,
    on: '2025-10-31',
    outcome: 'resolved',
    document: '61/VHXH',
    found: 'Sáu người trên 70 tuổi phải quay về trong một buổi sáng.',
    evidence: 'Lịch trực hai người làm hộ dán tại bộ phận một cửa.',
    answer:
      'Từ ngày 31/10/2025 có hai người ngồi tại quầy làm hộ hồ sơ trực tuyến mỗi buổi sáng, không thu tiền.',
    verdict: 'satisfied',
  },
  {
    ...economy,
    on: '2025-11-10',
    outcome: 'resolved',
    document: '310/UBND-KTHTĐT',
    found: 'Gặp chủ chín quán nước ven hồ.',
    evidence: 'Chín bản cam kết ký ngày 09/11/2025.',
    answer:
      'Chín chủ quán đã ký cam kết dọn trước 22:30, đặt đủ thùng; tái phạm lần hai sẽ bị phạt và công khai tên quán.',
  },
  {
    ...culture,
    on: '2025-11-06',
    outcome: 'not_accepted',
    document: '68/VHXH',
    found: 'So bảng chi phụ cấp với phường bên.',
    basis: 'Nghị quyết của Hội đồng nhân dân thành phố về mức phụ cấp (số hiệu ghi trong văn bản trả lời)',
    answer:
      'Mức phụ cấp do Hội đồng nhân dân thành phố quy định chung nên phường không tự nâng được. Phường bên chi thêm từ nguồn vận động; phường đã gửi kiến nghị lên kỳ họp tới.',
  },
];
