import type { MaskedPart } from './mask.ts';

export const redactWords = {
  title: 'Che tên, địa chỉ',
  hint: 'Viết lại những gì người đọc sẽ thấy. Lời cũ bị xóa khỏi mọi trang, không lấy lại được.',
  titleOf: 'Tiêu đề công khai',
  text: 'Nội dung công khai',
  parts: {
    question: 'Câu hỏi',
    whole: 'Lời chung của câu trả lời',
    reply: 'Trả lời',
    basis: 'Căn cứ',
    next_step: 'Việc tiếp theo',
    evidence: 'Bằng chứng',
    gaps: 'Lý do bỏ trống',
    photo: 'Trong ảnh có gì',
    note: 'Ghi chép tiến độ',
    above: 'Trả lời của cấp trên',
    beyond: 'Vì sao gửi cấp trên',
    extension: 'Lý do gia hạn',
  } satisfies Record<MaskedPart, string>,
  dropPhotos: 'Bỏ ảnh của câu trả lời',
  promises: 'Lời, bằng chứng của lời hứa được che ở trang lời hứa:',
  reason: 'Vì sao che',
  reasonHint: 'Chỉ cán bộ đọc. Không ghi lại tên đã che.',
  go: 'Che và công khai lời mới',
};

export const divertWords = {
  title: 'Đây là khiếu nại, tố cáo',
  kind: 'Thật ra là gì',
  body: 'Cơ quan nhận bàn giao',
  handover: 'Số phiếu bàn giao',
  warn: 'Nội dung, câu trả lời, liên hệ, ảnh bị xóa ở mọi nơi và không lấy lại được. Bàn giao bản giấy hoặc bản chép trước khi bấm.',
  sure: 'Tôi đã bàn giao nội dung cho cơ quan trên',
  go: 'Chuyển hướng và xóa nội dung',
};
