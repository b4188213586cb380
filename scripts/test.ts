import { buildStep, checkStyle, checkTypes, runVitest, sumUp } from './gate.ts';

const tallies = [await checkTypes(), await checkStyle(), await runVitest('unit')];
const built = await buildStep();
tallies.push(built);
if (built.failed === 0) tallies.push(await runVitest('journeys'));
process.exitCode = sumUp(tallies);
