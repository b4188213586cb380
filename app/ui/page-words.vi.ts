import type { ProseText } from './prose.tsx';

export const words: Record<'howWeWork' | 'privacy' | 'accessibility', ProseText> = {
  howWeWork: {
    title: 'Cách chúng tôi xử lý kiến nghị',
    lead: 'Mỗi ý kiến có một mã hồ sơ. Ai cũng xem được hồ sơ đang ở đâu, ai chịu trách nhiệm và ngày nào phải trả lời.',
    parts: [
      {
        title: 'Từ lúc gửi đến lúc có trả lời',
        lines: [
          'Ông/bà gửi qua trang này, qua điện thoại, bằng giấy hoặc nói tại buổi đối thoại. Mọi đường đều như nhau: có mã hồ sơ dạng KN-2026-04817 và một số xác nhận để theo dõi.',
          'Cán bộ đọc, che thông tin cá nhân rồi tiếp nhận. Những ý kiến trùng nhau được gộp lại, mỗi người gửi vẫn giữ mã của mình.',
          'Ý kiến được giao cho một đơn vị chủ trì với một ngày phải trả lời. Số ngày theo quy tắc của cơ quan và được ghi ngay trên hồ sơ.',
          'Đơn vị trả lời bằng văn bản và phải nói rõ kết quả: đã giải quyết, giải quyết theo lộ trình, giải thích, hay chuyển cấp trên.',
        ],
      },
      {
        title: '“Đã trả lời” không phải là “đã xong”',
        lines: [
          'Cơ quan nói đã trả lời. Chỉ người gửi mới nói được là đã ổn. Có trả lời, ông/bà dùng mã hồ sơ và số xác nhận để đồng ý, chấm điểm, hoặc nói “chưa giải quyết”.',
          'Khi ông/bà nói chưa giải quyết, hồ sơ mở lại. Một lời hứa chỉ được ghi là đã làm xong khi có người khác, không phải người thực hiện, kiểm tra.',
        ],
      },
      {
        title: 'Nếu không được tiếp nhận',
        lines: [
          'Hồ sơ không biến mất. Trang tra cứu vẫn có mã, loại lý do, căn cứ và nơi giải quyết nếu ông/bà không đồng ý với lý do đó.',
          'Theo kỳ, một phần các ý kiến không tiếp nhận được bốc thăm để người khác xem lại. Ai cũng bốc lại được để kiểm tra.',
        ],
        to: { path: '/y-kien-khong-tiep-nhan', text: 'Các lần bốc thăm và kết quả' },
      },
      {
        title: 'Nếu trễ hạn',
        lines: ['Hồ sơ ghi rõ trễ bao nhiêu ngày cho mọi người cùng thấy, và không tự mất khỏi danh sách.'],
      },
    ],
  },
  privacy: {
    title: 'Bảo vệ thông tin cá nhân',
    lead: 'Câu hỏi và câu trả lời là công khai. Tên, số điện thoại, địa chỉ nhà của ông/bà thì không.',
    parts: [
      {
        title: 'Chúng tôi giữ những gì',
        lines: [
          'Nội dung ý kiến, khu vực và ảnh mà ông/bà gửi. Họ tên, số điện thoại hoặc thư điện tử chỉ khi ông/bà muốn cho biết; không có vẫn gửi được.',
          'Trước khi đăng, số điện thoại, số giấy tờ, số tài khoản, thư điện tử và số nhà trong nội dung được che. Cán bộ xem lại lần nữa.',
          'Ảnh được bỏ tọa độ và thông tin máy chụp trước khi lưu.',
        ],
      },
      {
        title: 'Dùng vào việc gì, ai được xem',
        lines: [
          'Chỉ để trả lời ý kiến này và báo kết quả. Cán bộ xử lý hồ sơ được xem; mỗi lần thay đổi hồ sơ đều ghi lại ai làm, lúc nào.',
          'Số xác nhận chỉ có trên giấy hẹn của ông/bà; hệ thống không lưu số này ở dạng đọc được. Ai có mã hồ sơ chỉ đọc được phần công khai.',
        ],
      },
      {
        title: 'Quyền của ông/bà',
        lines: [
          'Ông/bà có thể hỏi chúng tôi đang giữ gì về mình, xin sửa, xin rút lại sự đồng ý hoặc xin xóa thông tin liên hệ, bằng cách đến bộ phận một cửa hoặc gọi điện, mang theo mã hồ sơ và số xác nhận.',
        ],
      },
      {
        title: 'Trang này và máy của ông/bà',
        lines: [
          'Không quảng cáo, không đo đếm người xem, không gửi gì cho bên thứ ba. Trang chỉ nhớ hai điều: cỡ chữ ông/bà chọn, và phiên đăng nhập của cán bộ. Khi bày tỏ đồng tình, máy được nhớ bằng một số ngẫu nhiên để mỗi máy tính một lần.',
          'Những gì đang viết dở được giữ trong thẻ trình duyệt này để không mất khi lỡ bấm quay lại, và mất khi đóng thẻ.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Khả năng tiếp cận',
    lead: 'Trang này làm cho mọi người, kể cả người mắt kém, người không dùng chuột, điện thoại cũ và mạng chậm.',
    parts: [
      {
        title: 'Đã làm được gì',
        lines: [
          'Mọi trang công khai dùng được khi tắt JavaScript, bằng bàn phím, và với cỡ chữ lớn hơn (nút A+ ở đầu trang).',
          'Chữ và nền có độ tương phản cao. Tình trạng luôn nói bằng chữ cùng hình, không chỉ bằng màu.',
          'Trang nhẹ: chưa tới 2 KB mã lệnh. Trang in ra giấy đọc được.',
          'Chúng tôi theo chuẩn WCAG 2.2 mức AA và kiểm tra bằng máy ở mỗi lần sửa.',
        ],
      },
      {
        title: 'Chưa làm được gì',
        lines: [
          'Chưa có bản đọc thành tiếng, chưa có video ngôn ngữ ký hiệu. Việc kiểm tra bằng trình đọc màn hình tiếng Việt chưa đầy đủ. Ảnh do người dân gửi chưa có lời mô tả.',
        ],
      },
      {
        title: 'Nếu ông/bà gặp khó',
        lines: [
          'Gọi điện hoặc đến bộ phận một cửa, cán bộ ghi giúp và đọc lại cho ông/bà nghe. Ý kiến ghi giúp có mã hồ sơ như mọi ý kiến khác.',
        ],
      },
    ],
  },
};
