import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const all = globSync(['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'scripts/*.test.ts']);

// What a test takes from tests/ may ask for the database; the other tests are pure and start at once.
const inCompany = all.filter((file) => /from '#tests\//.test(readFileSync(file, 'utf8')));
const pure = all.filter((file) => !inCompany.includes(file));

// A loaded machine may need as long as this; what never comes still fails. No test says a time of its own.
const patience = { testTimeout: 120_000, hookTimeout: 400_000, expect: { poll: { timeout: 30_000 } } };
const ofJourneys = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'pure', include: orNone(pure), ...patience } },
      {
        test: { name: 'unit', include: orNone(inCompany), globalSetup: ['tests/database.ts'], ...patience },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database.ts', 'tests/chromium.ts'],
          maxWorkers: 2,
          ...ofJourneys,
        },
      },
    ],
  },
});

/** An empty list would mean every test. */
function orNone(files: string[]): string[] {
  return files.length > 0 ? files : ['none'];
}
