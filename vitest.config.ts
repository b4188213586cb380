import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const all = globSync(['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'scripts/*.test.ts']);

// What a test takes from tests/ may ask for the database; the other tests are pure and start at once.
const inCompany = all.filter((file) => /from '#tests\//.test(readFileSync(file, 'utf8')));
const pure = all.filter((file) => !inCompany.includes(file));

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'pure', include: orNone(pure), testTimeout: 20_000 } },
      {
        test: {
          name: 'unit',
          include: orNone(inCompany),
          globalSetup: ['tests/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/database.ts', 'tests/chromium.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // A loaded machine may need longer than the second that is usual; what never comes still fails.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

/** An empty list would mean every test. */
function orNone(files: string[]): string[] {
  return files.length > 0 ? files : ['none'];
}
