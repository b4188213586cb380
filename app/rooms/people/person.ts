import type { RoleName } from '#app/ground/actor.ts';

/** Hours without a deed after which a session is over. */
export const idleHours = 12;
/** Days for which a one-time link to choose a password works. */
export const linkDays = 3;
/** Hours for which the link of the first set-up works; each start prints a new one. */
export const setupHours = 24;

/** Roles that are held for one unit: without it they give no right. */
export const unitRoles: readonly RoleName[] = ['officer', 'front'];

/** Does whoever leaves this role have open matters to hand over? */
export function handsOver(role: RoleName): boolean {
  return role === 'head' || role === 'officer';
}

export type Period = Readonly<{ from: string; to: string | null }>;

/** Is the day within the period? Days are 'YYYY-MM-DD', both ends count. */
export function isDuring(period: Period, day: string): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/** 'past', 'now' or 'future': where a period stands on that day. */
export function stageOf(period: Period, day: string): 'past' | 'now' | 'future' {
  if (isDuring(period, day)) return 'now';
  return day < period.from ? 'future' : 'past';
}

/** One spelling of an e-mail address, so that nobody has two accounts by typing capitals. */
export function plainEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/**
 * A path of this site and nothing else; `fallback` for anything that could lead away from it.
 * Staff return only to staff pages, never to the doors of sign-in themselves.
 */
export function localReturn(path: string | null | undefined, fallback = '/lam-viec'): string {
  if (!path || path.length > 2_000 || /[\\\p{Cc}]/u.test(path)) return fallback;
  const address = URL.parse(path, 'http://here.invalid');
  if (address?.origin !== 'http://here.invalid') return fallback;
  if (!/^\/(en\/)?lam-viec(\/|$)/.test(address.pathname)) return fallback;
  if (/^\/(en\/)?lam-viec\/(dang-nhap|ma-xac-thuc|dang-xuat|chon-mat-khau)/.test(address.pathname))
    return fallback;
  return address.pathname + address.search + address.hash;
}

/** What a browser calls itself, in words that its owner knows; the raw text is kept out of pages. */
export function deviceOf(userAgent: string | null): Readonly<{ browser: string; system: string }> {
  const text = userAgent ?? '';
  const first = (pairs: readonly (readonly [RegExp, string])[]) =>
    pairs.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  return {
    browser: first([
      [/Edg\//, 'Edge'],
      [/coc_coc_browser/i, 'Cốc Cốc'],
      [/OPR\//, 'Opera'],
      [/Firefox\//, 'Firefox'],
      [/Chrome\//, 'Chrome'],
      [/Safari\//, 'Safari'],
    ]),
    system: first([
      [/iPhone|iPad/, 'iPhone, iPad'],
      [/Android/, 'Android'],
      [/Windows/, 'Windows'],
      [/Mac OS X/, 'macOS'],
      [/Linux/, 'Linux'],
    ]),
  };
}
