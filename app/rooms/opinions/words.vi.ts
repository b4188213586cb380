import { writtenDay } from '#app/ground/time.ts';
import type { ConsentRecord, DivertKind, OpinionChannel, OpinionState } from './opinion.ts';
import type { ObjectionTo } from './reason.ts';
import { advice, fieldWords, groups, hotSpots, objection } from './words-advice.vi.ts';
import { collect, paper } from './words-collect.vi.ts';
import { imports } from './words-import.vi.ts';
import { photoRefusals } from './words-photo.vi.ts';
import { entry, queue, triage } from './words-staff.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

const states: Record<OpinionState, string> = {
  received: 'Chờ xem',
  accepted: 'Đã nhận giải quyết',
  merged: 'Đã gộp',
  rejected: 'Không nhận',
  diverted: 'Đã hướng dẫn',
  split: 'Đã tách',
  withdrawn: 'Người gửi đã rút',
};

const channels: Record<OpinionChannel, string> = {
  web: 'Qua trang này',
  api: 'Qua ứng dụng khác',
  paper: 'Phiếu giấy',
  phone: 'Điện thoại',
  in_person: 'Gặp trực tiếp',
  front: 'Qua Mặt trận',
};

const consents: Record<ConsentRecord, string> = {
  ticked: 'Người gửi tự đánh dấu trên trang',
  signed_paper: 'Ký trên phiếu',
  spoken: 'Đồng ý bằng lời, cán bộ đã đọc cho nghe',
};

const objections: Record<ObjectionTo, string> = {
  head: 'người đứng đầu của chúng tôi',
  superior: 'cơ quan cấp trên trực tiếp',
};

const divertKinds: Record<DivertKind, string> = { complaint: 'Khiếu nại', denunciation: 'Tố cáo' };

const errors: Record<string, string> = {
  text_empty: 'Viết nội dung ý kiến.',
  text_long: 'Nội dung nhiều nhất 4.000 ký tự. Xin rút gọn hoặc gửi thành hai ý kiến.',
  line_long: 'Mục này dài quá. Xin viết ngắn hơn.',
  phone: 'Số di động gồm 10 chữ số, máy bàn 11 chữ số bắt đầu bằng 02.',
  email: 'Địa chỉ thư có dạng ten@noi.vn.',
  consent: 'Đánh dấu vào ô đồng ý để chúng tôi được lưu và giải quyết ý kiến này.',
  send_key: 'Biểu mẫu này đã cũ. Xin mở lại trang rồi gửi.',
  field: 'Chọn một lĩnh vực trong danh sách, hoặc để trống.',
  channel: 'Chọn ý kiến đến bằng cách nào.',
  day: 'Viết ngày như 5 11 2026.',
  consent_phone: 'Qua điện thoại không có chữ ký: chọn đồng ý bằng lời.',
  people: 'Số người ký là một số, từ 1 trở lên.',
  consent_record: 'Chọn người gửi đã đồng ý bằng cách nào.',
  into_empty: 'Chọn ý kiến để gộp vào.',
  group_empty: 'Chọn ít nhất một ý kiến để gộp.',
  group_member: 'Trang này đã cũ. Tải lại rồi chọn lại.',
  objection_empty: 'Viết vì sao không cùng việc.',
  word_empty: 'Viết chữ cần thêm.',
  reason: 'Chọn một lý do.',
  divert_kind: 'Chọn khiếu nại hoặc tố cáo.',
  divert_body: 'Ghi cơ quan đã nhận bàn giao.',
  divert_handover: 'Ghi số phiếu bàn giao.',
  parts: 'Tách thành ít nhất hai phần.',
  parts_many: 'Nhiều nhất 12 phần.',
};

