import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree; what it carries besides its place is asked by name. */
export type Node = Readonly<{ type: string; start: number; end: number }>;

/** `target` is a path from the root (`app/ground/actor.ts`) or the name of a package (`zod`, `node:fs`). */
export type Import = Readonly<{ target: string; typeOnly: boolean; line: number }>;

export type Source = Readonly<{
  path: string;
  text: string;
  nodes: readonly Node[];
  imports: readonly Import[];
}>;

/** A breach of a rule, with the place where it stands: `app/x.ts:12`. */
export type Breach = Readonly<{ at: string; says: string }>;

const patterns = ['index.ts', 'app/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'scripts/**/*.ts'];

/** All our source files, read and parsed. */
export function readSources(): Source[] {
  const paths = globSync(patterns).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** Parses one file; throws where the text is not TypeScript. */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error) throw new Error(`${path}: ${error.message}`);
  const nodes = [...walk(parsed.program)];
  const imports = nodes.flatMap((node) => readImport(path, text, node));
  return { path, text, nodes, imports };
}

export function breach(source: Source, offset: number, says: string): Breach {
  return { at: `${source.path}:${lineAt(source.text, offset)}`, says };
}

/** What a node carries under this name; undefined where it carries nothing. */
export function part(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
}

/** The nodes that a node carries under this name. */
export function parts(node: unknown, name: string): Node[] {
  const found = part(node, name);
  return (Array.isArray(found) ? found : [found]).filter(isNode);
}

function readImport(path: string, text: string, node: Node): Import[] {
  const value = part(part(node, 'source'), 'value');
  if (typeof value !== 'string') return [];
  return [{ target: resolve(path, value), typeOnly: isTypeOnly(node), line: lineAt(text, node.start) }];
}

/** A type in `import { type A }` is only a type too, as long as nothing else is named. */
function isTypeOnly(node: Node): boolean {
  if (part(node, 'importKind') === 'type' || part(node, 'exportKind') === 'type') return true;
  if (node.type === 'TSImportType') return true;
  const names = parts(node, 'specifiers');
  return names.length > 0 && names.every((name) => kindOf(name) === 'type');
}

function kindOf(name: Node): unknown {
  return part(name, 'importKind') ?? part(name, 'exportKind');
}

function resolve(path: string, target: string): string {
  const bare = target.split('?')[0] ?? target;
  if (bare.startsWith('#')) return bare.slice(1);
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : bare;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function* walk(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) yield* walk(child);
}

function isNode(value: unknown): value is Node {
  return typeof part(value, 'type') === 'string' && typeof part(value, 'start') === 'number';
}
