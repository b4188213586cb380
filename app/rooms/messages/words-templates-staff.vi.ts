import type { Template } from './template.ts';

/** The same for those who work here: mail only, one link to where it is done. */
export const staffTemplates = {
  conclusion_task: {
    subject: 'Kết luận số {code} giao việc cho {unit}',
    body: 'Kết luận số {code} của buổi đối thoại “{title}” giao cho {unit}:\n\n{list}\n\nMở: {link}\n\n{office}',
    short: 'Kết luận số {code} giao việc cho {unit}',
  },
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
  plan_gap: {
    subject: 'Kế hoạch đối thoại năm {code} còn thiếu',
    body: 'Kế hoạch đối thoại năm {code} chưa đủ so với quy định:\n\n{list}\n\nXin đưa vào kế hoạch trước ngày {due}: {link}\n\n{office}',
    short: 'Kế hoạch đối thoại năm {code} còn thiếu',
  },
  tasks_given: {
    subject: '{unit}: việc chuẩn bị cho buổi {when}',
    body: '{unit} có việc phải làm cho buổi “{title}” ({when}):\n\n{list}\n\nXem và đánh dấu đã xong: {link}\n\n{office}',
    short: '{unit}: việc chuẩn bị cho buổi {when}',
  },
  drafts_asked: {
    subject: '{unit}: dự thảo trả lời trước ngày {due}',
    body: '{unit} chuẩn bị dự thảo trả lời cho buổi “{title}” ({when}).\nDự thảo phải có chậm nhất ngày {due}.\nGhi chú: {reason}\nMở các kiến nghị: {link}\n\n{office}',
    short: '{unit}: dự thảo trả lời trước ngày {due}',
  },
  drafts_reminder: {
    subject: '{unit}: còn {list} cho buổi {when}',
    body: 'Buổi “{title}” ({when}) còn thiếu của {unit}: {list}.\nDự thảo phải có chậm nhất ngày {due}.\nMở các kiến nghị: {link}\n\n{office}',
    short: '{unit}: còn {list}, hạn {due}',
  },
  recheck_drawn: {
    subject: 'Xem lại: {list}',
    body: 'Đã bốc thăm {list}.\nNgười không quyết định việc từ chối xem lại và ghi từ chối đúng hay phải tiếp nhận.\nXem lại: {link}\n\n{office}',
    short: 'Xem lại: {list}',
  },
  recheck_wrong: {
    subject: 'Xem lại: từ chối {code} không đúng',
    body: 'Người xem lại cho rằng ý kiến {code} bị từ chối không đúng.\nLý do: {reason}\nXin xem và mở lại ý kiến nếu đúng như vậy: {link}\n\n{office}',
    short: 'Xem lại: từ chối {code} không đúng',
  },
  escalated_here: {
    subject: 'Kiến nghị {code} gửi lên từ {unit}',
    body: '{unit} gửi lên kiến nghị {code}: {title}.\nLý do: {reason}\nMở: {link}\n\n{office}',
    short: 'Kiến nghị {code} gửi lên từ {unit}',
  },
  given_here: {
    subject: '{code} giao cho {unit}, hạn {due}',
    body: '{unit} chủ trì kiến nghị {code}: {title}\nHạn trả lời: {due}.\nLý do: {reason}\nMở: {link}\n\n{office}',
    short: '{code} giao cho {unit}, hạn {due}',
  },
  given_many: {
    subject: '{unit} có kiến nghị mới từ buổi đối thoại',
    body: 'Buổi đối thoại đã kết thúc và giao kiến nghị cho {unit}. Mỗi kiến nghị có hạn riêng.\nXem các việc: {link}\n\n{office}',
    short: '{unit} có kiến nghị mới từ buổi đối thoại',
  },
  help_asked: {
    subject: '{unit} được mời phối hợp về {code}',
    body: '{unit} được mời phối hợp về kiến nghị {code}: {title}\nHạn trả lời phối hợp: {due}.\nMở: {link}\n\n{office}',
    short: '{unit} được mời phối hợp về {code}',
  },
  draft_returned: {
    subject: 'Dự thảo trả lời {code} bị trả lại',
    body: 'Dự thảo trả lời kiến nghị {code} bị trả lại: {title}\nCòn thiếu: {reason}\nHạn trả lời: {due}.\nMở: {link}\n\n{office}',
    short: 'Dự thảo trả lời {code} bị trả lại',
  },
  time_given: {
    subject: '{code} được lùi hạn đến {due}',
    body: 'Đề nghị lùi hạn của {unit} về kiến nghị {code} được đồng ý: {title}\nHạn mới: {due}.\nMở: {link}\n\n{office}',
    short: '{code} được lùi hạn đến {due}',
  },
  time_refused: {
    subject: '{code} không được lùi hạn',
    body: 'Đề nghị lùi hạn của {unit} về kiến nghị {code} không được đồng ý: {title}\nLý do: {reason}\nHạn vẫn là {due}.\nMở: {link}\n\n{office}',
    short: '{code} không được lùi hạn, hạn vẫn là {due}',
  },
  time_lapsed: {
    subject: '{code}: đề nghị lùi hạn hết hiệu lực, hạn {due} đã qua',
    body: 'Không ai quyết định đề nghị lùi hạn của {unit} về kiến nghị {code} trước khi hết hạn: {title}\nHạn vẫn là {due} và đã qua; trang công khai ghi số ngày trễ. Hãy trả lời người dân sớm nhất.\nMở: {link}\n\n{office}',
    short: '{code}: đề nghị lùi hạn hết hiệu lực, hạn {due} đã qua',
  },
  transfer_asked: {
    subject: '{before} xin chuyển {code} sang {unit}',
    body: '{before} cho rằng kiến nghị {code} thuộc {unit}: {title}\nLý do: {reason}\nQuyết định chậm nhất {due}. Hạn trả lời người dân không đổi.\nMở: {link}\n\n{office}',
    short: '{before} xin chuyển {code} sang {unit}',
  },
  transfer_agreed: {
    subject: '{code} đã chuyển sang {unit}',
    body: 'Kiến nghị {code} mà {before} xin chuyển nay do {unit} chủ trì: {title}\nHạn trả lời không đổi: {due}.\nMở: {link}\n\n{office}',
    short: '{code} đã chuyển sang {unit}',
  },
  transfer_refused: {
    subject: '{code} không được chuyển, {unit} vẫn chủ trì',
    body: 'Đề nghị chuyển kiến nghị {code} không được đồng ý: {title}\nLý do: {reason}\n{unit} vẫn chủ trì, hạn {due}.\nMở: {link}\n\n{office}',
    short: '{code} không được chuyển, {unit} vẫn chủ trì',
  },
  above_given: {
    subject: '{unit} trả lời {before} về {code}, hạn {due}',
    body: 'Kiến nghị {code} của {before} được giao cho {unit} trả lời: {title}\nHạn trả lời cấp dưới: {due}.\nLời giao việc: {reason}\nMở: {link}\n\n{office}',
    short: '{unit} trả lời {before} về {code}, hạn {due}',
  },
  above_reminder: {
    subject: '{unit}: trả lời cấp dưới về {code}, {days}',
    body: '{unit} trả lời {before} về kiến nghị {code}: {days}.\nHạn: {due}.\nMở: {link}\n\n{office}',
    short: '{unit}: trả lời cấp dưới về {code}, {days}',
  },
  above_recalled: {
    subject: '{unit} rút lại {code} đã gửi lên',
    body: '{unit} rút lại kiến nghị {code} đã gửi lên: {title}\nLý do: {reason}\nKhông cần trả lời nữa.\nMở: {link}\n\n{office}',
    short: '{unit} rút lại {code} đã gửi lên',
  },
  answer_returned: {
    subject: '{before} đã trả lời về {code}',
    body: '{before} đã trả lời về kiến nghị {code}: {title}\nNay {unit} trả lời người gửi, hạn {due}.\nMở: {link}\n\n{office}',
    short: '{before} đã trả lời về {code}',
  },
  conclusion_to_sign: {
    subject: 'Kết luận buổi “{title}” chờ ký',
    body: '{name} trình dự thảo kết luận của buổi đối thoại “{title}” ngày {when}.\nĐọc rồi ký, hoặc trả lại và nói còn thiếu gì: {link}\n\n{office}',
    short: 'Kết luận buổi {when} chờ ký',
  },
  to_verify: {
    subject: '{code} báo đã làm xong, chờ xác minh',
    body: '{unit} báo đã làm xong lời hứa {code}: {title}.\nXin đến xem và xác minh: {link}\n\n{office}',
    short: '{code} chờ xác minh',
  },
  look_reminder: {
    subject: '{code}: đến ngày xem lại',
    body: 'Câu trả lời của kiến nghị {code} ({title}) hẹn xem lại ngày {due}.\nGhi kết quả xem lại và ngày xem tiếp, hoặc mở lại, ở: {link}\n\n{office}',
    short: '{code}: đến ngày xem lại',
  },
  reminder: {
    subject: '{code}: {days}',
    body: 'Kiến nghị {code} của {unit}: {days}.\nHạn: {due}.\nMở: {link}\n\n{office}',
    short: '{code}: {days}',
  },
  help_reminder: {
    subject: 'Phối hợp về {code}: {days}',
    body: '{unit} được mời phối hợp về kiến nghị {code} mà chưa trả lời: {days}.\nHạn trả lời phối hợp: {due}.\nMở: {link}\n\n{office}',
    short: 'Phối hợp về {code}: {days}',
  },
  promise_reminder: {
    subject: 'Lời hứa {code}: {days}',
    body: 'Lời hứa {code} của {unit}: {days}.\nHạn: {due}.\nMở: {link}\n\n{office}',
    short: 'Lời hứa {code}: {days}',
  },
  supervision_request: {
    subject: 'Giám sát {code}: yêu cầu gửi {unit}',
    body: 'Cuộc giám sát {code} “{title}” gửi {unit} một yêu cầu:\n\n{reason}\n\nHạn trả lời: {due}.\nMở: {link}\n\n{office}',
    short: 'Giám sát {code}: yêu cầu gửi {unit}, hạn {due}',
  },
  supervision_reminder: {
    subject: 'Giám sát {code}: {days}',
    body: 'Yêu cầu của cuộc giám sát {code} gửi {unit}: {days}.\nHạn trả lời: {due}.\nMở: {link}\n\n{office}',
    short: 'Giám sát {code}: {days}',
  },
  digest: {
    subject: 'Việc hôm nay ở bàn đối thoại',
    body: 'Kính gửi {unit},\n\n{list}\n\nMở bàn làm việc: {link}\n\n{office}',
    short: '{list}',
  },
} satisfies Record<string, Template>;
