import type { Breach, Source } from './source.ts';

/** Circles of value imports, each told once by the import that closes it. */
export function findCircles(sources: readonly Source[]): Breach[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: Breach[] = [];

  const visit = (path: string, trail: readonly string[]): void => {
    for (const { target, typeOnly, line } of byPath.get(path)?.imports ?? []) {
      if (typeOnly || !byPath.has(target)) continue;
      if (trail.includes(target)) {
        const circle = [...trail.slice(trail.indexOf(target)), target];
        found.push({ at: `${path}:${line}`, says: `a circle of imports: ${circle.join(' > ')}` });
      } else if (!done.has(target)) visit(target, [...trail, target]);
    }
    done.add(path);
  };

  for (const path of byPath.keys()) if (!done.has(path)) visit(path, [path]);
  return found;
}
