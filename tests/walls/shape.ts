import { type Breach, breach, parts, type Source } from './source.ts';

const limit = 300;
const vague = /(^|-)(utils?|helpers?|common|misc|services?|managers?)(-|\.|$)/;

export function findLong({ path, text }: Source): Breach[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > limit ? [{ at: `${path}:${lines}`, says: `more than ${limit} lines` }] : [];
}

/** Names that say nothing, and doors that hide where a thing lives. */
export function findVagueNames({ path }: Source): Breach[] {
  const steps = path.split('/');
  if (steps.some((step) => vague.test(step))) return [{ at: `${path}:1`, says: 'a name that says nothing' }];
  const barrel = steps.length > 1 && /^index\.tsx?$/.test(steps.at(-1) ?? '');
  return barrel ? [{ at: `${path}:1`, says: 'no barrels: the only index.ts is the root one' }] : [];
}

/** The modules that have an address, read from all `routes.ts`; a folder may be named once by a constant. */
export function findRouteModules(sources: readonly Source[]): Set<string> {
  return new Set(
    sources
      .filter(({ path }) => path.endsWith('routes.ts'))
      .flatMap(({ text }) => {
        const folders = new Map(
          [...text.matchAll(/const (\w+) = '([^']+)'/g)].map(([, a = '', b = '']) => [a, b]),
        );
        const files = [...text.matchAll(/[`']([^`'\s.]+\.tsx?)[`']/g)];
        return files.map(([, file = '']) => {
          const whole = file.replace(/^\$\{(\w+)\}/, (_, name: string) => folders.get(name) ?? '');
          return `app/${whole}`;
        });
      }),
  );
}

/** A page of the public is rendered on the server only, and says so; a desk page never says it. */
export function findUnclearPages(source: Source, routes: ReadonlySet<string>): Breach[] {
  if (!routes.has(source.path) || !isPage(source)) return [];
  const says = /export const handle = \{[^}]*\b(plain|shell): true/.test(source.text);
  const desk = source.path.includes('/console/') || /\/staff-/.test(source.path);
  if (desk || says) return [];
  return [breach(source, 0, 'a public page says `handle = { plain: true }`')];
}

/** A part of a page is handed what it shows; only a module with an address reads and acts. */
export function findBusyParts(source: Source, routes: ReadonlySet<string>): Breach[] {
  const inPages = /^app\/rooms\/[^/]+\/(pages|console)\/.*\.tsx$/.test(source.path);
  if (!inPages || routes.has(source.path) || /\.test\./.test(source.path)) return [];
  const kept = /^app\/rooms\/[^/]+\/(store|acts|present|api)/;
  return source.imports
    .filter(({ target, typeOnly }) => !typeOnly && kept.test(target))
    .map(({ target, line }) => ({
      at: `${source.path}:${line}`,
      says: `a part of a page may take only types of ${target}`,
    }));
}

function isPage({ nodes }: Source): boolean {
  return (
    nodes[0] !== undefined && parts(nodes[0], 'body').some((node) => node.type === 'ExportDefaultDeclaration')
  );
}
