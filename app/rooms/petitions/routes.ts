import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const here = 'rooms/petitions';

export const publicRoutes: RouteConfigEntry[] = [
  route('kien-nghi', `${here}/pages/list.tsx`),
  route('kien-nghi/:code', `${here}/pages/one.tsx`),
  route('kien-nghi/:code/danh-gia', `${here}/pages/verdict.tsx`),
  route('kien-nghi/:code/rut', `${here}/pages/withdraw.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [];
export const bareRoutes: RouteConfigEntry[] = [];
