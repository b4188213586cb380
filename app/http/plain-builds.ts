/** As much of React Router's build as counts here. */
type Parted = Readonly<{ routes: Routes; assets: Readonly<{ routes: Readonly<Record<string, unknown>> }> }>;
type Routes = Readonly<Record<string, Route | undefined>>;
type Route = Readonly<{
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  module: Readonly<{ default?: unknown; handle?: unknown }>;
}>;
type Branch = Readonly<{ first: string; ids: readonly string[]; isPlain: boolean; isSplat: boolean }>;

/**
 * A small build for each first part of an address below which all pages are plain. React Router tries its branches one
 * by one and draws up all routes again for each page: with all of them that took a third of a plain page's time.
 */
export function plainBuilds<B extends Parted>(build: B): ReadonlyMap<string, B> {
  const branches = branchesOf(build.routes);
  const splats = branches.filter((branch) => branch.isSplat && branch.first === '*');
  const firsts = new Set(branches.filter((branch) => !branch.isSplat).map((branch) => branch.first));
  return new Map(
    [...firsts].flatMap((first) => {
      const own = branches.filter((branch) => branch.first === first);
      if (!own.every((branch) => branch.isPlain)) return [];
      return [[first, partOf(build, new Set([...own, ...splats].flatMap((branch) => branch.ids)))]];
    }),
  );
}

/** The first part of an address behind its language: "kien-nghi" of "/en/kien-nghi/KN-2026-00001". */
export function firstPart(path: string): string {
  return path.replace(/^\/en(?=\/|$)/, '').split('/')[1] ?? '';
}

function partOf<B extends Parted>(build: B, ids: ReadonlySet<string>): B {
  const pick = <T>(routes: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}

/** Every way from the root to a page. */
function branchesOf(routes: Routes): Branch[] {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const parents = new Set(all.map((route) => route.parentId));
  return all
    .filter((route) => !parents.has(route.id))
    .map((leaf) => {
      const chain = chainOf(routes, leaf.id);
      const path = chain.flatMap((route) => (route.path ? [route.path] : []));
      const [first = ''] = path
        .filter((part) => part !== ':lang?')
        .join('/')
        .split('/');
      return {
        first,
        ids: chain.map((route) => route.id),
        isPlain: leaf.module.default === undefined || isPlainHandle(leaf.module.handle),
        isSplat: path.at(-1)?.endsWith('*') === true,
      };
    });
}

function chainOf(routes: Routes, id: string | undefined): Route[] {
  const route = id === undefined ? undefined : routes[id];
  return route === undefined ? [] : [...chainOf(routes, route.parentId), route];
}

function isPlainHandle(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'plain' in handle && handle.plain === true;
}
