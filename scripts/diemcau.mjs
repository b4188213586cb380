#!/usr/bin/env node
// `npx diemcau VERB …`: commands for people who have the program and no wish to start it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Verb -> the script that does it. Files are named from where the command was given. */
const verbs = { analyse: 'analyse.ts', rehearse: 'rehearse.ts' };

const [verb = '', ...rest] = process.argv.slice(2);
const script = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (script === undefined) {
  console.error(`diemcau: ${Object.keys(verbs).join(' | ')}`);
  process.exit(2);
}
const here = fileURLToPath(new URL('.', import.meta.url));
const args = rest.map((each) => (existsSync(each) ? resolve(each) : each));
const run = [join(here, 'run.mjs'), 'exec', 'node', join(here, script), ...args];
const child = spawn(process.execPath, run, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
