import { type Breach, breach, type Node, part, parts, type Source } from './source.ts';

const guesses = /^\.(waitForURL|waitForTimeout|waitForLoadState|waitForNavigation)$/;
const deeds = /^\.(click|dblclick|tap|press|pressSequentially|type|goBack|goForward|setOffline)$/;
const reads =
  /^(findViolations|\.(count|innerText|allInnerTexts|innerHTML|textContent|allTextContents|isVisible|isHidden|isDisabled|isEnabled|isChecked|inputValue|getAttribute|evaluate|evaluateAll|content|url|execute|executeTakeFirst\w*))$/;
const leaves = /^\.(goto|reload|close)$/;

/**
 * A journey waits for what a deed brings; what is read at once after it is read by luck, and a page that is left at
 * once takes the deed along. `steps` are the files of tests/steps, whose functions journeys call.
 */
export function findLuck(source: Source, steps: readonly Source[]): Breach[] {
  if (!/^tests\/(journeys|steps)\//.test(source.path)) return [];
  const known = new Map([...steps, source].flatMap((file) => [...functionsOf(file)]));
  const again = new Set(source.nodes.flatMap((node) => (nameOf(node) === '.poll' ? blocksIn(node) : [])));
  return [
    ...source.nodes
      .filter((node) => guesses.test(nameOf(node)))
      .map((node) => breach(source, node.start, 'arrive(page, address), or wait for the thing itself')),
    ...source.nodes
      .filter((node) => node.type === 'BlockStatement' && !again.has(node))
      .flatMap((block) => pairs(parts(block, 'body').filter(waits)))
      .filter(
        ([before, after]) => does(before, known) && (readsAtOnce(after, known) || goesAtOnce(before, after)),
      )
      .map(([, after]) => breach(source, after.start, 'wait for what the deed brings before going on')),
  ];
}

/** How long a slow machine may need stands in vitest.config.ts and tests/browser.ts; a test gives no number of its own. */
export function findOwnPatience(source: Source): Breach[] {
  if (!/\.test\.tsx?$/.test(source.path)) return [];
  return source.nodes
    .filter((node) => node.type === 'Property' && part(part(node, 'key'), 'name') === 'timeout')
    .filter((node) => typeof part(part(node, 'value'), 'value') === 'number')
    .map((node) => breach(source, node.start, 'how long a machine may need is said in vitest.config.ts'));
}

type Known = ReadonlyMap<string, readonly Node[]>;

/** The functions of a file by name, as their statements. */
function functionsOf({ nodes }: Source): Known {
  const declared = nodes
    .filter((node) => node.type === 'FunctionDeclaration')
    .map((node) => [String(part(part(node, 'id'), 'name')), bodyOf(node)] as const);
  const assigned = nodes
    .filter((node) => node.type === 'VariableDeclarator' && isFunction(parts(node, 'init')[0]))
    .map((node) => [String(part(part(node, 'id'), 'name')), bodyOf(parts(node, 'init')[0])] as const);
  return new Map([...declared, ...assigned]);
}

/** Ends with a press or a cut line: the page changes afterwards. Who waits for what it brings beside it may go on. */
function does(statement: Node, known: Known): boolean {
  const inner = bodyOf(statement).filter(waits).at(-1);
  if (inner !== undefined) return does(inner, known);
  const called = [...calls(statement)];
  if (called.some((name) => name === '.waitForEvent' || name === 'turnPage')) return false;
  return called.some(
    (name) => deeds.test(name) || ends(known.get(name)?.at(-1), (last) => does(last, without(known, name))),
  );
}

/** Begins with a look at the page or the database that does not wait. */
function readsAtOnce(statement: Node, known: Known): boolean {
  const inner = bodyOf(statement).find(waits);
  if (inner !== undefined) return readsAtOnce(inner, known);
  return [...calls(statement)].some(
    (name) =>
      reads.test(name) || ends(known.get(name)?.[0], (first) => readsAtOnce(first, without(known, name))),
  );
}

function ends(statement: Node | undefined, rule: (statement: Node) => boolean): boolean {
  return statement !== undefined && rule(statement);
}

function without(known: Known, name: string): Known {
  return new Map([...known].filter(([each]) => each !== name));
}

/** The names of what a statement calls itself; what it hands to others to call later is not looked at. */
function* calls(node: Node): Generator<string> {
  if (isFunction(node)) return;
  const name = nameOf(node);
  if (name !== '') yield name;
  for (const key of Object.keys(node)) for (const child of parts(node, key)) yield* calls(child);
}

/** `.click` of a method, `signIn` of a function; empty where nothing is called. */
function nameOf(node: Node): string {
  if (node.type !== 'CallExpression') return '';
  const callee = part(node, 'callee');
  const method = part(part(callee, 'property'), 'name');
  return method === undefined ? String(part(callee, 'name') ?? '') : `.${String(method)}`;
}

/** What is asked again until it holds may read as it likes. */
function blocksIn(node: Node): Node[] {
  const inner = Object.keys(node).flatMap((key) => parts(node, key).flatMap(blocksIn));
  return node.type === 'BlockStatement' ? [node, ...inner] : inner;
}

/** A statement that waits for nothing is done at once. */
function waits(statement: Node): boolean {
  if (isFunction(statement)) return false;
  if (statement.type === 'AwaitExpression') return true;
  return Object.keys(statement).some((key) => parts(statement, key).some(waits));
}

/** A cut line is no deed that the next page could take along. */
function goesAtOnce(before: Node, after: Node): boolean {
  const inner = bodyOf(after).find(waits);
  if (inner !== undefined) return goesAtOnce(before, inner);
  if ([...calls(before)].includes('.setOffline')) return false;
  return [...calls(after)].some((name) => leaves.test(name));
}

function bodyOf(node: Node | undefined): Node[] {
  const body = parts(node, 'body');
  return body[0]?.type === 'BlockStatement' ? parts(body[0], 'body') : body;
}

function pairs(statements: readonly Node[]): [Node, Node][] {
  return statements.slice(1).flatMap((after, index) => {
    const before = statements[index];
    return before === undefined ? [] : [[before, after] satisfies [Node, Node]];
  });
}

function isFunction(node: Node | undefined): boolean {
  return /^(Arrow)?Function/.test(node?.type ?? '');
}
