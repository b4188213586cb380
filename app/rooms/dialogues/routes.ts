import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [
  route('doi-thoai', 'rooms/dialogues/pages/list.tsx'),
  route('doi-thoai/:code', 'rooms/dialogues/pages/one.tsx'),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/doi-thoai', 'rooms/dialogues/console/list.tsx'),
  route('lam-viec/doi-thoai/tao', 'rooms/dialogues/console/edit.tsx', { id: 'dialogue-create' }),
  route('lam-viec/doi-thoai/:code', 'rooms/dialogues/console/desk.tsx'),
  route('lam-viec/doi-thoai/:code/sua', 'rooms/dialogues/console/edit.tsx', { id: 'dialogue-edit' }),
];
export const bareRoutes: RouteConfigEntry[] = [];
