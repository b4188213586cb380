import type { Template, TemplateName } from './template.ts';

/** What is told when the office has written nothing else. Names in braces are filled in. */
export const templates = {
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
  reminder: {
    subject: '{code}: {days}',
    body: 'Kiến nghị {code} của {unit}: {days}.\nHạn: {due}.\nMở: {link}\n\n{office}',
    short: '{code}: {days}',
  },
  promise_reminder: {
    subject: 'Lời hứa {code}: {days}',
    body: 'Lời hứa {code} của {unit}: {days}.\nHạn: {due}.\nMở: {link}\n\n{office}',
    short: 'Lời hứa {code}: {days}',
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
} satisfies Record<TemplateName, Template>;
