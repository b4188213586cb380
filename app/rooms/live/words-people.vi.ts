import type { PollKind, PollState } from './poll.ts';
import type { ReactionKind } from './reaction.ts';
import type { RecordingCut } from './recording.ts';

type Facts = Readonly<Record<string, unknown>>;

const refusals: Record<string, (facts: Facts) => string> = {
  'poll.missing': () => 'Không tìm thấy câu lấy ý kiến này.',
  'poll.state': () => 'Câu lấy ý kiến này đã chuyển bước. Trang đã được tải lại.',
  'poll.not-open': () => 'Câu lấy ý kiến này đã đóng nên không nhận thêm.',
  'poll.choices-single': () => 'Chọn một trong các phương án rồi gửi lại.',
  'poll.choices-multiple': () => 'Chọn ít nhất một phương án rồi gửi lại.',
  'poll.choices-scale': () => 'Chọn một số từ 1 đến 5 rồi gửi lại.',
  'poll.choices-unread': () => 'Chọn phương án, hoặc viết một từ từ 2 đến 40 ký tự, rồi gửi lại.',
  'poll.choices-word': () => 'Viết một từ, từ 2 đến 40 ký tự, rồi gửi lại.',
  'seat.needed': () =>
    'Phiên này tính đồng tình theo phiếu in tại ghế. Quét phiếu hoặc nhập mã trên phiếu trước.',
  'seat.wrong': () => 'Không có phiếu nào mang mã này. Xem lại 8 chữ và số trên phiếu.',
  'seat.used': () => 'Phiếu này đã được dùng trên một điện thoại khác. Xin phiếu khác ở bàn thư ký.',
  'seat.withdrawn': () => 'Phiếu này đã được thu hồi. Xin phiếu khác ở bàn thư ký.',
  'seat.wait': (facts) =>
    `Đã thử nhiều mã không đúng. Xin đợi ${facts.seconds} giây rồi thử lại; mã đúng vẫn dùng được ngay.`,
  'rating.closed': () => 'Đánh giá mở khi phiên kết thúc, cho điện thoại đã vào phiên, trong 7 ngày.',
  'recording.session': () => 'Phiên chưa mở nên chưa có bản ghi hình.',
  'recording.cut': () =>
    'Phiên có đoạn đã hướng dẫn theo Luật Tố cáo. Che hoặc cắt đoạn ấy rồi chọn cách đã làm mới công khai được bản ghi.',
};

const errors: Record<string, string> = {
  poll: 'Viết câu cần lấy ý kiến.',
  kind: 'Chọn cách trả lời.',
  options: 'Mỗi dòng một phương án, từ 2 ký tự.',
  options_many: 'Nhiều nhất 10 phương án.',
  options_single: 'Ghi ít nhất 2 phương án, mỗi dòng một phương án.',
  options_multiple: 'Ghi ít nhất 2 phương án, mỗi dòng một phương án.',
  options_scale: 'Thang điểm cần đúng 2 dòng: nghĩa của số 1 và nghĩa của số 5.',
  word: 'Viết từ 2 đến 40 ký tự.',
  choices: 'Chọn phương án.',
  seats: 'Số phiếu từ 1 đến 2000.',
  score: 'Chọn một mức.',
  address: 'Ghi địa chỉ bắt đầu bằng https://.',
  offset: 'Ghi phút và giây, ví dụ 7:30 hoặc 1:02:30.',
  cut: 'Chọn cách đã làm.',
};

