import type { RouteConfigEntry } from '@react-router/dev/routes';
import * as commitments from '#app/rooms/commitments/routes.ts';
import * as dialogues from '#app/rooms/dialogues/routes.ts';
import * as figures from '#app/rooms/figures/routes.ts';
import * as live from '#app/rooms/live/routes.ts';
import * as messages from '#app/rooms/messages/routes.ts';
import * as opinions from '#app/rooms/opinions/routes.ts';
import * as organisations from '#app/rooms/organisations/routes.ts';
import * as oversight from '#app/rooms/oversight/routes.ts';
import * as people from '#app/rooms/people/routes.ts';
import * as petitions from '#app/rooms/petitions/routes.ts';
import type { codesOf } from './every-page.ts';

type Codes = Awaited<ReturnType<typeof codesOf>>;

const rooms = [
  ...[people, organisations, dialogues, opinions, live, petitions, commitments, messages, oversight, figures],
];

/** Pages that end the visit of who opens them, or are for who has not come in yet. */
const notWalked = new Set([
  'lam-viec/dang-xuat',
  'lam-viec/dang-nhap',
  'lam-viec/ma-xac-thuc',
  'lam-viec/chon-mat-khau',
]);

/** What stands for the parameters of a pattern, by how it begins; several where pages of one pattern differ much. */
function valuesFor(pattern: string, code: Codes): readonly Readonly<Record<string, string>>[] {
  const one = (value: string) => [{ code: value, id: value, unitId: value }];
  const known: readonly (readonly [string, readonly Readonly<Record<string, string>>[]])[] = [
    ['lam-viec/cam-ket/', [...one(code.kept), ...one(code.broken)]],
    ['lam-viec/mo-dau/', one(code.collecting)],
    ['lam-viec/ket-luan/', one(code.closed)],
    // Suggestions are for a year to come.
    ['lam-viec/ke-hoach/:year/goi-y', [{ year: String(Number(code.year) + 1) }]],
    ['lam-viec/ke-hoach/', [{ year: code.year }]],
    ['lam-viec/nguoi-dung-dau', [{}, { year: code.year }]],
    ['lam-viec/doi-thoai/', [...one(code.collecting), ...one(code.closed)]],
    ['lam-viec/phien/', one(code.live)],
    ['lam-viec/bien-ban/', [...one(code.live), ...one(code.closed)]],
    ['lam-viec/tin/mau/', [{ name: 'answered', language: 'vi' }]],
    ['lam-viec/don-vi/tiep-cong-dan/', one(code.reception)],
    ['lam-viec/don-vi/', one(code.unit)],
    ['lam-viec/quy-tac/danh-muc/', [{ list: 'empty_phrase' }]],
    ['lam-viec/quy-tac/', [{ key: 'petition.answer_days' }]],
    [
      'lam-viec/giam-sat/',
      [
        { code: code.supervising, thread: code.sampled },
        { code: code.promising, thread: code.promised },
        ...one(code.supervision),
      ],
    ],
    ['lam-viec/kien-nghi/nhac-viec/', one(code.reminded)],
    ['lam-viec/kien-nghi/', [code.working, code.answered, code.escalated].flatMap(one)],
    ['lam-viec/y-kien/nhap-bang/', []],
    ['lam-viec/y-kien/', one(code.opinion)],
    ['lam-viec/ban-giao/', []],
  ];
  return known.find(([begins]) => pattern.startsWith(begins))?.[1] ?? [];
}

/**
 * The address of every staff page of the routes, with codes of the town. A new route with a parameter that nothing
 * fills is an error, except where the town has no such thing (an imported sheet, a hand-over).
 */
export function everyStaffPath(code: Codes): string[] {
  const entries: RouteConfigEntry[] = rooms.flatMap((room) => room.staffRoutes);
  const patterns = entries.flatMap((entry) => entry.path ?? []).filter((path) => !notWalked.has(path));
  return [...new Set(patterns.flatMap((pattern) => pathsOf(pattern, code)))];
}

const absent = ['lam-viec/y-kien/nhap-bang/:id', 'lam-viec/ban-giao/:id'];

function pathsOf(pattern: string, code: Codes): string[] {
  if (!pattern.includes(':')) return [`/${pattern}`];
  const paths = valuesFor(pattern, code).flatMap((values) => {
    const parts = pattern.split('/').map((part) => {
      if (!part.startsWith(':')) return part;
      const value = values[part.slice(1).replace('?', '')];
      return value ?? (part.endsWith('?') ? '' : null);
    });
    return parts.includes(null) ? [] : [`/${parts.filter(Boolean).join('/')}`];
  });
  if (paths.length === 0 && !absent.includes(pattern)) throw new Error(`nothing fills ${pattern}`);
  return paths;
}
