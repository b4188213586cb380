import { describe, expect, it } from 'vitest';
import { readTableText } from '#app/ground/table-text.ts';
import { readPoints } from './point-list.ts';

const read = (text: string) => readPoints(readTableText(text));

describe('points from a sheet', () => {
  it('reads six hundred rows', () => {
    const rows = Array.from({ length: 600 }, (_, at) => `Điểm ${at + 1}\tNhà văn hóa ${at + 1}\t${at + 20}`);
    const { lines, faults } = read(rows.join('\n'));
    expect([lines.length, faults]).toEqual([600, []]);
    expect(lines[599]).toMatchObject({ name: 'Điểm 600', address: 'Nhà văn hóa 600', capacity: 619 });
  });

  it('takes columns by their names, in whatever order', () => {
    const { lines } = read('STT;Điện thoại;Tên điểm cầu;Phụ trách\n1;0912 000 111;Tổ 5;Trần Văn Ba');
    expect(lines).toMatchObject([
      {
        name: 'Tổ 5',
        address: null,
        capacity: null,
        equipment: null,
        coordinatorName: 'Trần Văn Ba',
        coordinatorPhone: '0912 000 111',
      },
    ]);
  });

  it('reads the tree: level, the point above, and who serves it', () => {
    const { lines } = read(
      'Điểm cầu;Cấp;Thuộc;Chủ trì;Kỹ thuật\nXã Mường Hum;Xã;;Giàng A Páo;\nCụm 1;Cụm thôn;Xã Mường Hum;;Lò Văn Pó',
    );
    expect(lines).toMatchObject([
      { level: 'commune', parent: null, chairName: 'Giàng A Páo', technicianName: null },
      { level: 'cluster', parent: 'Xã Mường Hum', chairName: null, technicianName: 'Lò Văn Pó' },
    ]);
  });

  it('understands quotes and separators inside cells', () => {
    const { lines } = read('"Nhà ""mới""","Ngõ 5, tổ 6",1.200\r\n');
    expect(lines[0]).toMatchObject({ name: 'Nhà "mới"', address: 'Ngõ 5, tổ 6', capacity: 1200 });
  });

  it('names the rows that it leaves out, and keeps the rest', () => {
    const { lines, faults } = read('Tổ 1,,abc\nTổ 2,,30\n,Không tên\ntổ 2,,5\n\n');
    expect(lines.map((line) => line.name)).toEqual(['Tổ 2']);
    expect(faults.map((fault) => [fault.line, fault.code])).toEqual([
      [1, 'capacity'],
      [3, 'name'],
      [4, 'twice'],
    ]);
  });
});
