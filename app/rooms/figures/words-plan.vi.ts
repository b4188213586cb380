import type { Audience } from '#app/rooms/dialogues/dialogue.ts';

export const words = {
  proposals: {
    title: (year: number) => `Gợi ý cho kế hoạch năm ${year}`,
    lead: 'Chọn những buổi đưa vào kế hoạch. Sau đó vẫn sửa được từng buổi.',
    approved: (year: number) => `Kế hoạch năm ${year} đã được phê duyệt`,
    toAmend: (verb: string) =>
      `Kế hoạch đã duyệt thì không thêm buổi được. Muốn thêm: ở trang kế hoạch năm, ghi lý do và bấm “${verb}”. Kế hoạch trở lại “Đang soạn”, thêm gợi ý rồi trình phê duyệt lại.`,
    amend: 'Tới chỗ điều chỉnh kế hoạch',
    waiting: 'Gợi ý đang có',
    none: 'Không có gợi ý nào: đã đủ số buổi theo quy định và không có lĩnh vực nào tồn nhiều việc, bị nêu lại hay còn lời hứa chưa giữ.',
    choose: 'Đưa vào kế hoạch',
    topics: {
      residents: 'Đối thoại định kỳ với Nhân dân',
      youth: 'Đối thoại với thanh niên',
      farmers: 'Đối thoại với nông dân',
      women: 'Đối thoại với phụ nữ',
      workers: 'Đối thoại với công nhân, người lao động',
      businesses: 'Đối thoại với doanh nghiệp, hộ kinh doanh',
      project_households: 'Đối thoại với hộ dân trong vùng dự án',
    } satisfies Record<Audience, string>,
    theme: (field: string) => `Chuyên đề: ${field}`,
    duty: (basis: string) => `Theo ${basis}`,
    open: (of: Readonly<{ open: number; late: number; repeated: number; broken: number }>) =>
      [
        ...(of.open > 0 ? [`${of.open} kiến nghị còn mở`] : []),
        ...(of.late > 0 ? [`${of.late} đã trễ hạn`] : []),
        ...(of.repeated > 0 ? [`${of.repeated} lần nêu lại việc đã trả lời`] : []),
        ...(of.broken > 0 ? [`${of.broken} lời hứa chưa giữ`] : []),
      ].join(', '),
    save: 'Thêm các buổi đã chọn',
    back: 'Kế hoạch năm',
    nothingChosen: 'Chọn ít nhất một buổi.',
  },
  programme: {
    title: (year: number) => `Người đứng đầu đối thoại trong năm ${year}`,
    lead: 'Cùng một cách đếm cho mọi cấp: chỉ đếm buổi đã tổ chức xong; mỗi tỷ lệ ghi cả tử số và mẫu số.',
    year: 'Năm',
    head: 'Người đứng đầu',
    must: 'Phải tổ chức',
    headDuty: (name: string, held: number, required: number) => `${name}: ${held} / ${required}`,
    until: (day: string) => `giữ chức vụ đến ${day}`,
    planned: 'Trong kế hoạch',
    held: 'Đã tổ chức',
    withWhom: 'Với ai',
    notice: 'Thông báo đúng hạn',
    conclusion: 'Kết luận đúng hạn',
    promises: 'Lời hứa đã giữ',
    part: (good: number, of: number) => (of === 0 ? '–' : `${good} / ${of}`),
    promiseText: (kept: number, all: number, late: number, broken: number) =>
      all === 0
        ? '–'
        : [
            `${kept} / ${all}`,
            ...(late > 0 ? [`${late} trễ`] : []),
            ...(broken > 0 ? [`${broken} không giữ được`] : []),
          ].join(', '),
    duty: (name: string, required: number, held: number, missing: number) =>
      `${name}: ít nhất ${required}, đã tổ chức ${held}${missing > 0 ? `, còn thiếu ${missing}` : ''}.`,
    basis: (basis: string) => `Căn cứ: ${basis}.`,
    toCheck: 'căn cứ cần kiểm tra',
    noHeads: 'Chưa ai được giao vai trò người đứng đầu ở đây.',
    people: (n: number, name: string) => `${n} buổi với ${name}`,
    none: '–',
  },
};

export type PlanFigureWords = typeof words;
