/** The rooms from low to high: a room imports itself and rooms below it. */
export const rooms = [
  'record',
  'people',
  'organisations',
  'dialogues',
  'opinions',
  'surveys',
  'live',
  'petitions',
  'commitments',
  'documents',
  'messages',
  'oversight',
  'figures',
];

export type Kind =
  | 'ground'
  | 'pure'
  | 'table'
  | 'database'
  | 'gateways'
  | 'store'
  | 'house'
  | 'http'
  | 'work'
  | 'acts'
  | 'present'
  | 'session'
  | 'api'
  | 'page'
  | 'routes'
  | 'browser'
  | 'ui'
  | 'wiring'
  | 'asset'
  | 'outside';

/** Where a file stands: its floor, and its room where it has one. `route` marks a page that has an address. */
export type Place = Readonly<{ path: string; kind: Kind; room?: string; name: string }>;

const floors: readonly (readonly [RegExp, Kind])[] = [
  [/^app\/ground\//, 'ground'],
  [/^app\/database\/tables\//, 'table'],
  [/^app\/database\//, 'database'],
  [/^app\/gateways\//, 'gateways'],
  [/^app\/house\.ts$/, 'house'],
  [/^app\/http\//, 'http'],
  // What scripts of several rooms share knows no React: decision 0051.
  [/^app\/ui\/[^/]+-enhance\.ts$/, 'browser'],
  [/^app\/ui\//, 'ui'],
];

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(pages|console|components)\//, 'page'],
  [/^(acts\b|clock|listens)/, 'acts'],
  [/^present/, 'present'],
  [/^store/, 'store'],
  [/^api\b/, 'api'],
  [/^routes\.ts$/, 'routes'],
  // Who is signed in, asked by every page: people alone has these.
  [/^(session|door)\.ts$/, 'session'],
  // Work with bytes, sockets and chance that is no deed: decision 0010.
  [/^(photo|number|feed|telling|channel|rhythm|live|post)\.ts$|^(paper|sheet|cluster)s?\//, 'work'],
  [/-enhance\.ts$/, 'browser'],
];

/** The place of a path as it stands in an import: a file of ours or a package. */
export function placeOf(path: string): Place {
  const name = path.split('/').at(-1) ?? path;
  if (/\.(css|json|svg|woff2)$/.test(path)) return { path, kind: 'asset', name };
  if (!path.startsWith('app/')) return { path, kind: 'outside', name };
  const inRoom = /^app\/rooms\/([^/]+)\/(.+)$/.exec(path);
  if (!inRoom) return { path, kind: floors.find(([where]) => where.test(path))?.[1] ?? 'wiring', name };
  const [, room = '', rest = ''] = inRoom;
  const kind = kinds.find(([where]) => where.test(rest))?.[1] ?? 'pure';
  return { path, kind: kind === 'session' && room !== 'people' ? 'pure' : kind, room, name };
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
}
