import { writtenDay as day } from '#app/ground/time.ts';
import { photoRefusals } from '#app/rooms/opinions/words-photo.vi.ts';
import { dayRefusals } from '#app/rooms/organisations/words-due-day.vi.ts';
import { words as open } from './words.vi.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What was done, by verb, as one says it of a colleague. */
export const verbs: Record<string, string> = {
  'petition.accept': 'nhận kiến nghị',
  'petition.answer_on_site': 'ghi câu trả lời tại hội nghị',
  'petition.assign': 'giao việc',
  'petition.assign_on_site': 'giao tại hội nghị',
  'petition.transfer': 'chuyển đơn vị',
  'petition.propose_transfer': 'xin chuyển đơn vị',
  'petition.refuse_transfer': 'không đồng ý chuyển đơn vị',
  'petition.lapse_transfer': 'để đề nghị chuyển đơn vị hết hiệu lực',
  'petition.start': 'bắt đầu giải quyết',
  'petition.note_progress': 'ghi tiến độ',
  'petition.edit_questions': 'sửa câu hỏi hoặc lưu nháp',
  'petition.ask_cooperation': 'mời phối hợp',
  'petition.reply_cooperation': 'trả lời phối hợp',
  'petition.ask_extension': 'xin lùi hạn',
  'petition.approve_extension': 'duyệt lùi hạn',
  'petition.refuse_extension': 'không đồng ý lùi hạn',
  'petition.lapse_extension': 'để đề nghị lùi hạn hết hiệu lực',
  'petition.escalate': 'gửi cấp trên',
  'petition.escalation_answered': 'ghi trả lời của cấp trên',
  'petition.draft_answer': 'trình dự thảo trả lời',
  'petition.approve_draft': 'duyệt dự thảo để dùng tại hội nghị',
  'petition.plan_draft': 'sắp xếp việc soạn cho hội nghị',
  'petition.return_draft': 'trả lại dự thảo',
  'petition.return_above': 'trả lại dự thảo',
  'petition.answer': 'ký trả lời',
  'petition.resolve': 'ghi đã giải quyết xong',
  'petition.commit': 'ghi thành lời hứa',
  'petition.owe_again': 'mở lại việc đã hứa',
  'petition.give_verdict': 'người gửi đánh giá',
  'petition.confirm': 'người gửi đồng ý khép lại',
  'petition.settle_by_silence': 'khép lại vì không có ý kiến thêm',
  'petition.reopen': 'mở lại',
  'petition.withdraw': 'rút kiến nghị',
  'petition.redact': 'che một phần nội dung',
  'petition.divert': 'chuyển theo luật riêng',
  'petition.issue_key': 'cấp số xác nhận',
  'petition.chase': 'nhắc hạn',
  'petition.look_again': 'xem lại',
  'petition.remind_look': 'nhắc ngày xem lại',
  'petition.join': 'gộp',
  'petition.unjoin': 'tách khỏi kiến nghị đã gộp',
  'petition.continue_without': 'cho tiếp tục vì lợi ích chung',
  'petition.unjoin_given': 'tách khỏi kiến nghị đã gộp',
  'petition.link_repeat': 'nối với kiến nghị đã trả lời trước',
  'petition.name_handler': 'cử người xử lý',
  'petition.release_handler': 'người xử lý không còn làm việc ở đây',
  'petition.inherit': 'nhận lại từ đơn vị đã kết thúc',
  'petition.give_above': 'giao đơn vị trả lời cấp dưới',
  'petition.recall_escalation': 'rút lại việc gửi cấp trên',
  'petition.note_above': 'ghi trả lời của cấp trên',
  'petition.pass_up': 'chuyển tiếp lên cơ quan cao hơn',
  'petition.hear_above': 'ghi trả lời của cơ quan cao hơn',
};

const boxes: Readonly<Record<string, string>> = {
  document: 'số văn bản',
  document_on: 'ngày văn bản',
  evidence: 'bằng chứng',
};

