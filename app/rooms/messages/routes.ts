import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const here = 'rooms/messages';

export const publicRoutes: RouteConfigEntry[] = [
  route('theo-doi/xac-nhan/:key', `${here}/pages/confirm.tsx`),
  route('theo-doi/dung/:key', `${here}/pages/stop.tsx`),
  route('theo-doi/:code', `${here}/pages/follow.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/tin', `${here}/console/list.tsx`),
  route('lam-viec/tin/thu', `${here}/console/letters.tsx`),
  route('lam-viec/tin/mau', `${here}/console/templates.tsx`),
  route('lam-viec/tin/mau/:name/:language', `${here}/console/template.tsx`),
  route('lam-viec/tin/gio', `${here}/console/setting.tsx`),
  route('lam-viec/tin/cua-toi', `${here}/console/mine.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [route('theo-doi/:code/may', `${here}/pages/push.ts`)];
