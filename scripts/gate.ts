import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildApp } from './build.ts';
import { runTool, say, secondsSince } from './step.ts';

export type Tally = Readonly<{ passed: number; failed: number }>;

export async function checkTypes(): Promise<Tally> {
  return await step('Kiểu dữ liệu', 'types', async () => {
    const generated = await runTool('react-router', ['typegen']);
    return single(generated === 0 && (await runTool('tsc', ['--noEmit', '-p', '.'])) === 0);
  });
}

export async function checkStyle(): Promise<Tally> {
  return await step('Định dạng và quy tắc mã', 'format and lint', async () =>
    single((await runTool('biome', ['check', '--error-on-warnings', '.'])) === 0),
  );
}

export async function buildStep(): Promise<Tally> {
  return await step('Dựng ứng dụng', 'build', async () => single(await buildApp()));
}

/** Names of the Vitest projects: `pure` needs no database, `unit` is all but the browser, `journeys` is the browser. */
export type Suite = 'pure' | 'unit' | 'journeys';

export async function runVitest(suite: Suite): Promise<Tally> {
  const [vi, en] = suiteNames[suite];
  return await step(vi, en, async () => {
    const report = join('.cache', `${suite}.json`);
    mkdirSync('.cache', { recursive: true });
    rmSync(report, { force: true });
    const projects = suite === 'unit' ? ['--project', 'pure', '--project', 'unit'] : ['--project', suite];
    const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`];
    const code = await runTool('vitest', ['run', ...projects, ...reporters], { NODE_ENV: 'test' });
    return readReport(report, code);
  });
}

/** Prints the one line of totals, last and alone; returns the exit code. */
export function sumUp(tallies: readonly Tally[]): number {
  const passed = tallies.reduce((sum, each) => sum + each.passed, 0);
  const failed = tallies.reduce((sum, each) => sum + each.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const suiteNames = {
  pure: ['Kiểm thử không cần cơ sở dữ liệu', 'pure tests'],
  unit: ['Kiểm thử quy tắc, việc làm và API', 'unit, act and API tests'],
  journeys: ['Hành trình trong trình duyệt', 'browser journeys'],
} as const;

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that could not be loaded, or a run that failed outside of any test, counts as one failure. */
function readReport(file: string, code: number): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = reportShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unloaded = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function step(vi: string, en: string, work: () => Promise<Tally>): Promise<Tally> {
  say(`${vi}…`, en);
  const began = performance.now();
  const tally = await work();
  const result = `${tally.passed} / ${tally.passed + tally.failed}`;
  say(
    `${vi}: ${tally.failed === 0 ? 'đạt' : 'KHÔNG ĐẠT'} ${result}, ${secondsSince(began)} giây`,
    `${en} ${tally.failed === 0 ? 'passed' : 'FAILED'}`,
  );
  return tally;
}

function single(held: boolean): Tally {
  return held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