const problems: Record<string, (facts: Facts) => string> = {
  'petition.question-untreated': (facts) => `Câu hỏi ${facts.position} chưa chọn cách xử lý.`,
  'petition.question-unanswered': (facts) => `Câu hỏi ${facts.position} chưa có lời đáp.`,
  'petition.question-without-basis': (facts) =>
    `Câu hỏi ${facts.position} không trả lời được thì phải nêu căn cứ.`,
  'petition.question-without-next': (facts) =>
    `Câu hỏi ${facts.position} không thuộc thẩm quyền: ghi đã chuyển đi đâu.`,
  'petition.answer-empty': (facts) =>
    `Câu hỏi ${facts.position} mới chỉ nói “${facts.phrase}”. ${facts.whyVi}`,
  'petition.document-later': (facts) =>
    `Ngày văn bản ${day(facts.on)} chưa tới. Ghi ngày đã ký văn bản, hoặc bỏ trống và ghi lý do.`,
  'petition.validity-over': (facts) =>
    `Ngày hết hiệu lực ${day(facts.until)} đã qua. Ghi ngày từ hôm nay trở đi, hoặc bỏ trống.`,
  'petition.boxes-empty': (facts) =>
    `Còn trống: ${boxesOf(facts.boxes)}. Điền vào, hoặc ghi lý do để công khai thay cho ô trống.`,
  'petition.answer-short': (facts) =>
    `Câu hỏi ${facts.position} trả lời quá ngắn (${facts.words} từ, cần ít nhất ${facts.minimum}).`,
  'petition.whole-short': (facts) =>
    `Cả câu trả lời mới có ${facts.words} từ có nội dung, cần ít nhất ${facts.minimum}.`,
  'petition.outcome-missing': () => 'Chọn kết quả của câu trả lời.',
  'petition.outcome-without-evidence': () =>
    'Đã giải quyết xong thì phải có bằng chứng: số văn bản, biên bản, mô tả, hoặc ảnh.',
  'petition.outcome-without-date': () => 'Có lộ trình thì ít nhất một việc tiếp theo phải có ngày.',
  'petition.outcome-with-date': () =>
    'Còn việc hẹn ngày làm thì chưa giải quyết xong. Chọn kết quả “làm theo lộ trình”, hoặc bỏ ngày ở việc đã làm rồi.',
  'petition.outcome-without-basis': () => 'Không chấp nhận thì phải nêu căn cứ pháp luật.',
  'petition.outcome-not-sent': () =>
    'Chưa có lần gửi lên cấp trên nào. Gửi lên cấp trên trước, để có người trả lời và ngày hỏi lại; rồi hãy trả lời như vậy.',
  'petition.outcome-without-look': () =>
    'Ghi ngày xem lại: việc chờ kinh phí hoặc chờ cấp trên vẫn phải có ngày nhìn lại.',
  'petition.outcome-without-next': () => 'Ghi việc tiếp theo: bao giờ xem lại, hoặc đã chuyển cho ai.',
};

