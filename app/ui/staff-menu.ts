import { type RoleName, supervisingRoles } from '#app/ground/actor.ts';
import type { ShellWords } from './words.ts';

/** `also` begins addresses that stand under this item without beginning with its own. */
export type MenuItem = Readonly<{
  href: string;
  name: keyof ShellWords['staff'];
  also?: readonly string[];
  /** A plain page: opened as a new page, with its own script. */
  plain?: boolean;
  /** The first of a group: before a dialogue, after it, the office itself. */
  begins?: boolean;
}>;

const inboxAlso = ['/lam-viec/kien-nghi', '/lam-viec/cam-ket', '/lam-viec/ban-giao'];

const items: readonly (MenuItem & { for?: readonly RoleName[] })[] = [
  { href: '/lam-viec', name: 'today' },
  { href: '/lam-viec/ke-hoach', name: 'plan', also: ['/lam-viec/nguoi-dung-dau'], begins: true },
  { href: '/lam-viec/doi-thoai', name: 'dialogues', also: ['/lam-viec/ket-luan', '/lam-viec/dan-cu'] },
  { href: '/lam-viec/y-kien', name: 'opinions', for: ['clerk', 'head'] },
  { href: '/lam-viec/da-huong-dan', name: 'stubs', for: ['head', 'reception'] },
  { href: '/lam-viec/y-kien/nhap', name: 'quickEntry', for: ['clerk', 'secretary'] },
  { href: '/lam-viec/thu-y-kien', name: 'collect', for: ['front', 'clerk', 'secretary'], plain: true },
  { href: '/lam-viec/viec', name: 'inbox', also: inboxAlso, begins: true },
  { href: '/lam-viec/giam-sat', name: 'oversight', for: [...supervisingRoles, 'clerk', 'head', 'officer'] },
  { href: '/lam-viec/tin', name: 'messages', for: ['clerk', 'head', 'administrator'] },
  { href: '/lam-viec/don-vi', name: 'units', for: ['clerk', 'head', 'administrator'], begins: true },
  { href: '/lam-viec/quy-tac', name: 'rules', for: ['clerk', 'head', 'administrator'] },
  { href: '/lam-viec/nguoi-dung', name: 'people', for: ['administrator'] },
  { href: '/lam-viec/tai-khoan', name: 'account' },
];

/** The desk's menu for somebody who holds these roles. */
export function staffMenu(roles: readonly RoleName[]): MenuItem[] {
  return items
    .filter((item) => item.for === undefined || item.for.some((role) => roles.includes(role)))
    .map(({ for: _, ...item }) => item);
}

/** The item under which an address stands: the longest that begins it. */
export function currentItem(menu: readonly MenuItem[], path: string): string | null {
  const found = menu.filter((item) =>
    [item.href, ...(item.also ?? [])].some((begin) => path === begin || path.startsWith(`${begin}/`)),
  );
  return found.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}
