import { checkStyle, checkTypes, runVitest, sumUp } from './gate.ts';

// The fast part: types, format and lint, the walls, and tests of pure files.
const tallies = [await checkTypes(), await checkStyle(), await runVitest('pure')];
process.exitCode = sumUp(tallies);
