import { type Kind, type Place, placeOf, rooms } from './place.ts';
import type { Breach, Source } from './source.ts';

const everywhere: readonly Kind[] = ['ground', 'pure', 'asset'];
const cellar: readonly Kind[] = [...everywhere, 'database', 'table', 'store'];
const deeds: readonly Kind[] = [...cellar, 'house', 'gateways', 'acts', 'work'];

/** Floor -> what its files may take as values from the floors; section 4 of docs/plan.md. */
const values: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  ground: ['ground'],
  pure: everywhere,
  table: ['table'],
  database: ['ground', 'database', 'table'],
  gateways: ['ground', 'gateways', 'database'],
  store: cellar,
  house: ['ground'],
  http: ['ground', 'http', 'database', 'gateways', 'house', 'asset'],
  work: [...deeds, 'http', 'present'],
  acts: deeds,
  present: [...deeds, 'present'],
  session: [...everywhere, 'http', 'session', 'store'],
  api: [...deeds, 'present', 'session', 'http', 'api'],
  page: [...everywhere, 'page', 'present', 'session', 'http', 'ui', 'acts', 'store', 'work', 'browser'],
  routes: ['asset'],
  browser: ['ground', 'pure', 'browser'],
  ui: ['ground', 'ui', 'http', 'asset', 'browser'],
};

/** Floor -> what its files may take besides, as types. */
const types: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  table: ['ground', 'pure'],
  database: ['pure', 'wiring'],
  gateways: ['table'],
  house: ['database', 'gateways', 'house'],
  acts: ['present'],
  session: ['house', 'gateways'],
  page: ['house', 'api', 'wiring'],
  ui: ['wiring', 'house'],
};

/** Floor -> packages that it may import. What is not named here imports what its work needs. */
const packages: Readonly<Partial<Record<Kind, RegExp>>> = {
  ground: /^$/,
  table: /^kysely$/,
  pure: /^(zod|@hono\/zod-openapi)$/,
  store: /^kysely$/,
  house: /^pino$/,
  acts: /^(node:|kysely$|zod$)/,
  present: /^(node:crypto|kysely|uqr)$/,
  routes: /^@react-router\/dev\/routes$/,
  browser: /^$/,
};

/** Which import stands where a wall is. */
export function findBreaches(source: Source): Breach[] {
  const from = placeOf(source.path);
  return source.imports.flatMap(({ target, typeOnly, line }) => {
    const says = judge(from, placeOf(target), typeOnly);
    return says ? [{ at: `${source.path}:${line}`, says }] : [];
  });
}

/** Why this import may not be, or undefined. */
export function judge(from: Place, to: Place, typeOnly: boolean): string | undefined {
  if (from.kind === 'wiring' || from.kind === 'outside') return undefined;
  if (to.kind === 'outside') return judgePackage(from, to);
  const allowed = [...(values[from.kind] ?? []), ...(typeOnly ? (types[from.kind] ?? []) : [])];
  if (!allowed.includes(to.kind)) {
    return `${from.kind} may not import ${typeOnly ? 'types of ' : ''}${to.kind}: ${to.path}`;
  }
  return from.room && to.room && from.room !== to.room ? judgeRooms(from, to, typeOnly) : undefined;
}

function judgePackage(from: Place, to: Place): string | undefined {
  if (from.path.includes('/database/tables/') && to.path === 'kysely') return undefined;
  const allowed = packages[from.kind];
  return !allowed || allowed.test(to.path) ? undefined : `${from.kind} may not import the package ${to.path}`;
}

/** Between rooms: only downwards, and the upper floors see only what the lower room shows. */
function judgeRooms(from: Place, to: Place, typeOnly: boolean): string | undefined {
  const [own, other] = [from.room ?? '', to.room ?? ''];
  if (rooms.indexOf(other) > rooms.indexOf(own)) return `${own} may not import the room above it: ${to.path}`;
  if (own === 'petitions' && other === 'live') return `petitions and live do not know each other: ${to.path}`;
  if (from.kind === 'store' && to.kind !== 'pure') return `a store reads its own room only: ${to.path}`;
  const shown: readonly Kind[] = ['pure', 'present', 'session'];
  if ((from.kind === 'page' || from.kind === 'api') && !typeOnly && !shown.includes(to.kind)) {
    return `a ${from.kind} takes only presenters of a lower room: ${to.path}`;
  }
  return undefined;
}
