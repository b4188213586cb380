import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const pages = 'rooms/opinions/pages';
const console = 'rooms/opinions/console';

export const publicRoutes: RouteConfigEntry[] = [
  route('gui-y-kien', `${pages}/send.tsx`),
  route('lam-viec/thu-y-kien', `${pages}/collect.tsx`),
  route('gui-y-kien/phieu', `${pages}/paper.tsx`),
  route('gui-y-kien/da-nhan/:code', `${pages}/receipt.tsx`),
  route('gui-y-kien/rut/:code', `${pages}/withdraw.tsx`),
  route('y-kien-khong-tiep-nhan', `${pages}/rechecks.tsx`),
  route('gui-y-kien/khong-gop/:code', `${pages}/object.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/doi-thoai/:code/chon', `${console}/selection.tsx`),
  route('lam-viec/doi-thoai/:code/xem-lai', `${console}/recheck.tsx`),
  route('lam-viec/doi-thoai/:code/phieu', `${console}/tally.tsx`),
  route('lam-viec/y-kien', `${console}/queue.tsx`),
  route('lam-viec/y-kien/nhap', `${console}/entry.tsx`),
  route('lam-viec/y-kien/nhom', `${console}/groups.tsx`),
  route('lam-viec/y-kien/diem-nong', `${console}/hot-spots.tsx`),
  route('lam-viec/y-kien/tu-dien', `${console}/field-words.tsx`),
  route('lam-viec/y-kien/xem-lai', `${console}/rechecks.tsx`),
  route('lam-viec/y-kien/nhap-bang', `${console}/imports.tsx`),
  route('lam-viec/y-kien/nhap-bang/:id', `${console}/import.tsx`),
  route('lam-viec/y-kien/:code', `${console}/triage.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [
  route('anh/:id', `${pages}/photo.ts`),
  route('lam-viec/thu-y-kien/gui', `${pages}/collect-send.ts`),
  route('lam-viec/thu-y-kien/cua.js', `${pages}/collect-worker.ts`),
  route('lam-viec/thu-y-kien/ung-dung.webmanifest', `${pages}/collect-manifest.ts`),
  route('lam-viec/y-kien/nhap-bang/:id/loi.xlsx', `${console}/import-errors.ts`),
  route('lam-viec/y-kien/nhap-bang/:id/phieu.xlsx', `${console}/import-slips.ts`),
  route('lam-viec/y-kien/:code/gan-giong', `${console}/near.ts`),
];
