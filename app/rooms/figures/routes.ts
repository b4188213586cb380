import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

const at = 'rooms/figures';

export const publicRoutes: RouteConfigEntry[] = [
  index(`${at}/pages/home.tsx`),
  route('doi-thoai/:code/y-kien', `${at}/pages/funnel.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec', `${at}/console/today.tsx`),
  route('lam-viec/ke-hoach/:year/goi-y', `${at}/console/proposals.tsx`),
  route('lam-viec/doi-thoai/:code/diem-cau/tep', `${at}/console/points-file.tsx`),
  route('lam-viec/doi-thoai/:code/nguoi-dung-dau', `${at}/console/head-page.tsx`),
  route('lam-viec/doi-thoai/:code/nhin-lai', `${at}/console/look-back.tsx`),
  route('lam-viec/doi-thoai/:code/du-thao', `${at}/console/drafts.tsx`),
  route('lam-viec/doi-thoai/:code/dai-dien', `${at}/console/gauge.tsx`),
  route('lam-viec/nguoi-dung-dau/:year?', `${at}/console/programme.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [];
