import { fold } from '#app/ground/fold.ts';
import { type PointLevel, pointLevels } from './dialogue.ts';

/** One connection point as a sheet names it. */
export type PointLine = Readonly<{
  name: string;
  address: string | null;
  capacity: number | null;
  equipment: string | null;
  coordinatorName: string | null;
  coordinatorPhone: string | null;
  /** Where it stands in the tree: its level, and the name of the point it hangs under; null under the main one. */
  level: PointLevel | null;
  parent: string | null;
  chairName: string | null;
  secretaryName: string | null;
  technicianName: string | null;
}>;
export type PointFault = Readonly<{ line: number; text: string; code: 'name' | 'capacity' | 'twice' }>;

export const mostPoints = 600;

const columns: Readonly<Record<keyof PointLine, readonly string[]>> = {
  name: ['ten', 'ten diem', 'ten diem cau', 'diem cau', 'name', 'point'],
  address: ['dia chi', 'dia diem', 'address'],
  capacity: ['suc chua', 'so cho', 'capacity', 'seats'],
  equipment: ['thiet bi', 'trang thiet bi', 'equipment'],
  coordinatorName: ['phu trach', 'nguoi phu trach', 'phu trach diem cau', 'ho ten', 'coordinator'],
  coordinatorPhone: ['dien thoai', 'so dien thoai', 'dt', 'phone', 'telephone'],
  level: ['cap', 'level'],
  parent: ['thuoc', 'thuoc diem cau', 'parent', 'under'],
  chairName: ['chu tri', 'chair'],
  secretaryName: ['thu ky', 'secretary'],
  technicianName: ['ky thuat', 'can bo ky thuat', 'technician'],
};
const order = [
  'name',
  'address',
  'capacity',
  'equipment',
  'coordinatorName',
  'coordinatorPhone',
  'level',
  'parent',
  'chairName',
  'secretaryName',
  'technicianName',
] as const;
const levelWords: Readonly<Record<PointLevel, readonly string[]>> = {
  province: ['tinh', 'thanh pho', 'province'],
  commune: ['xa', 'phuong', 'dac khu', 'commune'],
  cluster: ['cum', 'cum thon', 'thon', 'to dan pho', 'cluster'],
};

/**
 * Reads points from rows of a sheet. A first row that names columns decides their order; without one it is: name,
 * address, capacity, equipment, coordinator, phone. Rows with a fault are named and left out, the rest is kept.
 */
export function readPoints(rows: readonly (readonly string[])[]): {
  lines: PointLine[];
  faults: PointFault[];
} {
  const places = placesIn(rows[0] ?? []);
  const lines: PointLine[] = [];
  const faults: PointFault[] = [];
  for (const [index, row] of rows.entries()) {
    if ((places !== null && index === 0) || row.every((cell) => cell.trim() === '')) continue;
    const cell = (name: keyof PointLine) =>
      (row[places?.[name] ?? order.indexOf(name)] ?? '').trim().slice(0, 300);
    const capacity = cell('capacity').replace(/[.\s]/g, '');
    const fault = (code: PointFault['code']) =>
      faults.push({ line: index + 1, text: row.join(' | ').slice(0, 120), code });
    if (cell('name').length < 2) fault('name');
    else if (capacity !== '' && !/^\d{1,6}$/.test(capacity)) fault('capacity');
    else if (lines.some((line) => fold(line.name) === fold(cell('name')))) fault('twice');
    else {
      lines.push({
        name: cell('name').slice(0, 200),
        address: cell('address') || null,
        capacity: capacity === '' ? null : Number(capacity),
        equipment: cell('equipment') || null,
        coordinatorName: cell('coordinatorName') || null,
        coordinatorPhone: cell('coordinatorPhone') || null,
        level: pointLevels.find((level) => levelWords[level].includes(fold(cell('level')))) ?? null,
        parent: cell('parent') || null,
        chairName: cell('chairName') || null,
        secretaryName: cell('secretaryName') || null,
        technicianName: cell('technicianName') || null,
      });
    }
  }
  return { lines, faults };
}

function placesIn(head: readonly string[]): Partial<Record<keyof PointLine, number>> | null {
  const found: Partial<Record<keyof PointLine, number>> = {};
  for (const name of order) {
    const at = head.findIndex((cell) => columns[name].includes(fold(cell)));
    if (at >= 0) found[name] = at;
  }
  if (found.name === undefined) return null;
  return { ...Object.fromEntries(order.map((name) => [name, Number.MAX_SAFE_INTEGER])), ...found };
}
