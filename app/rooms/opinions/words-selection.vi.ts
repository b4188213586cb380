import type { chosenWays, SelectionWay } from './selection.ts';

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
  notHolding: {
    agreement: 'mới có một người nêu',
    field_balance: 'lĩnh vực này đã nhiều câu nhất, hoặc câu chưa có lĩnh vực',
    first_time: 'đã gửi trước đây, hoặc không rõ',
    other: '',
  } satisfies Record<(typeof chosenWays)[number], string>,
  /** The way with its number, as it stood when it was chosen. */
  wayWith: (of: { way: SelectionWay; people: number | null; fieldChosen: number | null }) => {
    const people = (of.people ?? 1) > 1 ? `${of.people} người cùng ý` : null;
    if (of.way === 'agreement') return people ?? 'Nhiều người cùng ý';
    const field =
      of.fieldChosen === null
        ? 'Cân đối lĩnh vực'
        : of.fieldChosen === 0
          ? 'Cân đối lĩnh vực: lĩnh vực này chưa có câu nào được chọn'
          : `Cân đối lĩnh vực: lĩnh vực này mới có ${of.fieldChosen} câu được chọn`;
    const way = {
      field_balance: field,
      first_time: 'Người gửi lần đầu',
      draw: 'Bốc thăm',
      other: 'Lý do khác',
    }[of.way];
    return people === null ? way : `${way}; ${people}`;
  },
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
    lead: 'Hạt giống do nơi khác công bố (ví dụ kết quả xổ số trong ngày) thì ai cũng tin được. Các mã được xếp theo SHA-256 của «hạt giống:mã», lấy từ trên xuống. Khi bốc, máy thêm vào hạt giống một phần chưa ai biết trước, cũng công bố.',
    seed: 'Hạt giống',
    wanted: 'Số câu',
    go: 'Bốc thăm',
    done: (drawn: number, of: number, seed: string) => `Bốc ${drawn} trong ${of} mã, hạt giống «${seed}»`,
    verify: 'Tự kiểm tra: xếp các mã theo SHA-256 của «hạt giống:mã», lấy từ trên xuống.',
    check: 'Các mã tham gia',
  },
  standing: 'Đã chọn',
  takenBack: 'Đã bỏ chọn',
  by: (name: string, at: string) => `${name}, ${at}`,
  recheck: {
    title: 'Xem lại ý kiến không tiếp nhận',
    lead: (percent: number, basis: string, isChecked: boolean) =>
      `Bốc thăm ${percent} % ý kiến không tiếp nhận để người khác xem lại. Căn cứ: ${basis}${isChecked ? '' : ' (cần kiểm tra)'}.`,
    waiting: (n: number) => `${n} ý kiến không tiếp nhận chưa vào lần bốc nào.`,
    byClock: (days: number) =>
      `Máy tự bốc: mỗi ý kiến không tiếp nhận vào một lần bốc trong vòng ${days} ngày, kể cả ý kiến không gửi cho buổi nào.`,
    clock: 'Máy bốc theo kỳ',
    draws: 'Các lần bốc thăm',
    toLook: (n: number) => (n === 0 ? 'Không còn ý kiến nào chờ xem lại.' : `${n} ý kiến chờ xem lại`),
    lookedAt: 'Đã xem lại',
    gone: 'Ý kiến đã được mở lại hoặc chuyển đi, không còn từ chối để xem.',
    open: 'Xem lại từ chối',
    publicTitle: 'Xem lại ý kiến không tiếp nhận',
    publicLead:
      'Một phần các ý kiến không tiếp nhận được bốc thăm; người không quyết định việc đó xem lại. Mỗi lần bốc đều có hạt giống và các mã tham gia.',
    seeAll: 'Mọi lần bốc thăm của cơ quan',
    go: 'Bốc thăm để xem lại',
    none: 'Chưa bốc thăm lần nào.',
    right: 'Không tiếp nhận là đúng',
    wrong: 'Phải tiếp nhận',
    own: 'Ông/bà đã quyết định ý kiến này, người khác phải xem lại.',
    note: 'Nhận xét',
    toOpinion: 'Mở lại ở trang ý kiến',
    results: (right: number, wrong: number, open: number) =>
      `${right} từ chối đúng, ${wrong} phải tiếp nhận${open > 0 ? `, ${open} chưa xem lại` : ''}.`,
    why: (reason: string) => `Lý do không tiếp nhận: ${reason}`,
  },
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
    'selection.alone': () => 'Câu này mới có một người nêu, chưa phải nhiều người cùng ý. Chọn lý do khác.',
    'selection.unknown-sender': () =>
      'Người gửi không để lại tên, điện thoại hay e-mail nên không biết có phải lần đầu. Chọn lý do khác.',
    'selection.wrote-before': () => 'Người này đã gửi ý kiến trước đây, không phải lần đầu. Chọn lý do khác.',
    'selection.no-field': () => 'Câu này chưa có lĩnh vực nên không cân đối được. Chọn lý do khác.',
    'selection.field-full': (facts: Readonly<Record<string, unknown>>) =>
      `Lĩnh vực này đã có ${facts.chosen} câu được chọn, nhiều nhất trong các lĩnh vực. Chọn lý do khác.`,
    'selection.nobody-left': () => 'Không còn câu nào để bốc thăm.',
    'recheck.nothing': () => 'Không có ý kiến nào chưa được bốc thăm.',
    'recheck.missing': () => 'Không tìm thấy ý kiến này trong các lần bốc thăm.',
    'recheck.done': () => 'Ý kiến này đã có người xem lại.',
    'recheck.own': () => 'Ông/bà đã quyết định ý kiến này, người khác phải xem lại.',
    'recheck.reason': () => 'Ghi vì sao phải tiếp nhận.',
    'selection.over': () => 'Buổi đối thoại đã tổ chức hoặc đã hủy, không đổi được nữa.',
  } satisfies Record<string, (facts: Readonly<Record<string, unknown>>) => string>,
};

export type SelectionWords = typeof words;
