import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const here = 'rooms/commitments';

export const publicRoutes: RouteConfigEntry[] = [
  route('loi-hua', `${here}/pages/board.tsx`),
  route('loi-hua/:code', `${here}/pages/one.tsx`),
  route('doi-thoai/:code/ket-luan', `${here}/pages/conclusion.tsx`),
  route('thuc-dia/xem', `${here}/pages/field.tsx`),
  route('tra-cuu', `${here}/pages/follow.tsx`),
  route('tra-cuu/:code', `${here}/pages/thread.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/viec', `${here}/console/inbox.tsx`),
  route('lam-viec/kien-nghi', `${here}/console/old-lists.ts`, { id: 'old-petitions' }),
  route('lam-viec/cam-ket', `${here}/console/old-lists.ts`, { id: 'old-promises' }),
  route('lam-viec/cam-ket/:code', `${here}/console/item.tsx`),
  route('lam-viec/ban-giao', `${here}/console/handovers.tsx`),
  route('lam-viec/ban-giao/:id', `${here}/console/handover-sheet.tsx`),
  route('lam-viec/mo-dau/:code', `${here}/console/look-back.tsx`),
  route('lam-viec/ket-luan/:code', `${here}/console/conclusion.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [
  route('loi-hua.atom', `${here}/pages/board-feed.ts`),
  route('thuc-dia/gui', `${here}/pages/field-send.ts`),
  route('thuc-dia/ung-dung.webmanifest', `${here}/pages/field-app.ts`),
  route('thuc-dia/ngoai-tuyen.js', `${here}/pages/field-offline.ts`),
  route('loi-hua/:code/anh.png', `${here}/pages/picture.ts`),
  route('loi-hua/:code/anh/:id', `${here}/pages/photo.ts`),
];
