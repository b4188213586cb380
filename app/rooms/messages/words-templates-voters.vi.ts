import type { Template, TemplateName } from './template.ts';

/** Texts to those who asked for a dialogue in the name of voters. */
export const templates = {
  voter_request_granted: {
    subject: 'Sẽ tổ chức đối thoại về “{title}”',
    body: 'Kính gửi {name},\n\nYêu cầu đối thoại của cử tri về “{title}” được chấp thuận. Buổi đối thoại dự kiến trong tháng {when}; ngày, giờ và nơi họp sẽ được thông báo.\n{reason}\nKế hoạch đối thoại: {link}\n\n{office}',
    short: 'Sẽ đối thoại về “{title}” trong tháng {when}: {link}',
  },
  voter_request_declined: {
    subject: 'Trả lời yêu cầu đối thoại về “{title}”',
    body: 'Kính gửi {name},\n\nYêu cầu đối thoại của cử tri về “{title}” chưa được tổ chức.\nLý do: {reason}\nCác buổi đối thoại đã có trong kế hoạch: {link}\n\n{office}',
    short: 'Yêu cầu đối thoại về “{title}” chưa được tổ chức: {link}',
  },
} satisfies Partial<Record<TemplateName, Template>>;
