import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const pages = 'rooms/people/pages';
const console = 'rooms/people/console';

export const publicRoutes: RouteConfigEntry[] = [
  route('lam-viec/dang-nhap', `${pages}/sign-in.tsx`),
  route('lam-viec/ma-xac-thuc', `${pages}/second-step.tsx`),
  route('lam-viec/dang-xuat', `${pages}/sign-out.tsx`),
  route('lam-viec/chon-mat-khau', `${pages}/choose-password.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/tai-khoan', `${console}/account.tsx`),
  route('lam-viec/nguoi-dung', `${console}/people.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [];
