/**
 * Eleven turns of speech at the ward's dialogue and the fourteen matters that they held: five answered in the
 * room, eight given to a unit, one beyond the ward's authority. `unit` is the kind of the unit in the defaults.
 */
export type Matter = Readonly<{
  real: number;
  text: string;
  field: string;
  treatment: 'on_site' | 'assigned' | 'beyond';
  answer?: string;
  unit?: 'economy' | 'culture_social' | 'police';
  days?: number;
}>;
export type Turn = Readonly<{
  name: string;
  place: string;
  topic: string;
  precedence?: 'aged_70';
  matters: readonly Matter[];
}>;

export const turns: readonly Turn[] = [
  {
    name: 'Ông Lê Văn Đạt',
    place: 'Tổ dân phố 16',
    topic: 'Quy hoạch bến xe cũ',
    matters: [
      {
        real: 9,
        text: 'Đề nghị thông báo chính thức việc dừng dự án bến xe để 20 hộ được sửa nhà',
        field: 'PLAN.1',
        treatment: 'beyond',
      },
    ],
  },
  {
    name: 'Bà Trần Thị Hồng',
    place: 'Tổ dân phố 16',
    topic: 'Bồi thường và tái định cư',
    matters: [
      {
        real: 49,
        text: 'Công khai giá bồi thường và chỗ tái định cư của các hộ mở đường',
        field: 'CLR.1',
        treatment: 'assigned',
        unit: 'economy',
        days: 15,
      },
      {
        real: 21,
        text: 'Làm cống và đường vào khu tái định cư trước khi giao đất',
        field: 'CLR.2',
        treatment: 'assigned',
        unit: 'economy',
        days: 20,
      },
    ],
  },
  {
    name: 'Ông Phạm Quốc Hưng',
    place: 'Tổ dân phố 13',
    topic: 'Giấy chứng nhận chậm',
    precedence: 'aged_70',
    matters: [
      {
        real: 20,
        text: 'Trả lời hồ sơ cấp giấy chứng nhận nộp từ năm 2021 còn thiếu gì, ngày nào xong',
        field: 'LAND.1',
        treatment: 'assigned',
        unit: 'economy',
        days: 10,
      },
    ],
  },
  {
    name: 'Bà Võ Thị Lan',
    place: 'Tổ dân phố 7',
    topic: 'Cầu dân sinh',
    matters: [
      {
        real: 24,
        text: 'Sửa lan can cầu dân sinh và kế hoạch mở rộng',
        field: 'TRAF.4',
        treatment: 'assigned',
        unit: 'economy',
        days: 15,
      },
    ],
  },
  {
    name: 'Bà Đinh Thị Mai',
    place: 'Tổ dân phố 5',
    topic: 'Vỉa hè và chợ',
    matters: [
      {
        real: 38,
        text: 'Dọn chậu cây lấn vỉa hè phố chợ',
        field: 'PLAN.5',
        treatment: 'on_site',
        answer: 'Công an phường và tổ trật tự dọn xong trong tuần này, lịch kiểm tra dán ở nhà văn hóa tổ 5.',
      },
      {
        real: 38,
        text: 'Chỗ mổ gia cầm hợp vệ sinh ở chợ cóc',
        field: 'HLTH.3',
        treatment: 'assigned',
        unit: 'culture_social',
        days: 15,
      },
    ],
  },
  {
    name: 'Ông Trương Văn Bảy',
    place: 'Tổ dân phố 14',
    topic: 'Ngập nước',
    matters: [
      {
        real: 43,
        text: 'Đoạn 100 mét cứ mưa là ngập, bao giờ làm cống mới',
        field: 'TRAF.3',
        treatment: 'assigned',
        unit: 'economy',
        days: 15,
      },
    ],
  },
  {
    name: 'Chị Nguyễn Thu Ngân',
    place: 'Tổ dân phố 4',
    topic: 'Trường mầm non',
    matters: [
      {
        real: 17,
        text: 'Sửa điểm trường mầm non tổ 4 bị thấm dột',
        field: 'EDU.1',
        treatment: 'assigned',
        unit: 'culture_social',
        days: 15,
      },
    ],
  },
  {
    name: 'Ông Tạ Đình Phong',
    place: 'Tổ dân phố 8',
    topic: 'Loa truyền thanh',
    matters: [
      {
        real: 29,
        text: 'Loa truyền thanh tổ 8 hỏng',
        field: 'CULT.3',
        treatment: 'on_site',
        answer: 'Phòng Văn hóa – Xã hội đã có loa dự phòng, lắp trong ngày mai.',
      },
    ],
  },
  {
    name: 'Anh Hồ Minh Tuấn',
    place: 'Tổ dân phố 17',
    topic: 'Nhà ở xã hội',
    matters: [
      {
        real: 4,
        text: 'Dự án nhà ở xã hội nào gần đây mở bán, vay vốn thế nào',
        field: 'HOUS.1',
        treatment: 'on_site',
        answer:
          'Hiện chưa có dự án trên địa bàn phường. Điều kiện mua và vay dán tại bộ phận một cửa, có người hướng dẫn.',
      },
    ],
  },
  {
    name: 'Bà Nghiêm Thị Tâm',
    place: 'Tổ dân phố 11',
    topic: 'Thẻ bảo hiểm y tế',
    matters: [
      {
        real: 33,
        text: 'Đổi thẻ bảo hiểm y tế ghi địa chỉ cũ ở đâu cho một lần xong',
        field: 'SOC.3',
        treatment: 'on_site',
        answer:
          'Trung tâm Phục vụ hành chính công nhận và trả tại chỗ, không phải đi nơi khác; người già được làm tại nhà.',
      },
    ],
  },
  {
    name: 'Ông Bùi Văn Thức',
    place: 'Tổ dân phố 15',
    topic: 'Đèn đường và rác',
    precedence: 'aged_70',
    matters: [
      {
        real: 28,
        text: 'Chỉnh giờ bật đèn trục chính tổ 15',
        field: 'TRAF.2',
        treatment: 'on_site',
        answer: 'Đã gọi đơn vị chiếu sáng: từ tối nay bật lúc 17:30, tắt lúc 5:45.',
      },
      {
        real: 48,
        text: 'Xử lý việc đốt rác ở bãi trống tổ 2',
        field: 'ENV.5',
        treatment: 'assigned',
        unit: 'police',
        days: 10,
      },
    ],
  },
];
