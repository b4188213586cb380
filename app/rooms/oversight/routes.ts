import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const at = 'rooms/oversight';

export const publicRoutes: RouteConfigEntry[] = [
  route('giam-sat', `${at}/pages/list.tsx`),
  route('giam-sat/:code', `${at}/pages/one.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/giam-sat', `${at}/console/list.tsx`),
  route('lam-viec/giam-sat/lap', `${at}/console/plan.tsx`),
  route('lam-viec/giam-sat/luot-doc', `${at}/console/readings.tsx`),
  route('lam-viec/giam-sat/:code', `${at}/console/one.tsx`),
  route('lam-viec/giam-sat/:code/doc/:thread', `${at}/console/thread.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [
  route('giam-sat/:code/mau.json', `${at}/pages/samples.ts`),
  route('lam-viec/giam-sat/:code/ho-so.json', `${at}/console/dossier.ts`),
  route('lam-viec/giam-sat/:code/ho-so.html', `${at}/console/dossier-file.tsx`),
];
