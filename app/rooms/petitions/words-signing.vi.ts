import type { SignedPaper, SigningForm } from './signature.ts';

/** The page of who signs in the head's place. */
export const signingWords = {
  title: 'Quyền ký thay người đứng đầu',
  link: 'Quyền ký thay',
  lead: 'Cấp phó ký thay (KT.), người đứng đầu đơn vị ký thừa lệnh (TL.) theo quy chế làm việc, hoặc ký thừa ủy quyền (TUQ.) bằng văn bản có thời hạn. Khi người đứng đầu vắng, cấp phó được cử làm thay ký thay mà không cần ghi ở đây.',
  empty: 'Chưa giao quyền ký cho ai.',
  emptyHint: 'Không có quyền ghi ở đây thì chỉ người đứng đầu, hoặc cấp phó làm thay khi vắng, ký kết luận.',
  forms: {
    KT: 'KT., ký thay: cấp phó',
    TL: 'TL., ký thừa lệnh: người đứng đầu đơn vị, văn phòng',
    TUQ: 'TUQ., ký thừa ủy quyền: như trên, có thời hạn',
  } satisfies Record<SigningForm, string>,
  papers: {
    conclusion: 'Thông báo kết luận',
    answer: 'Văn bản trả lời kiến nghị',
  } satisfies Record<SignedPaper, string>,
  period: (from: string, to: string | null) =>
    to === null ? `từ ${from}, đến khi có quy định khác` : `từ ${from} đến ${to}`,
  basis: (text: string) => `Căn cứ: ${text}`,
  now: 'đang có hiệu lực',
  end: 'Thôi quyền này',
  give: 'Giao quyền ký',
  person: 'Người ký',
  form: 'Hình thức ký',
  which: 'Loại văn bản',
  basisLabel: 'Văn bản giao quyền',
  basisHint: 'Thí dụ: Quy chế làm việc số 05/QĐ-UBND, Điều 9; Văn bản ủy quyền số 12/GUQ-UBND.',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  go: 'Ghi quyền ký',
  done: 'Đã ghi.',
};
