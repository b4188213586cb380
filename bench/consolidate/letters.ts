import { issues } from './issues.ts';

/** An invented opinion; `matter` is the truth: same matter in the same place. */
export type Letter = Readonly<{
  id: string;
  text: string;
  area: string | null;
  field: string;
  matter: number;
}>;
export type Chance = () => number;

/** The same numbers for the same seed. */
export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(chance: Chance, list: readonly T[], fallback: T): T =>
  list[Math.floor(chance() * list.length)] ?? fallback;

const firsts =
  'Phú,An,Bình,Tân,Vĩnh,Long,Hòa,Thanh,Đại,Xuân,Đông,Tây,Thượng,Hạ,Kim,Ngọc,Cẩm,Quảng,Mỹ,Yên'.split(',');
const seconds =
  'Mỹ,Bình,Lợi,Sơn,Thịnh,Khê,Hưng,Lâm,Phước,Lộc,Giang,Cát,Trạch,Điền,Định,Thọ,Quang,Nghĩa,Hải,Châu'.split(
    ',',
  );
const streets =
  'Lê Lai,Trần Phú,Nguyễn Du,Hoàng Diệu,Lý Thường Kiệt,Phan Chu Trinh,Bạch Đằng,Quang Trung,Ngô Quyền,Hùng Vương,Võ Thị Sáu,Tôn Đức Thắng'.split(
    ',',
  );

/** Every matter is one issue in one place: the issue comes back in hundreds of other villages. */
function placeOf(chance: Chance): string {
  const kind = chance();
  const name = `${pick(chance, firsts, '')} ${pick(chance, seconds, '')}`;
  if (kind < 0.45) return `thôn ${name}`;
  if (kind < 0.6) return `ấp ${name}`;
  if (kind < 0.75) return `ngõ ${1 + Math.floor(chance() * 300)} đường ${pick(chance, streets, '')}`;
  if (kind < 0.9) return `tổ dân phố ${1 + Math.floor(chance() * 40)} phường ${name}`;
  return `hẻm ${1 + Math.floor(chance() * 200)} phố ${pick(chance, streets, '')}`;
}

const times =
  'từ đầu năm,hơn một năm nay,từ tháng ba,mấy tháng rồi,đã nhiều năm,từ mùa mưa trước,gần đây'.split(',');
const heard =
  'Chúng tôi đã nói ở cuộc họp tổ;Đã gọi điện cho cán bộ mà chưa thấy ai xuống;Kỳ tiếp xúc cử tri nào cũng nêu;Lần trước hứa rồi để đó;Nhiều hộ cùng bức xúc;Cả xóm đều mong'.split(
    ';',
  );

export type Base = Readonly<{ matter: number; field: string; sentences: readonly string[] }>;

export function makeBases(count: number, chance: Chance): Base[] {
  const bases: Base[] = [];
  const known = new Set<string>();
  while (bases.length < count) {
    const issue = pick(chance, issues, issues[0] ?? { field: '', says: '', leads: [], asks: [] });
    const place = placeOf(chance);
    const key = `${issue.says}|${place}`;
    if (known.has(key)) continue;
    known.add(key);
    const sentences = [
      `${issue.says.replace('{p}', place)} ${pick(chance, times, '')}`,
      ...(chance() < 0.8 ? [capital(pick(chance, issue.leads, ''))] : []),
      ...(chance() < 0.5 ? [pick(chance, heard, '')] : []),
      `Đề nghị ${pick(chance, issue.asks, '')}`,
    ];
    bases.push({ matter: bases.length, field: issue.field, sentences });
  }
  return bases;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