const refusals: Record<string, (facts: Facts) => string> = {
  'opinion.missing': () => 'Không tìm thấy ý kiến này.',
  'opinion.closed': () => 'Trang này chưa được thiết lập nên chưa nhận ý kiến.',
  'opinion.part': () => 'Tài khoản này không có quyền xử lý ý kiến.',
  'opinion.state': (facts) =>
    `Ý kiến này hiện ở bước “${stateOf(facts.state)}” nên không làm việc đó được nữa. Xin xem lại trước khi làm tiếp.`,
  'opinion.changed': (facts) =>
    `${facts.who ?? 'Người gửi'} vừa làm trước: ${deedOf(facts.what)}. Những gì ông/bà đã viết vẫn còn dưới đây; xin xem lại rồi quyết định.`,
  'opinion.parent-open': () => 'Chỉ gộp được vào một ý kiến khác đang chờ xem hoặc đã nhận giải quyết.',
  'opinion.into-missing': (facts) => `Không có ý kiến mang mã ${facts.code}.`,
  'opinion.no-merged': (facts) =>
    `Có ${facts.count} ý kiến đang gộp vào ý kiến này. Bỏ gộp các ý kiến đó trước.`,
  'opinion.earlier-missing': (facts) =>
    `Không nối được với ${facts.code}: không có mã này ở đây, hoặc kiến nghị đã rút. Bỏ chọn ô nêu lại, hoặc chọn mã khác.`,
  'petition.earlier-answered': (facts) =>
    `${facts.code} phải có trước ý kiến này và đã được trả lời. Bỏ chọn ô nêu lại rồi tiếp nhận.`,
  'opinion.into-over': (facts) =>
    `Việc ${facts.code} đã xong nên không gộp thêm vào được. Nhận ý kiến này, rồi ở hồ sơ của nó chọn “nêu lại” ${facts.code}.`,
  'import.missing': () => 'Không tìm thấy bảng này.',
  'import.changed': () => 'Bảng này vừa được người khác xử lý. Tải lại trang để xem.',
  'import.same': () =>
    'Tệp này đã nhập rồi. Xem lại bảng đã nhập, hoặc chọn nhập lần nữa: các dòng đã có sẽ không vào hai lần.',
  'import.same-sheet': (facts) =>
    `Trang “${facts.sheet}” của tệp này đã nhập rồi. Bỏ chọn trang đó, hoặc đánh dấu nhập lần nữa.`,
  'import.state': () => 'Bảng này đã sang bước khác. Tải lại trang để xem.',
  'import.part': () => 'Tài khoản này không có quyền làm việc đó với bảng.',
  'import.file-kept': () => 'Tệp không còn được giữ nên không đi tiếp được. Gỡ bảng ra rồi nhập lại từ đầu.',
  'import.rows': ({ sheet, rows, most }) =>
    `Trang “${sheet}” có ${rows} dòng, nhiều hơn mức ${most} dòng của một trang. Chưa lưu gì. Chia trang này thành nhiều tệp, mỗi tệp không quá ${most} dòng, rồi nhập từng tệp.`,
  'import.heavy': (facts) =>
    `Tệp “${facts.name}” quá nặng để máy đọc một lượt. Chia thành các tệp ít dòng hơn, bỏ hình và định dạng thừa, rồi nhập từng tệp.`,
  'import.slow': (facts) =>
    `Máy chưa đọc xong tệp “${facts.name}” trong thời gian cho phép. Xin thử lại sau ít phút; nếu vẫn vậy, chia thành các tệp nhỏ hơn.`,
  'import.unreadable': (facts) =>
    `Không đọc được tệp “${facts.name}”: tệp bị hỏng. Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.`,
  'import.goes-on': () =>
    'Đi tiếp sẽ lại dừng đúng dòng cũ. Chép các dòng còn lại sang tệp mới rồi nhập tệp đó, hoặc gỡ cả bảng ra.',
  'import.not-seen': () => 'Cột hoặc trang tính đã đổi sau lần đọc thử. Xem bản đọc thử mới rồi mới nhập.',
  'import.text-column': () => 'Chọn cột có nội dung ý kiến.',
  'import.macro': (facts) =>
    `Tệp “${facts.name}” có macro nên không mở. Lưu lại thành .xlsx (không macro) rồi nhập.`,
  'import.bomb': (facts) => `Tệp “${facts.name}” bung ra quá lớn so với một bảng nên không mở.`,
  'import.locked': (facts) =>
    `Tệp “${facts.name}” có mật khẩu hoặc là .xls cũ. Mở bằng Excel, lưu lại thành .xlsx rồi nhập.`,
  'import.not-sheet': (facts) => `Tệp “${facts.name}” không phải bảng Excel hay CSV.`,
  'import.big': (facts) => `Tệp “${facts.name}” lớn hơn ${facts.megabytes} MB. Chia thành các bảng nhỏ hơn.`,
  'opinion.group-empty': () => 'Chọn ít nhất một ý kiến khác để gộp.',
  'opinion.not-merged': () => 'Ý kiến này hiện không gộp vào ý kiến nào.',
  'opinion.came-received': () => 'Ý kiến này không ở trạng thái gộp.',
  'opinion.came-accepted': () => 'Ý kiến này không ở trạng thái gộp.',
  'opinion.parts': () => 'Tách thành ít nhất hai phần.',
  'opinion.number': () => 'Số xác nhận không khớp với mã này. Số gồm 6 chữ số, in trên phiếu cùng với mã.',
  'opinion.many-tries': () =>
    'Số xác nhận của mã này đã bị gõ sai nhiều lần. Xin thử lại sau một giờ, hoặc gọi tổng đài.',
  'opinion.many-sends': () =>
    'Từ đường truyền này vừa có rất nhiều ý kiến gửi tới. Xin đợi ít phút rồi gửi lại; những gì đã viết vẫn còn dưới đây.',
  'opinion.received-day': ({ furthest }) =>
    `Ngày nhận không được sau hôm nay, và không trước ${writtenDay(furthest)}.`,
  'opinion.read-back': () => 'Đọc lại nội dung cho người gọi nghe, đánh dấu đã đọc rồi gửi.',
  'opinion.look': () => 'Xem lại bản công khai rồi ký.',
  'opinion.look-word': (facts) =>
    `Không thấy chữ “${facts.word}” đứng riêng trong bản công khai. Gõ đúng như trong bản, hoặc sửa thẳng vào bản.`,
  'opinion.look-release': () =>
    'Bản công khai đã được sửa tay nên không tự cho hiện lại được. Gõ lại chữ cần hiện vào bản.',
  'opinion.kind': () =>
    'Câu trả lời cho thấy đây không phải kiến nghị, phản ánh. Chuyển hướng (D) hoặc không nhận (R); nếu đánh dấu nhầm, bỏ dấu rồi nhận.',
  'opinion.field': () => 'Chọn một lĩnh vực trong danh sách, hoặc để trống.',
  'opinion.dialogue': () =>
    'Không tìm thấy buổi đối thoại này. Ý kiến vẫn gửi được: xin bấm gửi lần nữa, chúng tôi nhận như ý kiến chung.',
  'opinion.dialogue-off': (facts) =>
    `Buổi “${facts.title}” đã hủy. Ý kiến vẫn gửi được cho buổi khác, hoặc không cho buổi nào.`,
  'opinion.people-most': (facts) => `Một đơn ghi nhiều nhất ${facts.most} người ký. Xem lại số đã ghi.`,
  'opinion.sent-already': (facts) =>
    `Biểu mẫu này đã gửi một lần, mã ${facts.code}. Nếu đây là ý kiến khác, xin bấm gửi lần nữa.`,
  ...photoRefusals,
  'opinion.photo-many': (facts) =>
    `Nhiều nhất ${facts.limit} ảnh. Nội dung đã viết vẫn còn; các ảnh xin chọn lại.`,
};

