/** Why a photo is not taken; every room that takes photos says the same. */
export const photoRefusals: Record<string, (facts: Readonly<Record<string, unknown>>) => string> = {
  'opinion.photo-not': (facts) =>
    `Tệp “${facts.name}” không phải ảnh mà chúng tôi mở được. Chọn ảnh JPEG, PNG hoặc WebP, hoặc gửi không kèm tệp này. Nội dung đã viết vẫn còn; các ảnh xin chọn lại.`,
  'opinion.photo-big': (facts) =>
    `Tệp “${facts.name}” nặng ${String(facts.megabytes).replace('.', ',')} MB; mỗi ảnh nhiều nhất 10 MB. Nội dung đã viết vẫn còn; các ảnh xin chọn lại.`,
};
