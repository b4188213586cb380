import { isTest, placeOf } from './place.ts';
import { type Breach, breach, type Node, part, parts, type Source } from './source.ts';

/** A rule about one node: what it says where it is broken. */
type Rule = (node: Node, source: Source) => string | undefined;

/** Only types that the compiler proves. */
export const typeRule = each((node) => {
  if (node.type === 'TSAnyKeyword') return 'no `any`';
  if (node.type === 'TSNonNullExpression') return 'no `!` after a value';
  if (node.type === 'TSTypeAssertion') return 'no type assertion';
  if (node.type === 'TSAsExpression' && !isConst(node)) return 'no `as` but `as const`';
  return undefined;
});

/** Only erasable TypeScript, and plain data. */
export const dataRule = each((node) => {
  if (node.type === 'TSEnumDeclaration') return 'no enum: write a union of strings';
  if (node.type === 'TSParameterProperty') return 'no parameter properties';
  if (node.type.startsWith('Class') && node.type !== 'ClassBody' && !isAllowedClass(node)) {
    return 'no class but Refusal and what must be closed';
  }
  return undefined;
});

/** What changes lives in the House or the database; a script of the browser lives as long as its page. */
export function findModuleState(source: Source): Breach[] {
  if (placeOf(source.path).kind === 'browser') return [];
  const body = source.nodes[0] ? parts(source.nodes[0], 'body') : [];
  return body
    .map((node) => parts(node, 'declaration')[0] ?? node)
    .filter((node) => node.type === 'VariableDeclaration' && part(node, 'kind') !== 'const')
    .map((node) => breach(source, node.start, 'no `let` at the top of a module'));
}

/** The content policy refuses inline style. */
export const styleRule = each((node) =>
  node.type === 'JSXAttribute' && part(part(node, 'name'), 'name') === 'style'
    ? 'no style=: write CSS'
    : undefined,
);

/** Ground and pure files ask no clock, no chance and no process. */
export const stillRule = each((node, source) => {
  if (isTest(source.path) || !['ground', 'pure', 'table'].includes(placeOf(source.path).kind))
    return undefined;
  const callee = source.text.slice(node.start, node.end);
  if (node.type === 'MemberExpression' && /^(Date\.now|Math\.random)$/.test(callee))
    return `no ${callee} here`;
  if (node.type === 'NewExpression' && /^new Date(\(\s*\))?$/.test(callee))
    return 'no clock here: hand it in';
  if (node.type === 'MemberExpression' && /^(process|globalThis|performance|crypto)\.\w+$/.test(callee)) {
    return `no ${callee} here`;
  }
  return undefined;
});

/** A deed is an act: nobody else opens a transaction. */
export const deedRule = each((node, source) => {
  if (isTest(source.path) || !source.path.startsWith('app/') || placeOf(source.path).kind === 'acts') {
    return undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const name = part(part(part(node, 'callee'), 'property'), 'name');
  return name === 'transact' ? 'only acts, clocks and listeners open a transaction' : undefined;
});

function each(rule: Rule): (source: Source) => Breach[] {
  return (source) =>
    source.nodes.flatMap((node) => {
      const says = rule(node, source);
      return says ? [breach(source, node.start, says)] : [];
    });
}

function isConst(node: Node): boolean {
  return part(part(part(node, 'typeAnnotation'), 'typeName'), 'name') === 'const';
}

function isAllowedClass(node: Node): boolean {
  if (part(part(node, 'id'), 'name') === 'Refusal') return true;
  const members = parts(part(node, 'body'), 'body').map((member) => part(part(member, 'key'), 'name'));
  return members.includes('close');
}