const send = {
  title: 'Gửi ý kiến',
  metaDescription:
    'Gửi ý kiến tới chính quyền không cần tài khoản. Có mã hồ sơ để theo dõi ai trả lời, trước ngày nào.',
  lead: 'Không cần tài khoản. Gửi xong có mã hồ sơ để theo dõi ai trả lời và trước ngày nào.',
  forDialogue: 'Gửi tới buổi đối thoại',
  lateNote:
    'Buổi đối thoại này đã hết hạn nhận ý kiến. Ý kiến gửi bây giờ vẫn được nhận và trả lời, chỉ không kịp đưa vào buổi đó.',
  until: (day: string) => `Nhận ý kiến đến hết ngày ${day}.`,
  calledOff: (title: string) =>
    `Buổi “${title}” đã hủy. Ý kiến gửi ở đây vẫn được nhận và trả lời, như ý kiến chung.`,
  text: 'Ý kiến của ông/bà',
  textHint:
    'Việc gì, ở đâu, từ khi nào, mong được giải quyết thế nào. Nhiều nhất 4.000 ký tự. Mỗi lần gửi nên nói một việc.',
  textCount: (count: string) => `Đang có ${count} ký tự.`,
  residentialUnit: 'Tổ dân phố, thôn',
  residentialUnitHint: 'Nơi có việc, ví dụ “Tổ dân phố số 4”.',
  field: 'Lĩnh vực',
  fieldHint: 'Không chắc thì để trống, chúng tôi sẽ chọn.',
  fieldNone: 'Để chúng tôi chọn',
  photos: 'Ảnh',
  photosHint:
    'Nhiều nhất 5 ảnh, mỗi ảnh 10 MB. Nơi chụp và máy chụp được xóa khỏi ảnh. Ảnh chỉ công khai sau khi có người xem.',
  contactTitle: 'Để chúng tôi báo lại',
  contactHint:
    'Không bắt buộc. Không có thì ông/bà vẫn theo dõi được bằng mã hồ sơ. Không hiện ra công khai.',
  name: 'Họ và tên',
  namePublic: 'Công khai tên tôi cùng ý kiến này',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  consentTitle: 'Đồng ý',
  consent: 'Tôi đồng ý để chính quyền lưu và dùng những gì tôi viết ở đây để trả lời ý kiến này.',
  consentHint:
    'Số điện thoại, thư, tên (nếu không chọn công khai) không hiện ra. Ông/bà có thể rút ý kiến bằng mã và số xác nhận.',
  consentMore: 'Chúng tôi giữ gì, bao lâu',
  submit: 'Gửi ý kiến',
  optional: 'không bắt buộc',
  notHere: 'Khiếu nại một quyết định, tố cáo một người: không gửi ở đây',
  notHereText:
    'Khiếu nại và tố cáo được giải quyết theo luật riêng để bảo vệ người gửi. Xin nộp ở nơi tiếp công dân; đừng viết nội dung tố cáo vào ô này.',
  notHereWhere: 'Nơi và lịch tiếp công dân',
  closed: 'Trang này chưa được thiết lập nên chưa nhận ý kiến.',
};

