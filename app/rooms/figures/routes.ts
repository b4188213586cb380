import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

const at = 'rooms/figures';

export const publicRoutes: RouteConfigEntry[] = [index(`${at}/pages/home.tsx`)];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec', `${at}/console/today.tsx`),
  route('lam-viec/ke-hoach/:year/goi-y', `${at}/console/proposals.tsx`),
  route('lam-viec/nguoi-dung-dau/:year?', `${at}/console/programme.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [];
