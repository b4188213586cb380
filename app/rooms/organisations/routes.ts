import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const at = 'rooms/organisations';

export const publicRoutes: RouteConfigEntry[] = [
  route('thiet-lap', `${at}/pages/set-up.tsx`),
  route('don-vi-cu', `${at}/pages/former.tsx`),
  route('don-vi-cu/:code', `${at}/pages/merged.tsx`),
  route('tiep-cong-dan', `${at}/pages/reception.tsx`),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/don-vi', `${at}/console/units.tsx`),
  route('lam-viec/don-vi/them', `${at}/console/add-unit.tsx`),
  route('lam-viec/don-vi/linh-vuc', `${at}/console/fields.tsx`),
  route('lam-viec/don-vi/tiep-cong-dan', `${at}/console/reception.tsx`),
  route('lam-viec/don-vi/tiep-cong-dan/:id', `${at}/console/reception-place.tsx`),
  route('lam-viec/don-vi/:id', `${at}/console/unit.tsx`),
  route('lam-viec/quy-tac', `${at}/console/rules.tsx`),
  route('lam-viec/quy-tac/ngay-nghi', `${at}/console/calendar.tsx`),
  route('lam-viec/quy-tac/bo', `${at}/console/books.tsx`),
  route('lam-viec/quy-tac/van-ban', `${at}/console/texts.tsx`),
  route('lam-viec/quy-tac/danh-muc', `${at}/console/lists.tsx`),
  route('lam-viec/quy-tac/danh-muc/:list', `${at}/console/list.tsx`),
  route('lam-viec/quy-tac/:key', `${at}/console/rule.tsx`),
];
export const bareRoutes: RouteConfigEntry[] = [];
