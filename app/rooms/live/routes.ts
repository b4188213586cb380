import type { RouteConfigEntry } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [];
export const staffRoutes: RouteConfigEntry[] = [];
export const bareRoutes: RouteConfigEntry[] = [];
