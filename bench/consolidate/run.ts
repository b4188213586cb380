import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { openPile } from '#app/rooms/opinions/analysis/pile.ts';

/** Groups the letters of a file in a process of its own, so that its memory is what the work needs and no more. */
const [file = '', answer = ''] = process.argv.slice(2);
const letter = z.object({ text: z.string(), area: z.string().nullable() });
const letters = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => letter.parse(JSON.parse(line)));
const [began, cpu] = [performance.now(), process.cpuUsage()];
const groups = openPile(letters).groups();
const ms = Math.round(performance.now() - began);
const { user, system } = process.cpuUsage(cpu);
writeFileSync(
  answer,
  JSON.stringify({
    ms,
    cpuMs: Math.round((user + system) / 1000),
    maxMb: Math.round(process.resourceUsage().maxRSS / 1024),
    groups: [...groups],
  }),
);
