import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const iso = '2026-11-29';
/** Facts that hold a day, by the names that acts give them. */
const days = /^(day|on|until|latest|furthest|earliest|asked|today|since|before|after|from|to|.*On)$/;

test('no refusal shows people a day as machines write it, in either language', async () => {
  const files = globSync('app/rooms/*/{words,refusals}*.{vi,en}.ts').sort();
  const shown: string[] = [];
  let read = 0;
  for (const file of files) {
    const module: object = await import(pathToFileURL(resolve(file)).href);
    for (const [code, sentence] of Object.values(module).flatMap(sentencesIn)) {
      read += 1;
      const said = sentence(facts);
      if (typeof said === 'string' && said.includes(iso)) shown.push(`${file} ${code}: ${said}`);
    }
  }
  expect(shown).toEqual([]);
  expect(read).toBeGreaterThan(300);
});

type Sentence = (facts: unknown) => unknown;

/** Every sentence by code, wherever it stands in the words of a room. */
function sentencesIn(words: unknown): [string, Sentence][] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, value]): [string, Sentence][] => {
    if (typeof value !== 'function') return sentencesIn(value);
    return /^[a-z-]+\.[a-z-]+$/.test(name) ? [[name, (given) => value(given)]] : [];
  });
}

const facts = new Proxy({}, { get: (_, name) => (days.test(String(name)) ? iso : undefined) });
