import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** Tells the person at the terminal what is going on: Vietnamese, then English in brackets. */
export function say(vi: string, en: string): void {
  console.error(`» ${vi} (${en})`);
}

/** Seconds since `began` (of `performance.now()`), with one decimal. */
export function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** Runs a program that an npm package carries, with this Node; resolves to its exit code. */
export async function runTool(
  tool: Tool,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(process.execPath, [findTool(tool), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

export type Tool = keyof typeof tools;

const tools = {
  'react-router': '@react-router/dev',
  biome: '@biomejs/biome',
  tsc: 'typescript',
  vitest: 'vitest',
} as const;

function findTool(tool: Tool): string {
  const folder = join(import.meta.dirname, '..', 'node_modules', tools[tool]);
  const { bin } = manifest.parse(require(join(folder, 'package.json')));
  const program = typeof bin === 'string' ? bin : bin[tool];
  if (!program) throw new Error(`${tools[tool]} carries no program ${tool} in ${dirname(folder)}`);
  return join(folder, program);
}
