import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const here = 'rooms/petitions';

export const publicRoutes: RouteConfigEntry[] = [
  route('kien-nghi', `${here}/pages/list.tsx`),
  route('kien-nghi/ban-do', `${here}/pages/map.tsx`),
  route('kien-nghi/:code', `${here}/pages/one.tsx`),
  route('kien-nghi/:code/danh-gia', `${here}/pages/verdict.tsx`),
  route('kien-nghi/:code/rut', `${here}/pages/withdraw.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/da-huong-dan', `${here}/console/stubs.tsx`),
  route('lam-viec/kien-nghi/cap-duoi', `${here}/console/below.tsx`),
  route('lam-viec/kien-nghi/nhac-viec', `${here}/console/reminders.tsx`),
  route('lam-viec/kien-nghi/nhac-viec/:unitId', `${here}/console/reminder-sheet.tsx`),
  route('lam-viec/kien-nghi/vang-mat', `${here}/console/absence.tsx`),
  route('lam-viec/kien-nghi/ky-thay', `${here}/console/signing.tsx`),
  route('lam-viec/kien-nghi/hinh-thuc', `${here}/console/formalism.tsx`),
  route('lam-viec/kien-nghi/quy-tac', `${here}/console/habits.tsx`),
  route('lam-viec/kien-nghi/:code', `${here}/console/item.tsx`),
  route('lam-viec/kien-nghi/:code/phieu', `${here}/console/slip.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [
  route('kien-nghi.atom', `${here}/pages/feed.ts`),
  route('kien-nghi/:code/anh.png', `${here}/pages/picture.ts`),
  route('kien-nghi/:code/anh/:number', `${here}/pages/photo.ts`),
];
