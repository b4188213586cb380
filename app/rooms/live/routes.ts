import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const publicRoutes: RouteConfigEntry[] = [
  route('vao', 'rooms/live/pages/join.tsx'),
  route('phieu/:token?', 'rooms/live/pages/seat.tsx'),
  route('truc-tiep/:code/cua-toi', 'rooms/live/pages/mine.tsx'),
  route('vao/:joinCode/:place?', 'rooms/live/pages/enter.ts'),
  route('truc-tiep/:code/hoi', 'rooms/live/pages/ask.tsx'),
  route('truc-tiep/:code/phat-bieu', 'rooms/live/pages/speak.tsx'),
  route('diem-cau/vao/:token', 'rooms/live/pages/point-enter.tsx'),
];
export const staffRoutes: RouteConfigEntry[] = [
  route('lam-viec/phien/:code/diem-cau', 'rooms/live/console/points.tsx'),
  route('lam-viec/phien/:code/nguoi-du', 'rooms/live/console/audience.tsx'),
  route('lam-viec/phien/:code/phieu', 'rooms/live/console/seat-sheet.tsx'),
  route('lam-viec/quy-tac/duyet-cau-hoi', 'rooms/live/console/moderation-rules.tsx'),
  route('lam-viec/quy-tac/chu-tat', 'rooms/live/console/shorthand.tsx'),
];
export const bareRoutes: RouteConfigEntry[] = [
  route('truc-tiep/:code', 'rooms/live/pages/live.tsx'),
  route('man-hinh/:code', 'rooms/live/pages/screen.tsx'),
  route('man-hinh/:code/diem/:place', 'rooms/live/pages/point-screen.tsx'),
  route('man-hinh/:code/len-hinh', 'rooms/live/pages/overlay.tsx'),
  route('lam-viec/phien/:code/diem-cau/viec', 'rooms/live/console/points-deed.ts'),
  route('diem-cau/ngoai-tuyen.js', 'rooms/live/pages/point-offline.ts'),
  route('diem-cau/:code', 'rooms/live/pages/point.tsx'),
  route('diem-cau/:code/gui', 'rooms/live/pages/point-send.ts'),
  route('diem-cau/:code/mach', 'rooms/live/pages/point-pulse.tsx'),
  route('diem-cau/:code/ung-dung.json', 'rooms/live/pages/point-app.ts'),
  route('lam-viec/phien/:code/chu-toa', 'rooms/live/console/chair.tsx'),
  route('lam-viec/phien/:code/thu-ky', 'rooms/live/console/secretary.tsx'),
  route('lam-viec/bien-ban/:code', 'rooms/live/console/minutes.tsx'),
  route('lam-viec/phien/:code/viec', 'rooms/live/console/deed.ts'),
  route('lam-viec/phien/:code/cho-ngoi', 'rooms/live/console/seat.ts'),
  route('lam-viec/phien/:code/tra-loi-cu', 'rooms/live/console/answers.ts'),
  route('lam-viec/phien/:code/lan-sua', 'rooms/live/console/edits.ts'),
];
