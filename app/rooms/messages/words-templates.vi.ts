import type { Template, TemplateName } from './template.ts';
import { staffTemplates } from './words-templates-staff.vi.ts';
import { templates as voters } from './words-templates-voters.vi.ts';

/** What is told when the office has written nothing else. Names in braces are filled in. */
export const templates = {
  ...voters,
  confirm: {
    subject: 'Xác nhận nhận tin về {code}',
    body: 'Kính gửi ông/bà,\n\nCó người, có lẽ là ông/bà, muốn nhận tin về {code} ở địa chỉ này. Mở đường dẫn sau trong 48 giờ để đồng ý:\n{link}\n\nNếu không phải ông/bà, xin bỏ qua thư này: chúng tôi không gửi thêm gì.\n\n{office}',
    short: 'Xác nhận nhận tin về {code}: {link} Không phải ông/bà thì xin bỏ qua.',
  },
  received: {
    subject: 'Đã nhận ý kiến {code}',
    body: 'Kính gửi ông/bà,\n\nChúng tôi đã nhận ý kiến của ông/bà. Mã: {code}.\nChúng tôi báo có tiếp nhận hay không chậm nhất ngày {due}.\nTheo dõi ở: {link}\n\n{office}',
    short: 'Đã nhận ý kiến {code}. Trả lời tiếp nhận chậm nhất {due}. Theo dõi: {link}',
  },
  accepted: {
    subject: 'Đã tiếp nhận {code}',
    body: 'Kính gửi ông/bà,\n\nÝ kiến {code} đã được tiếp nhận thành kiến nghị. Bước tiếp theo là giao cho một đơn vị, có ngày trả lời.\nTheo dõi ở: {link}\n\n{office}',
    short: 'Đã tiếp nhận {code}. Theo dõi: {link}',
  },
  rejected: {
    subject: 'Chưa tiếp nhận {code}',
    body: 'Kính gửi ông/bà,\n\nÝ kiến {code} không được tiếp nhận.\nLý do: {reason}\nÔng/bà có quyền đề nghị xem lại; cách làm ở: {link}\n\n{office}',
    short: 'Ý kiến {code} không được tiếp nhận. Lý do và cách đề nghị xem lại: {link}',
  },
  merged: {
    subject: '{code} được gộp với {into}',
    body: 'Kính gửi ông/bà,\n\nÝ kiến {code} cùng vấn đề với {into} nên được trả lời chung. Lời của ông/bà được giữ nguyên.\nXem, hoặc nói rằng hai việc khác nhau, ở: {link}\n\n{office}',
    short: 'Ý kiến {code} được trả lời chung với {into}: {link}',
  },
  unmerged: {
    subject: '{code} được xem xét riêng',
    body: 'Kính gửi ông/bà,\n\nÝ kiến {code} không còn gộp với ý kiến khác và được xem xét riêng.\nTheo dõi ở: {link}\n\n{office}',
    short: 'Ý kiến {code} được xem xét riêng: {link}',
  },
  split: {
    subject: '{code} được tách thành {parts} ý kiến',
    body: 'Kính gửi ông/bà,\n\nÝ kiến {code} nêu {parts} việc. Mỗi việc được xem xét riêng và có mã riêng; ông/bà nhận tin của từng việc.\nXem các mã ở: {link}\n\n{office}',
    short: '{code} nêu {parts} việc, mỗi việc có mã riêng: {link}',
  },
  assigned: {
    subject: '{code} đã được giao việc',
    body: 'Kính gửi ông/bà,\n\nKiến nghị {code} đã được giao cho {unit}.\nHạn trả lời: {due}.\nTheo dõi ở: {link}\n\n{office}',
    short: '{code} đã giao {unit}, hạn trả lời {due}: {link}',
  },
  extended: {
    subject: '{code} được lùi hạn trả lời',
    body: 'Kính gửi ông/bà,\n\nHạn trả lời kiến nghị {code} lùi đến {due}.\nLý do: {reason}\nHạn cũ vẫn hiện ở: {link}\n\n{office}',
    short: '{code} lùi hạn đến {due}: {link}',
  },
  escalated: {
    subject: '{code} đã gửi lên cấp trên',
    body: 'Kính gửi ông/bà,\n\nKiến nghị {code} vượt thẩm quyền của chúng tôi và đã được gửi đến {unit}. Chúng tôi vẫn chịu trách nhiệm báo tin cho ông/bà.\nVì sao, và đã gửi ngày nào: {link}\n\n{office}',
    short: '{code} vượt thẩm quyền, đã gửi {unit}: {link}',
  },
  escalation_answered: {
    subject: 'Cấp trên đã trả lời về {code}',
    body: 'Kính gửi ông/bà,\n\n{unit} đã trả lời về kiến nghị {code}. Chúng tôi sẽ trả lời ông/bà trên cơ sở đó.\nTheo dõi ở: {link}\n\n{office}',
    short: 'Cấp trên đã trả lời về {code}: {link}',
  },
  heard_above: {
    subject: 'Cấp trên đã trả lời về {code}',
    body: 'Kính gửi ông/bà,\n\n{unit} đã trả lời về kiến nghị {code}, sau khi ông/bà đã nhận trả lời của chúng tôi.\nĐọc trả lời, và đề nghị mở lại nếu có tình tiết mới, ở: {link}\n\n{office}',
    short: 'Cấp trên đã trả lời về {code}: {link}',
  },
  answered: {
    subject: '{code} đã có trả lời',
    body: 'Kính gửi ông/bà,\n\nKiến nghị {code} đã có trả lời của {unit}.\nĐọc trả lời và cho biết việc đã được giải quyết hay chưa: {link}\n\n{office}',
    short: '{code} đã có trả lời. Đọc và đánh giá: {link}',
  },
  promised: {
    subject: '{code}: có lời hứa sẽ làm',
    body: 'Kính gửi ông/bà,\n\nTrả lời kiến nghị {code} là một lời hứa có thời hạn. Kiến nghị vẫn mở cho đến khi lời hứa được giữ.\nTheo dõi ở: {link}\n\n{office}',
    short: '{code} có lời hứa sẽ làm: {link}',
  },
  resolved: {
    subject: '{code} đã được giải quyết',
    body: 'Kính gửi ông/bà,\n\nĐơn vị báo đã giải quyết xong kiến nghị {code}, có bằng chứng kèm theo. Nếu thực tế không đúng, xin ông/bà cho biết.\nXem ở: {link}\n\n{office}',
    short: '{code} được báo đã giải quyết. Đúng hay chưa: {link}',
  },
  reopened: {
    subject: '{code} được mở lại',
    body: 'Kính gửi ông/bà,\n\nKiến nghị {code} được mở lại và giao cho {unit}.\nHạn trả lời mới: {due}.\nXem ở: {link}\n\n{office}',
    short: '{code} được mở lại, hạn {due}: {link}',
  },
  settled: {
    subject: '{code} đã kết thúc',
    body: 'Kính gửi ông/bà,\n\nSau {days} ngày không có ý kiến khác, kiến nghị {code} được coi là đã xong. Khi có tình tiết mới, ông/bà vẫn có thể đề nghị mở lại.\nXem ở: {link}\n\n{office}',
    short: '{code} đã kết thúc: {link}',
  },
  promise_reported: {
    subject: 'Lời hứa {code} được báo đã làm xong',
    body: 'Kính gửi ông/bà,\n\nĐơn vị báo đã làm xong lời hứa {code}; nay chờ người khác xác nhận.\nXem ở: {link}\n\n{office}',
    short: 'Lời hứa {code} được báo đã làm xong: {link}',
  },
  promise_kept: {
    subject: 'Lời hứa {code} đã được giữ',
    body: 'Kính gửi ông/bà,\n\nLời hứa {code} đã được xác nhận là đã làm.\nAi xác nhận, dựa vào đâu: {link}\n\n{office}',
    short: 'Lời hứa {code} đã được xác nhận: {link}',
  },
  promise_broken: {
    subject: 'Lời hứa {code} không giữ được',
    body: 'Kính gửi ông/bà,\n\nLời hứa {code} đã không giữ được. Lý do và người chịu trách nhiệm được ghi công khai.\nXem ở: {link}\n\n{office}',
    short: 'Lời hứa {code} không giữ được: {link}',
  },
  repeat: {
    subject: '{code}: việc đã nêu trước đây',
    body: 'Kính gửi ông/bà,\n\nViệc ông/bà nêu ở {code} đã được nêu ở {into}. Cơ quan xem lại câu trả lời trước và trả lời kèm theo.\nHạn trả lời: {due}.\nXem ở: {link}\n\n{office}',
    short: '{code} cùng việc với {into}, hạn {due}: {link}',
  },
  inherited: {
    subject: '{code} do {unit} giải quyết tiếp',
    body: 'Kính gửi ông/bà,\n\nĐơn vị giải quyết {code} đã sáp nhập hoặc kết thúc hoạt động. Từ nay {unit} chịu trách nhiệm.\nHạn trả lời không đổi: {due}.\nXem ở: {link}\n\n{office}',
    short: '{code} nay do {unit} giải quyết: {link}',
  },
  invitation: {
    subject: 'Giấy mời dự buổi đối thoại ngày {when}',
    body: 'Kính mời {name},\n\nDự buổi đối thoại: {title}\nThời gian: {when}\nĐịa điểm: {place}\nĐơn vị của ông/bà có nội dung trong buổi này nên phải có mặt hoặc cử người đi thay được đồng ý: {reason}\nXin trả lời trước ngày {due}, không cần tài khoản: {link}\n\n{office}',
    short: 'Kính mời dự đối thoại {when}, {place}. Trả lời: {link}',
  },
  invitation_reminder: {
    subject: 'Xin trả lời giấy mời dự buổi đối thoại ngày {when}',
    body: 'Kính gửi {name},\n\nChúng tôi chưa nhận được trả lời của ông/bà về buổi đối thoại: {title}\nThời gian: {when}\nĐịa điểm: {place}\nXin trả lời trước ngày {due}: {link}\n\n{office}',
    short: 'Xin trả lời giấy mời đối thoại {when} trước {due}: {link}',
  },
  invitation_moved: {
    subject: 'Đổi ngày: buổi đối thoại nay họp lúc {when}',
    body: 'Kính gửi {name},\n\nBuổi đối thoại “{title}” dự kiến lúc {before} chuyển sang lúc {when}.\nĐịa điểm: {place}\nTrả lời trước đây của ông/bà là cho ngày cũ. Xin trả lời lại cho ngày mới.\nHạn trả lời: {due}.\nMở giấy mời: {link}\n\n{office}',
    short: 'Đối thoại {before} chuyển sang {when}. Xin trả lời lại: {link}',
  },
  invitation_withdrawn: {
    subject: 'Giấy mời dự buổi đối thoại ngày {when} được rút lại',
    body: 'Kính gửi {name},\n\nGiấy mời dự buổi đối thoại “{title}” lúc {when} được rút lại.\nLý do: {reason}\nMong ông/bà thông cảm.\nXem ở: {link}\n\n{office}',
    short: 'Giấy mời dự đối thoại {when} được rút lại: {link}',
  },
  dialogue_postponed: {
    subject: 'Hoãn buổi đối thoại ngày {when}',
    body: 'Kính gửi ông/bà,\n\nBuổi đối thoại “{title}” dự kiến lúc {when} được hoãn.\nLý do: {reason}\nNgày mới sẽ được báo. Ý kiến đã gửi vẫn được xem xét.\nXem ở: {link}\n\n{office}',
    short: 'Hoãn buổi đối thoại {when}, ngày mới sẽ báo: {link}',
  },
  dialogue_moved: {
    subject: 'Buổi đối thoại nay họp lúc {when}',
    body: 'Kính gửi ông/bà,\n\nBuổi đối thoại “{title}” dự kiến lúc {before} chuyển sang lúc {when}.\nĐịa điểm: {place}\nÝ kiến đã gửi giữ nguyên, không phải gửi lại.\nXem ở: {link}\n\n{office}',
    short: 'Đối thoại {before} chuyển sang {when}: {link}',
  },
  dialogue_cancelled: {
    subject: 'Hủy buổi đối thoại ngày {when}',
    body: 'Kính gửi ông/bà,\n\nBuổi đối thoại “{title}” dự kiến lúc {when} không tổ chức nữa.\nLý do: {reason}\nÝ kiến đã gửi vẫn được trả lời bằng văn bản theo mã.\nXem ở: {link}\n\n{office}',
    short: 'Hủy buổi đối thoại {when}. Ý kiến đã gửi vẫn được trả lời: {link}',
  },
  conclusion: {
    subject: 'Kết luận số {code} của buổi đối thoại',
    body: 'Kính gửi ông/bà,\n\nĐã có kết luận số {code} của buổi đối thoại “{title}” ngày {when}, nơi ông/bà có ý kiến.\nKết luận ghi việc gì, đơn vị nào làm và đến ngày nào.\nĐọc ở: {link}\n\n{office}',
    short: 'Đã có kết luận số {code} của buổi đối thoại {when}: {link}',
  },
  conclusion_amended: {
    subject: 'Kết luận số {code} thay cho kết luận số {into}',
    body: 'Kính gửi ông/bà,\n\nKết luận số {code} thay cho kết luận số {into} của buổi đối thoại “{title}”.\nLý do: {reason}\nHai bản và chỗ thay đổi ở: {link}\n\n{office}',
    short: 'Kết luận số {code} thay cho số {into}: {link}',
  },
  looked_again: {
    subject: '{code}: đã xem lại',
    body: 'Kính gửi ông/bà,\n\nChúng tôi đã xem lại kiến nghị {code}: {reason}\nLần xem lại tới chậm nhất ngày {due}.\nXem ở: {link}\n\n{office}',
    short: '{code}: đã xem lại, lần tới {due}: {link}',
  },
  ...staffTemplates,
} satisfies Record<TemplateName, Template>;
