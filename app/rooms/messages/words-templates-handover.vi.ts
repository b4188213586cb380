import type { Template, TemplateName } from './template.ts';

/** Texts about sheets of hand-over and work that goes on at another unit. */
export const templates = {
  handover: {
    subject: 'Phiếu bàn giao của {name} chờ ông/bà nhận',
    body: '{name} bàn giao những lời hứa và kiến nghị còn mở: {list}.\nXin đọc từng dòng và ký nhận ở: {link}\n\n{office}',
    short: 'Phiếu bàn giao của {name} chờ nhận',
  },
  handover_accepted: {
    subject: '{name} đã nhận bàn giao',
    body: '{name} đã nhận bàn giao của {before}: {list}.\nTừ nay {name} chịu trách nhiệm về những việc ấy.\nXem phiếu: {link}\n\n{office}',
    short: '{name} đã nhận bàn giao',
  },
  handover_owed: {
    subject: '{name} thôi giữ vai trò, chưa bàn giao {list}',
    body: '{name} giữ vai trò đến hết ngày {due}. Còn mở: {list}.\nVăn phòng theo dõi những việc ấy cho đến khi có người ký nhận.\nLập phiếu bàn giao ở: {link}\n\n{office}',
    short: '{name} chưa bàn giao {list}',
  },
  handover_refused: {
    subject: '{name} không nhận bàn giao',
    body: '{name} không nhận phiếu bàn giao của {before}: {list}.\nLý do: {reason}\nXem phiếu, rồi sửa hoặc chọn người khác: {link}\n\n{office}',
    short: '{name} không nhận bàn giao',
  },
  handover_taken_back: {
    subject: 'Phiếu bàn giao của {before} được lấy lại',
    body: 'Phiếu bàn giao của {before} gửi ông/bà đã được lấy lại.\nLý do: {reason}\nÔng/bà không phải làm gì thêm. Xem phiếu: {link}\n\n{office}',
    short: 'Phiếu bàn giao của {before} được lấy lại',
  },
  inheritance: {
    subject: '{unit} nhận việc của đơn vị đã kết thúc',
    body: 'Từ hôm nay {unit} chịu trách nhiệm về những việc còn mở của đơn vị đã sáp nhập hoặc kết thúc hoạt động.\nHạn đã báo cho dân không đổi.\nXem các việc: {link}\n\n{office}',
    short: '{unit} nhận việc của đơn vị đã kết thúc',
  },
} satisfies Partial<Record<TemplateName, Template>>;