const receipt = {
  title: 'Đã nhận ý kiến',
  lead: 'Xin giữ mã và số này. Mã để theo dõi, số để chứng tỏ ông/bà là người gửi.',
  code: 'Mã hồ sơ',
  number: 'Số xác nhận',
  numberHint: 'Cần khi rút ý kiến hoặc đánh giá câu trả lời. Không đưa số này cho người khác.',
  ackDue: (day: string) => `Chậm nhất ${day} chúng tôi trả lời đã nhận và ai giải quyết.`,
  ackRule: 'Vì sao ngày này?',
  handler: 'Nơi tiếp nhận',
  sentAt: 'Gửi lúc',
  next: 'Tiếp theo',
  steps: [
    'Cán bộ văn phòng xem ý kiến, che số điện thoại, địa chỉ nhà trước khi công khai.',
    'Ý kiến được giao cho một đơn vị, có tên người chịu trách nhiệm và hạn trả lời.',
    'Câu trả lời hiện ở trang theo dõi. Ông/bà nói đã giải quyết hay chưa.',
  ],
  late: 'Ý kiến đến sau hạn nhận của buổi đối thoại, được giữ và trả lời như các ý kiến khác.',
  follow: 'Theo dõi hồ sơ này',
  another: 'Gửi ý kiến khác',
  print: 'In phiếu',
  printHint: 'Bấm Ctrl+P, hoặc “In” trong trình duyệt. Phiếu in vừa khổ A6.',
  slipTitle: 'Phiếu nhận ý kiến',
  qr: 'Mã QR mở trang theo dõi',
  qrHint: 'Quét để mở trang theo dõi',
  again: 'Biểu mẫu này đã gửi trước đó. Đây là phiếu của lần gửi ấy, không có ý kiến thứ hai.',
  askTitle: 'Mở phiếu nhận ý kiến',
  askLead: 'Nhập số xác nhận 6 chữ số đã hiện khi gửi.',
  askSubmit: 'Mở phiếu',
  printedAt: 'In từ',
  photoOf: (n: number) => `Ảnh ${n} của ý kiến`,
  withdraw: 'Rút ý kiến này',
};

const withdrawal = {
  title: 'Rút ý kiến',
  lead: (code: string) => `Rút ý kiến ${code} trước khi được nhận giải quyết.`,
  what: 'Tên, số điện thoại, thư của ông/bà bị xóa ngay. Mã hồ sơ vẫn tra được, chỉ ghi là người gửi đã rút.',
  submit: 'Rút ý kiến',
  cancel: 'Không rút nữa',
  done: 'Đã rút ý kiến',
  doneText: (code: string) => `Ý kiến ${code} đã rút. Liên hệ của ông/bà đã được xóa.`,
  tooLate:
    'Ý kiến này đã được nhận giải quyết hoặc đã đóng, nên không rút ở đây được. Xin mở trang theo dõi để xem các việc tiếp theo.',
};

/** Words of the opinions room. Citizens are ông/bà; staff screens use plain imperatives. */
export const words = {
  states,
  channels,
  consents,
  objections,
  divertKinds,
  errors,
  refusals,
  send,
  receipt,
  withdrawal,
  entry,
  queue,
  triage,
  advice,
  groups,
  hotSpots,
  fieldWords,
  objection,
  imports,
  collect,
  paper,
  deed: deedOf,
};

function stateOf(state: unknown): string {
  return Object.entries(states).find(([name]) => name === state)?.[1] ?? String(state);
}

const deeds: Record<string, string> = {
  'opinion.send': 'gửi ý kiến',
  'opinion.part': 'tách ra từ một ý kiến',
  'opinion.accept': 'nhận giải quyết',
  'opinion.look': 'xem bản che lần một',
  'opinion.merge': 'gộp vào ý kiến khác',
  'opinion.unmerge': 'bỏ gộp',
  'opinion.reject': 'không nhận, có lý do',
  'opinion.reopen': 'xem lại ý kiến đã từ chối',
  'opinion.divert': 'chuyển theo luật riêng',
  'opinion.split': 'tách thành nhiều phần',
  'opinion.withdraw': 'rút ý kiến',
  'opinion.object': 'phản đối việc gộp',
  'opinion.import': 'nhập từ bảng',
  'opinion.retract': 'gỡ ra cùng cả bảng',
};

/** An event in the words of what was done, such as "nhận giải quyết". */
function deedOf(verb: unknown): string {
  return deeds[String(verb)] ?? 'thay đổi ý kiến';
}
