import type { SelectionWay } from './selection.ts';

export const words = {
  title: 'Chọn câu hỏi ra hội trường',
  lead: 'Ai chọn câu nào, vì sao, đều công khai ở trang của buổi đối thoại. Câu không được chọn vẫn được trả lời bằng văn bản theo mã.',
  chosen: (n: number, of: number) => `Đã chọn ${n} trong ${of} câu đã tiếp nhận`,
  ways: {
    agreement: 'Nhiều người cùng ý',
    field_balance: 'Cân đối lĩnh vực',
    first_time: 'Người gửi lần đầu',
    draw: 'Bốc thăm',
    other: 'Lý do khác',
  } satisfies Record<SelectionWay, string>,
  people: (n: number) => `${n} người cùng ý`,
  firstTime: 'gửi lần đầu',
  fieldChosen: (n: number) => `lĩnh vực này đã có ${n} câu`,
  way: 'Vì sao chọn',
  reason: 'Lý do',
  choose: 'Chọn',
  takeBack: 'Bỏ chọn',
  isChosen: 'đã chọn',
  candidates: 'Các câu đã tiếp nhận',
  none: 'Chưa có câu nào được tiếp nhận.',
  notYet: 'Chưa chọn câu nào.',
  draw: {
    title: 'Bốc thăm',
    lead: 'Hạt giống do nơi khác công bố (ví dụ kết quả xổ số trong ngày) thì ai cũng tin được. Các mã được xếp theo SHA-256 của «hạt giống:mã», lấy từ trên xuống.',
    seed: 'Hạt giống',
    wanted: 'Số câu',
    go: 'Bốc thăm',
    done: (drawn: number, of: number, seed: string) => `Bốc ${drawn} trong ${of} mã, hạt giống «${seed}»`,
    check: 'Các mã tham gia',
  },
  standing: 'Đã chọn',
  takenBack: 'Đã bỏ chọn',
  by: (name: string, at: string) => `${name}, ${at}`,
  errors: {
    long: 'Nội dung này dài quá mức cho phép.',
    reason: 'Ghi lý do, ít nhất 3 ký tự.',
    seed: 'Ghi hạt giống, ít nhất 4 ký tự.',
    wanted: 'Ghi số câu từ 1 đến 100.',
  },
  refusals: {
    'selection.missing': () => 'Không tìm thấy câu này.',
    'selection.standing': () => 'Câu này đã được chọn.',
    'selection.reason': () => 'Ghi lý do. Lý do được đăng công khai.',
    'selection.nobody-left': () => 'Không còn câu nào để bốc thăm.',
    'selection.over': () => 'Buổi đối thoại đã tổ chức hoặc đã hủy, không đổi được nữa.',
  } satisfies Record<string, () => string>,
};

export type SelectionWords = typeof words;
