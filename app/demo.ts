import type { House } from './house.ts';

/** Loads the town into an empty database and says how to get in. Only `npm run demo` does this. */
export async function showTown(house: House, say: (line: string) => void): Promise<void> {
  const { raiseTown } = await import('../tests/town.ts');
  const { townPassword } = await import('../tests/town/people.ts');
  const town = await raiseTown(house);
  const { publicUrl } = house;
  say('');
  say(
    'Thị trấn mẫu đã sẵn sàng; người và việc đều là hư cấu  (the town is ready; people and matters are invented)',
  );
  say(`  Phiên đang diễn ra (live now)          ${publicUrl}/truc-tiep/${town.live}`);
  say(`  Màn hình hội trường (hall screen)      ${publicUrl}/man-hinh/${town.live}`);
  say(`  Bàn chủ tọa (presiding officer)        ${publicUrl}/lam-viec/phien/${town.live}/chu-toa`);
  const [, point] = town.points;
  if (point) say(`  Điểm cầu (connection point)            ${point.link}  PIN ${point.pin}`);
  say(`  Đang nhận ý kiến (collecting)          ${publicUrl}/doi-thoai/${town.collecting}`);
  say(`  Đã kết thúc (closed)                   ${publicUrl}/doi-thoai/${town.closed}`);
  say(`  Đăng nhập (sign in)                    ${publicUrl}/lam-viec`);
  for (const account of town.accounts) say(`    ${account.email.padEnd(28)} ${account.title}`);
  say(`    mật khẩu chung (password)    ${townPassword}`);
}
