import { expect, test } from 'vitest';
import { drawLifecycles, readLifecycles, readMachines } from '../scripts/diagrams.ts';

test('the page of lifecycles is what the tables say', async () => {
  expect(readLifecycles()).toBe(await drawLifecycles());
});

test('every machine has moves, and each noun stands once', async () => {
  const machines = await readMachines();
  expect(machines.length).toBeGreaterThan(0);
  expect(machines.filter(({ moves }) => moves.length === 0)).toEqual([]);
  expect(new Set(machines.map(({ noun }) => noun)).size).toBe(machines.length);
});
