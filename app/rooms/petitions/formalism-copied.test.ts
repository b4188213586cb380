import { expect, test } from 'vitest';
import { findCopies } from './formalism-copied.ts';

const rule = { percent: 85, words: 12 };
const pothole =
  'Về ý kiến của bà Trần Thị Hồng ở tổ 4, Ủy ban nhân dân phường đã giao Phòng Kinh tế kiểm tra mặt đường ngõ 211 Khương Trung. Qua kiểm tra, đoạn dài 40 mét bị lún do xe tải. Phòng sẽ vá lại trước ngày 15/12/2026, kinh phí từ nguồn sự nghiệp giao thông.';
const drain =
  'Cống trước cổng trường bị vỡ nắp từ tháng 9. Ngày 12/11 Phòng đã thay ba nắp gang, chụp ảnh và mời tổ trưởng dân phố cùng ký biên bản. Nắp bảo hành 24 tháng, hỏng gọi số trực của phường.';

test.each([
  { name: 'word by word', from: pothole, text: pothole },
  {
    name: 'another name, number and street',
    from: pothole,
    text: pothole
      .replace('bà Trần Thị Hồng ở tổ 4', 'ông Nguyễn Văn Hải ở tổ 17')
      .replace('ngõ 211 Khương Trung', 'ngõ 8 Lê Lai')
      .replace('40 mét', '125 mét')
      .replace('15/12/2026', '31/01/2027'),
  },
  {
    name: 'another object and one word more here and there',
    from: pothole,
    text: pothole
      .replace('mặt đường', 'vỉa hè')
      .replace('do xe tải', 'do mưa lớn')
      .replace('sẽ vá', 'sẽ cho vá'),
  },
  {
    name: 'tones set in another place, capitals, blanks and the frame of a letter',
    from: drain,
    text: `Kính gửi ông bà,\n${drain.replace('hỏng', 'Hỏng').replaceAll(' ', '  ').normalize('NFD')}\nTrân trọng.`,
  },
  { name: 'sentences of courtesy put before', from: drain, text: `Cảm ơn ý kiến đóng góp. ${drain}` },
])('a copy: $name', ({ from, text }) => {
  const [copy, ...more] = findCopies([said('1', from), said('2', text)], rule);
  expect(copy).toMatchObject({ of: '2', from: 'KN-1' });
  expect(more).toEqual([]);
});

test.each([
  { name: 'another matter', from: pothole, text: drain },
  {
    name: 'the same matter in own words',
    from: drain,
    text: 'Phòng Kinh tế đã đi xem hố ga ở Trường Tiểu học. Hai nắp mới được lắp sáng thứ ba, nắp còn lại chờ nhà máy giao. Phụ huynh nên đưa con qua cổng phụ cho đến khi xong.',
  },
  {
    name: 'the same beginning and another decision',
    from: 'Ủy ban nhân dân phường trả lời ý kiến của ông bà như sau. Chợ được sửa mái trong quý I, tiểu thương chuyển ra sân bóng trong hai tuần, phường miễn phí chỗ ngồi trong thời gian đó.',
    text: 'Ủy ban nhân dân phường trả lời ý kiến của ông bà như sau. Lớp mẫu giáo không mở thêm năm nay vì thiếu hai cô, trẻ dưới ba tuổi gửi ở nhóm tư thục được cấp phép, danh sách dán tại trụ sở.',
  },
  { name: 'too short to be compared', from: 'Đã thay nắp cống.', text: 'Đã thay nắp cống.' },
])('no copy: $name', ({ from, text }) => {
  expect(findCopies([said('1', from), said('2', text)], rule)).toEqual([]);
});

test('the second answer to the same petition is none, nor what says from where it was taken', () => {
  expect(findCopies([said('1', drain), { ...said('2', drain), petitionId: 'p1' }], rule)).toEqual([]);
  const openly = { ...said('2', drain), reusesId: '1' };
  expect(findCopies([said('1', drain), openly], rule)).toEqual([]);
  // Taken from what was taken openly is open too; taken from it without a word is not.
  const again = { ...said('3', drain), reusesId: '2' };
  expect(findCopies([said('1', drain), openly, again], rule)).toEqual([]);
  expect(findCopies([said('1', drain), openly, said('3', drain)], rule)).toMatchObject([{ of: '3' }]);
});

test('of many copies each is found once, and the number of the rule decides', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    said(
      String(at + 1),
      pothole.replace('tổ 4', `tổ ${at + 1}`).replace('Hồng', ['Hoa', 'Lan', 'Mai'][at % 3] ?? ''),
    ),
  );
  expect(findCopies(many, rule).map((copy) => copy.of)).toEqual(many.slice(1).map((each) => each.id));
  const half = said(
    '2',
    `${pothole.slice(0, 120)} Việc này vượt thẩm quyền nên phường đã chuyển sở giao thông.`,
  );
  expect(findCopies([said('1', pothole), half], rule)).toEqual([]);
  expect(findCopies([said('1', pothole), half], { ...rule, percent: 40 })).toHaveLength(1);
});

function said(id: string, text: string) {
  return { id, petitionId: `p${id}`, code: `KN-${id}`, text, reusesId: null };
}
