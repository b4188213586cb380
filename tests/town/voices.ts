/**
 * What the people of the town say. Each voice restates, in words of our own and with invented people and lanes,
 * a question that was really asked at a dialogue; `real` is its number in the catalogue of real questions.
 * `dialogue`: the one closed last year, the one that is live, the one that is being collected, or none of them.
 */
export type Voice = Readonly<{
  real: number;
  dialogue: 'closed' | 'live' | 'collecting' | 'none';
  channel: 'web' | 'paper' | 'phone' | 'front';
  group: string;
  field: string;
  title: string;
  text: string;
  name?: string;
  phone?: string;
}>;

export const voicesOfLastYear: readonly Voice[] = [
  {
    real: 1,
    dialogue: 'closed',
    channel: 'front',
    group: 'Tổ dân phố 3',
    field: 'TAX.1',
    title: 'Thu thuế đất phi nông nghiệp nhiều hộ không nhận được thông báo',
    text: 'Nhiều hộ ở tổ 3 chuyển đến ở từ lâu nhưng thông báo thuế đất phi nông nghiệp vẫn gửi cho chủ cũ. Người đi thu không biết ai phải nộp. Đề nghị phường rà lại danh sách và chỉ cho chúng tôi nộp ở đâu.',
    name: 'Đặng Thị Lý',
  },
  {
    real: 2,
    dialogue: 'closed',
    channel: 'paper',
    group: 'Tổ dân phố 5',
    field: 'PLAN.2',
    title: 'Xây dựng sai phép và đổ vật liệu ra ngõ 211',
    text: 'Ngõ 211 có hai nhà xây lấn ra lối đi, cát sỏi đổ ra giữa ngõ cả tháng. Đã nói mà cán bộ trả lời khó nghe. Đề nghị kiểm tra thường xuyên hơn và cán bộ giữ lời ăn tiếng nói với dân.',
    name: 'Vũ Đình Cảnh',
    phone: '0912000101',
  },
  {
    real: 7,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 9',
    field: 'PLAN.4',
    title: 'Khu tập thể 3 tầng lún nứt, người già sợ không dám ngủ',
    text: 'Khu tập thể ba tầng ở tổ 9 nứt dọc cầu thang, trần bong từng mảng. Chúng tôi hỏi bao giờ kiểm định và có chỗ tạm cư không.',
    name: 'Trịnh Văn Sáng',
    phone: '0912000102',
  },
  {
    real: 8,
    dialogue: 'closed',
    channel: 'phone',
    group: 'Tổ dân phố 12',
    field: 'TRAF.2',
    title: 'Đèn ngõ 74 tắt bốn tháng',
    text: 'Ngõ 74 tối om bốn tháng nay, cột có đèn mà không sáng, người đi lễ về vấp ngã. Đề nghị thay bóng trước Tết.',
    name: 'Ngô Thị Hiền',
    phone: '0912000103',
  },
  {
    real: 10,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 14',
    field: 'TRAF.3',
    title: 'Ngập ở đoạn cuối phố mỗi khi mưa to',
    text: 'Cứ mưa một tiếng là đoạn cuối phố ngập ngang bánh xe, nước tràn vào nhà tầng một. Năm nào cũng nói mà chưa thấy đào cống mới.',
    phone: '0912000104',
  },
  {
    real: 11,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 7',
    field: 'TRAF.5',
    title: 'Tắc cổng trường tiểu học giờ tan học',
    text: 'Giờ tan học xe đỗ kín hai bên cổng trường tiểu học, xe cứu thương không vào được ngõ. Đề nghị kẻ vạch, cấm đỗ theo giờ và có người phân luồng.',
    name: 'Phan Thu Hà',
  },
  {
    real: 12,
    dialogue: 'closed',
    channel: 'front',
    group: 'Tổ dân phố 2',
    field: 'ENV.3',
    title: 'Hố ga bốc mùi cạnh nhà sinh hoạt cộng đồng',
    text: 'Hố ga cạnh nhà sinh hoạt cộng đồng tổ 2 tràn lên mặt đường, mùi nặng nhất buổi trưa. Lô đất trống bên cạnh thành chỗ đổ rác.',
  },
  {
    real: 18,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 10',
    field: 'LAND.2',
    title: 'Phần đất dôi dư xen kẹt chưa được cấp giấy',
    text: 'Nhà tôi có 11 m² đất xen kẹt giữa hai nhà, nộp hồ sơ hai năm chưa được trả lời, mỗi lần đến lại hướng dẫn một kiểu.',
    name: 'Lưu Quang Đạo',
    phone: '0912000105',
  },
  {
    real: 25,
    dialogue: 'closed',
    channel: 'front',
    group: 'Tổ dân phố 6',
    field: 'HLTH.3',
    title: 'Hàng ăn vỉa hè cạnh chợ không rõ nguồn gốc',
    text: 'Thức ăn chín bày bán cạnh chợ cóc không che đậy. Đề nghị kiểm tra an toàn thực phẩm và công khai kết quả.',
  },
  {
    real: 28,
    dialogue: 'closed',
    channel: 'paper',
    group: 'Tổ dân phố 15',
    field: 'TRAF.2',
    title: 'Đèn đường bật muộn, tắt sớm',
    text: 'Đèn trên trục chính của tổ 15 bật lúc trời đã tối hẳn, năm giờ sáng đã tắt trong khi các cụ đi tập thể dục. Đề nghị chỉnh lại giờ.',
    name: 'Bùi Văn Thức',
  },
  {
    real: 30,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 1',
    field: 'LAND.6',
    title: 'Sơ đồ thửa đất lệch so với thực tế',
    text: 'Bản đồ địa chính ghi nhà tôi lệch sang nhà bên gần nửa mét nên không làm được giấy tờ. Xin hỏi ai đo lại và bao lâu.',
    phone: '0912000106',
  },
  {
    real: 34,
    dialogue: 'closed',
    channel: 'phone',
    group: 'Tổ dân phố 8',
    field: 'PROC.4',
    title: 'Người già không tự nộp hồ sơ trực tuyến được',
    text: 'Tôi 76 tuổi, đến làm giấy thì được bảo về nộp qua mạng. Đề nghị có người làm giúp ngay tại quầy.',
    name: 'Cao Thị Nhàn',
    phone: '0912000107',
  },
  {
    real: 47,
    dialogue: 'closed',
    channel: 'web',
    group: 'Tổ dân phố 4',
    field: 'ENV.1',
    title: 'Rác quanh các quán nước ven hồ',
    text: 'Buổi tối các quán nước ven hồ để khách vứt vỏ hướng dương, cốc nhựa xuống kè. Đề nghị cho ký cam kết và phạt nếu tái phạm.',
    name: 'Hoàng Minh Tú',
  },
  {
    real: 50,
    dialogue: 'closed',
    channel: 'front',
    group: 'Tổ dân phố 11',
    field: 'CADR.1',
    title: 'Phụ cấp của cộng tác viên y tế tổ dân phố thấp hơn nơi khác',
    text: 'Cộng tác viên y tế ở tổ chúng tôi làm như nhau mà phụ cấp kém phường bên. Đề nghị nói rõ căn cứ và kiến nghị lên trên nếu phải.',
  },
];
