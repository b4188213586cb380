import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [index('rooms/figures/pages/home.tsx')];
export const staffRoutes: RouteConfigEntry[] = [route('lam-viec', 'rooms/figures/console/today.tsx')];
export const bareRoutes: RouteConfigEntry[] = [];
