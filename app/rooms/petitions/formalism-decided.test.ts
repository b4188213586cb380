import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { readDecisionVerbs } from './acts/phrases.ts';
import { type DecisionVerb, decides } from './formalism-decided.ts';

let verbs: readonly DecisionVerb[] = [];

// The words that the house came with, from its migrations.
beforeAll(async () => {
  const db = await testDatabase();
  const ground = await petitionGround(testHouse(db));
  verbs = await readDecisionVerbs(db, ground.ward);
});

test.each([
  'Phòng đã thay ba nắp cống ngày 12/11.',
  'Phường giao cho Phòng Kinh tế lắp đèn.',
  'Đèn sẽ được lắp, chậm nhất ngày 15/12.',
  'UBND phường không chấp nhận đề nghị vì đất này đã có quy hoạch.',
  'Yêu cầu chủ đầu tư dọn đất thừa.',
  'Công an đã xử phạt hai trường hợp.',
  'Phường không đồng ý dời cột điện.',
  'Đường chưa hoàn thành. Nhà thầu sẽ hoàn thành trong quý I.',
  'Đội đã hoàn thành việc kẻ vạch.',
  'Đã sửa.',
  'Đã vá tạm các ổ gà từ chân cầu đến đầu ngõ.',
  'Phường làm việc với bốn quán nước; các quán đã ký cam kết.',
  // Typed with the tone on the other vowel, and in two code points.
  'Việc này đã xử lý xong, hoà giải thành.'.normalize('NFD'),
])('decides: %s', (text) => expect(decides(text, verbs)).toBe(true));

test.each([
  'Phường đã ghi nhận yêu cầu của ông bà và sẽ nghiên cứu.',
  'Theo yêu cầu của bà con, phòng đã xem xét.',
  'Ngân sách chưa bố trí nên phòng tiếp tục theo dõi.',
  'Công trình chưa hoàn thành, mong bà con thông cảm.',
  'Dự án chưa được phê duyệt.',
  'Hồ sơ được tính kể từ ngày tiếp nhận.',
  'Phòng giải thích rằng chợ thuộc diện chờ rà soát, bà con thông cảm thêm.',
  'Nội dung này phòng đang rà soát, sẽ tham mưu khi có điều kiện.',
  'Việc đã. Sửa sau.',
  'Các hộ chưa thống nhất.',
  // Part of another word, and without its marks another word.
  'Ý kiến về giá trị đa sửa lại.',
  '',
])('does not decide: %s', (text) => expect(decides(text, verbs)).toBe(false));
