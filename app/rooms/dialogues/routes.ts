import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const at = 'rooms/dialogues';

export const publicRoutes: RouteConfigEntry[] = [
  route('doi-thoai', `${at}/pages/list.tsx`),
  route('doi-thoai/lich.ics', `${at}/pages/calendar-ics.ts`),
  route('doi-thoai/thong-bao.atom', `${at}/pages/notices-atom.ts`),
  route('doi-thoai/:code', `${at}/pages/one.tsx`),
  route('giay-moi/:token', `${at}/pages/invitation.tsx`),
  route('ke-hoach/:year?', `${at}/pages/plan.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/ke-hoach', `${at}/console/this-year.ts`),
  route('lam-viec/ke-hoach/yeu-cau', `${at}/console/requests.tsx`),
  route('lam-viec/ke-hoach/:year', `${at}/console/plan.tsx`),
  route('lam-viec/dan-cu', `${at}/console/population.tsx`),
  route('lam-viec/viec-chuan-bi', `${at}/console/own-tasks.tsx`),
  route('lam-viec/doi-thoai', `${at}/console/list.tsx`),
  route('lam-viec/doi-thoai/tao', `${at}/console/edit.tsx`, { id: 'dialogue-create' }),
  route('lam-viec/doi-thoai/:code', `${at}/console/desk.tsx`),
  route('lam-viec/doi-thoai/:code/chuan-bi', `${at}/console/checklist.tsx`),
  route('lam-viec/doi-thoai/:code/khach-moi', `${at}/console/invitations.tsx`),
  route('lam-viec/doi-thoai/:code/giay-moi', `${at}/console/slips.tsx`),
  route('lam-viec/doi-thoai/:code/diem-cau', `${at}/console/points.tsx`),
  route('lam-viec/doi-thoai/:code/kich-ban', `${at}/console/run-sheet.tsx`),
  route('lam-viec/doi-thoai/:code/sua', `${at}/console/edit.tsx`, { id: 'dialogue-edit' }),
];
export const bareRoutes: RouteConfigEntry[] = [route('doi-thoai/:code/anh.png', `${at}/pages/picture.ts`)];
