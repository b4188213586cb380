/** The page that says which department leads for which field. */
export const fieldTable = {
  title: 'Lĩnh vực và đơn vị chủ trì',
  lead: 'Khi tiếp nhận ý kiến, đơn vị ở đây được gợi ý chủ trì. Để trống thì theo cách phân công thường dùng.',
  usual: (unit: string) => `Thường dùng: ${unit}`,
  nobody: 'Chưa có đơn vị thường dùng',
  asAbove: 'Như lĩnh vực lớn',
  below: (field: string) => `Lĩnh vực nhỏ của ${field}`,
  ended: (unit: string) => `${unit} đã kết thúc hoạt động; hiện theo đơn vị thường dùng.`,
  save: 'Lưu phân công',
  saved: 'Đã lưu. Kiến nghị đã giao không đổi; phân công mới dùng cho lần tiếp nhận sau.',
  changed: (by: string, when: string) => `Sửa lần cuối: ${by}, ${when}.`,
};