export const refusals: Record<string, (facts: Facts) => string> = {
  ...open.refusals,
  'petition.photo-alt': () => 'Ghi trong ảnh có gì, cho người không nhìn được ảnh.',
  'petition.part': () => 'Việc này không thuộc phần của ông/bà trong kiến nghị này.',
  'petition.changed': (facts) =>
    `${facts.who ?? 'Người khác'} vừa ${verbs[String(facts.what)] ?? 'thay đổi kiến nghị này'}. Những gì đã gõ vẫn còn trong ô; xem lại rồi gửi lần nữa.`,
  'petition.unit-given': () => 'Chọn đơn vị chủ trì.',
  'petition.due-given': () => 'Chưa có hạn trả lời.',
  'petition.other-unit': () => 'Chọn một đơn vị khác đơn vị đang chủ trì.',
  'petition.reason-given': () => 'Ghi lý do.',
  'petition.why-given': () => 'Ghi vì sao vượt thẩm quyền.',
  'petition.answer-given': () => 'Chưa có nội dung trả lời.',
  'petition.before-due': (facts) =>
    `Chỉ xin lùi hạn được đến hết ngày hạn (${day(facts.dueOn)}). Hạn đã qua nên không lùi được nữa; hãy trả lời và nêu lý do trễ.`,
  'petition.extension-left': (facts) => `Quy tắc chỉ cho lùi hạn ${facts.allowed} lần.`,
  'petition.extension-fits': (facts) =>
    `Hạn mới phải sau ${day(facts.dueOn)} và không quá ${day(facts.latest)}.`,
  'petition.extension-asked': () => 'Không có đề nghị lùi hạn nào đang chờ.',
  'petition.transfer-asked': () => 'Không có đề nghị chuyển đơn vị nào đang chờ.',
  'petition.none-asked': () => 'Đã có đề nghị chuyển đơn vị đang chờ văn phòng quyết định.',
  'petition.decider-is-other': () =>
    'Người hoặc đơn vị xin lùi hạn không tự duyệt được. Cần người khác duyệt.',
  'petition.drafter-is-other': () =>
    'Người gửi báo chưa giải quyết, nên người đã trả lời lần trước không soạn lại được. Cần người khác.',
  'petition.before-meeting': () =>
    'Buổi đối thoại đã diễn ra hoặc việc này không thuộc buổi nào. Hãy ký và công khai.',
  'petition.signer-is-other': (facts) =>
    `Người ký phải khác người soạn${facts.drafter ? ` (${facts.drafter})` : ''} và khác người đã trả lời lần trước.`,
  'petition.questions-treated': problemOf,
  'petition.content-enough': problemOf,
  'petition.outcome-complete': problemOf,
  'petition.boxes-filled': problemOf,
  'petition.while-above': () =>
    'Việc đang ở cấp trên nên chỉ trả lời được là “Thuộc thẩm quyền cấp trên, đã chuyển”. Nếu cấp trên đã trả lời, hãy ghi trả lời đó trước.',
  'petition.reuse-missing': () => 'Không tìm thấy câu trả lời cũ này. Chọn lại trong danh sách.',
  'petition.reuse-over': (facts) =>
    `Câu trả lời của ${facts.code} chỉ đúng đến ${day(facts.until)}. Soạn câu trả lời mới.`,
  'petition.phrase-missing': () => 'Chỉ bỏ được cụm từ do đơn vị mình thêm.',
  'petition.look-far': (facts) => `Ngày xem lại không được sau ${day(facts.latest)}.`,
  'petition.look-owed': () => 'Câu trả lời này không hẹn ngày xem lại.',
  'petition.promises-kept': () =>
    'Còn lời hứa của kiến nghị này chưa được kiểm tra. Khi đơn vị báo đã làm và Mặt trận hoặc văn phòng xác nhận thì mới được ghi là đã giải quyết.',
  'petition.evidence-given': () => 'Ghi bằng chứng.',
  'petition.due-later': (facts) => `Hạn không được sau ${day(facts.dueOn)}. Muốn lâu hơn thì xin lùi hạn.`,
  ...dayRefusals,
  ...photoRefusals,
  'petition.of-unit': (facts) =>
    `${facts.who ?? 'Người này'} không thuộc đơn vị chủ trì. Chọn người của đơn vị.`,
  'absence.backwards': () => 'Ngày cuối phải từ ngày đầu trở đi.',
  'absence.self': () => 'Người làm thay phải là người khác.',
  'absence.not-here': () => 'Cả hai người phải đang có vai trò ở đơn vị này.',
  'absence.not-alike': () =>
    'Người làm thay phải cùng đơn vị, hoặc cùng văn phòng, với người vắng: có vậy mới thấy và làm được việc của người ấy.',
  'absence.missing': () => 'Không tìm thấy lần vắng này.',
  'signing.part': () => 'Người đứng đầu giao quyền ký; quản trị ghi theo văn bản của người đứng đầu.',
  'signing.self': () => 'Không ai tự giao quyền ký cho mình.',
  'signing.until': () => 'Ký thừa ủy quyền (TUQ.) phải có thời hạn: ghi ngày cuối.',
  'signing.role': (facts) =>
    facts.form === 'KT'
      ? 'Ký thay (KT.) chỉ giao cho cấp phó của người đứng đầu.'
      : 'Ký thừa lệnh, thừa ủy quyền chỉ giao cho người của đơn vị hoặc văn phòng.',
  'signing.missing': () => 'Không tìm thấy quyền ký này.',
  'absence.overlap': (facts) => `Người này đã báo vắng từ ${day(facts.from)} đến ${day(facts.to)}.`,
  'petition.target-open': (facts) =>
    `${facts.code ?? 'Kiến nghị kia'} đã kết thúc hoặc chính là kiến nghị này, nên không gộp vào được.`,
  'petition.no-joined': (facts) =>
    `${facts.joined} kiến nghị khác đang gộp vào đây. Gộp các kiến nghị đó vào nơi mới trước.`,
  'petition.came-accepted': () => 'Kiến nghị này không đứng trong trạng thái gộp.',
  'petition.came-given': () => 'Kiến nghị này không đứng trong trạng thái gộp.',
  'petition.into-missing': (facts) => `Không có kiến nghị ${facts.code} ở đơn vị này. Xem lại mã.`,
  'petition.earlier-missing': (facts) => `Không có kiến nghị ${facts.code} ở đơn vị này. Xem lại mã.`,
  'petition.joined-as-opinion': () => 'Kiến nghị này gộp theo ý kiến. Bỏ gộp ở trang Ý kiến.',
  'petition.earlier-answered': (facts) => `${facts.code} phải là kiến nghị có trước và đã được trả lời.`,
  'petition.above-open': () => 'Không có việc nào đang chờ cơ quan cấp trên.',
  'petition.above-later': (facts) => `Hạn của đơn vị không được sau ${day(facts.dueOn)}, theo quy tắc.`,
  'petition.body-missing': () => 'Ghi tên cơ quan sẽ nhận.',
  'petition.parts-changed': () => 'Các câu hỏi vừa thay đổi. Mở lại trang rồi che lại.',
  'petition.in-review': () => 'Dự thảo đang chờ duyệt.',
  'petition.key-given': () => 'Kiến nghị này đã có số xác nhận.',
  'petition.unit-missing': () => 'Đơn vị này không được mời phối hợp.',
};

function problemOf(facts: Facts): string {
  return problems[String(facts.problem)]?.(facts) ?? 'Câu trả lời chưa đủ.';
}

function boxesOf(names: unknown): string {
  return String(names)
    .split(',')
    .map((name) => boxes[name] ?? name)
    .join(', ');
}
