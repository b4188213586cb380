import { index, type RouteConfigEntry } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [index('rooms/figures/pages/home.tsx')];
export const staffRoutes: RouteConfigEntry[] = [];
export const bareRoutes: RouteConfigEntry[] = [];