/** Words of what people do besides asking, on their telephones and on the screens. */
export const people = {
  poll: {
    title: 'Lấy ý kiến nhanh',
    of: (number: number) => `Lấy ý kiến ${number}`,
    results: 'Kết quả lấy ý kiến',
    hints: {
      single: 'Chọn một.',
      multiple: 'Chọn một hoặc nhiều.',
      scale: 'Chọn từ 1 đến 5.',
      word: 'Viết một từ hoặc vài từ ngắn, không ghi tên người.',
    } satisfies Record<PollKind, string>,
    word: 'Từ của ông/bà',
    send: 'Gửi lựa chọn',
    again: 'Đổi được cho đến khi đóng. Mỗi vé trả lời một lần.',
    done: 'Đã ghi lựa chọn của ông/bà. Đổi được cho đến khi đóng.',
    answeredWord: 'người đã trả lời',
    mean: (mean: string) => `Trung bình ${mean} trên 5`,
    noWords: 'Chưa có từ nào.',
    votesOf: (votes: string, all: string) => `${votes} trên ${all}`,
    closed: 'đã đóng',
    waiting: 'Kết quả sẽ hiện khi chủ tọa công bố.',
  },
  seat: {
    title: 'Phiếu đồng tình',
    lead: 'Ở phiên này, đồng tình và lấy ý kiến chỉ tính khi điện thoại có phiếu in đặt tại ghế. Phiếu không ghi tên ai và chỉ dùng được một lần.',
    label: 'Mã trên phiếu',
    hint: '8 chữ và số, ví dụ K7QF 3M9T.',
    use: 'Dùng phiếu này trên điện thoại này',
    needed: 'Muốn đồng tình, quét phiếu in tại ghế.',
    have: 'Điện thoại này đã có phiếu đồng tình.',
    done: 'Đã nhận phiếu. Từ bây giờ đồng tình của ông/bà được tính.',
  },
  react: {
    unheard: (count: number) => `${count} người báo chưa nghe rõ người đang nói.`,
    done: 'Đã ghi nhận.',
    title: 'Phản ứng nhanh',
    kinds: { clap: 'Vỗ tay', unheard: 'Chưa nghe rõ' } satisfies Record<ReactionKind, string>,
  },
  load: [
    '',
    'Đang đông người: số đếm cập nhật chậm hơn. Câu hỏi và đăng ký phát biểu vẫn nhận ngay.',
    'Đang rất đông người: tạm ẩn phản ứng nhanh và số đồng tình. Mỗi lượt đồng tình, câu hỏi, đăng ký phát biểu vẫn được ghi nhận.',
    'Đang quá đông người: câu hỏi tạm xếp theo số thứ tự, số đồng tình tạm ẩn. Mỗi lượt đồng tình, câu hỏi, đăng ký phát biểu vẫn được ghi nhận.',
  ],
  picture: {
    open: (host: string) => `Xem hình trực tiếp (tải từ ${host})`,
    hint: 'Hình chậm hơn trang này vài giây đến nửa phút. Ở trong hội trường thì không cần mở.',
    title: 'Hình trực tiếp của phiên',
    elsewhere: 'Mở hình trong trang riêng',
  },
  recording: {
    watch: 'Xem bản ghi hình',
    passage: (time: string) => `bản ghi từ ${time}`,
    blanked: 'Đoạn này đã được che trong bản ghi hình.',
    removed: 'Đoạn này đã được cắt khỏi bản ghi hình.',
  },
  soFar: {
    title: 'Diễn biến đến lúc này',
    link: 'Diễn biến đến lúc này',
    toLive: 'Về phiên đang diễn ra',
    people: (count: string, points: number) => `${count} người dự ở ${points} điểm cầu.`,
  },
  pointScreen: {
    label: 'Lượt của các điểm cầu',
    title: (name: string) => `Màn hình điểm cầu ${name}`,
    speaks: 'Đang phát biểu',
    prepares: 'Chuẩn bị',
    none: 'Chưa có điểm cầu nào được gọi.',
  },
  overlay: { title: (name: string) => `Lớp chữ lên hình: ${name}` },
  mine: {
    link: 'Câu hỏi của tôi',
    title: 'Câu hỏi của tôi trong phiên',
    lead: 'Trang này chỉ điện thoại đã gửi câu hỏi mới xem được, trong 7 ngày. Ghi lại mã hồ sơ để tra cứu sau đó.',
    empty: 'Điện thoại này chưa gửi câu hỏi nào trong phiên.',
    states: {
      pending: 'Thư ký đang đọc',
      open: 'Đang hiện cho mọi người',
      closed: 'Đã đóng',
      merged: 'Đã gộp',
      refused: 'Không đưa lên',
      diverted: 'Đã hướng dẫn theo Luật Tố cáo',
    },
    merged: (number: number) => `Đã gộp vào câu hỏi ${number}; kết quả của câu hỏi ấy ở dưới.`,
    agreed: (count: string) => `${count} người cùng đồng tình`,
    reason: (text: string) => `Lý do: ${text}`,
    answered: 'Đã có trả lời',
    notAnswered: 'Chưa được trả lời trong phiên.',
    code: 'Mã hồ sơ',
    follow: 'Theo dõi hồ sơ này',
    codeLater: 'Mã hồ sơ có sau khi phiên kết thúc.',
    back: 'Về phiên',
  },
  rate: {
    title: 'Đánh giá buổi đối thoại',
    lead: 'Mỗi điện thoại đã vào phiên đánh giá một lần, đổi được trong 7 ngày. Không ghi tên.',
    ask: 'Ông/bà thấy buổi đối thoại thế nào?',
    scores: { 5: 'Rất tốt', 4: 'Tốt', 3: 'Tạm được', 2: 'Chưa tốt', 1: 'Kém' } satisfies Record<
      1 | 2 | 3 | 4 | 5,
      string
    >,
    send: 'Gửi đánh giá',
    done: 'Đã ghi đánh giá của ông/bà.',
    share: (good: string, all: string) => `${good} trên ${all} người đánh giá thấy tốt hoặc rất tốt.`,
    rated: (all: string, people: string) => `${all} trên ${people} điện thoại đã vào phiên có đánh giá.`,
    nobody: 'Chưa có ai đánh giá.',
    count: 'Số người chọn',
  },
  log: {
    'poll.prepare': 'Soạn lấy ý kiến',
    'poll.open': 'Mở lấy ý kiến',
    'poll.close': 'Đóng lấy ý kiến',
    'poll.withdraw': 'Bỏ lấy ý kiến',
    'poll.show': 'Công bố hoặc ẩn kết quả lấy ý kiến',
    'poll.word': 'Ẩn một từ ở lấy ý kiến',
  },
  refusals,
  errors,
  kinds: {
    single: 'Chọn một',
    multiple: 'Chọn nhiều',
    scale: 'Thang 1 đến 5',
    word: 'Một từ (đám mây từ)',
  } satisfies Record<PollKind, string>,
  states: {
    draft: 'đang soạn',
    open: 'đang mở',
    closed: 'đã đóng',
    withdrawn: 'đã bỏ',
  } satisfies Record<PollState, string>,
  cuts: {
    blanked: 'Đã che: tắt hình và tiếng, giữ nguyên độ dài',
    removed: 'Đã cắt bỏ: bản ghi ngắn lại',
  } satisfies Record<RecordingCut, string>,
};
