import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [
  route('doi-thoai', 'rooms/dialogues/pages/list.tsx'),
  route('doi-thoai/:code', 'rooms/dialogues/pages/one.tsx'),
];
export const staffRoutes: RouteConfigEntry[] = [];
export const bareRoutes: RouteConfigEntry[] = [];
