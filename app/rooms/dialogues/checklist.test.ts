import { expect, it } from 'vitest';
import { lists } from '#app/rooms/organisations/list.ts';
import { tasksFor, type UsualTask } from './checklist.ts';
import { audiences, dialogueForms, dialogueKinds } from './dialogue.ts';

const task = (key: string, change: Partial<UsualTask>): UsualTask => ({
  ...{ key, vi: key, en: key, unitKind: 'office', days: 0, limit: '' },
  ...{ kinds: [], forms: [], audiences: [], ...change },
});
const usual = [
  task('youth_union', { days: -25, audiences: ['youth'] }),
  task('notice', { limit: 'announce' }),
  task('extraordinary_report', { days: -7, kinds: ['extraordinary'] }),
  task('policy_sheets', { days: -6, audiences: ['project_households'] }),
  task('points_test', { days: -3, forms: ['online', 'both'] }),
  task('run_sheet', { days: -2 }),
  task('conclusion', { limit: 'conclude' }),
];

const about = { kind: 'regular', form: 'in_person', audience: 'residents', day: '2026-03-20' } as const;
const limits = { announce: '2026-03-13', conclude: '2026-03-30' };
const calendar = {
  holidays: new Set(['2026-03-18']),
  swappedWorkDays: new Set<string>(),
  knownFrom: '2026-01-01',
  knownTo: '2026-12-31',
};
const keys = (given: Partial<Parameters<typeof tasksFor>[1]>) =>
  tasksFor(usual, { ...about, ...given }, { limits, calendar }).map((task) => task.key);

it('follows the kind of the dialogue', () => {
  expect(keys({})).not.toContain('points_test');
  expect(keys({ form: 'both' })).toContain('points_test');
  expect(keys({ kind: 'extraordinary' })).toContain('extraordinary_report');
  expect(keys({ audience: 'youth' })).toContain('youth_union');
  expect(keys({ audience: 'project_households' })).toContain('policy_sheets');
});

it('counts from the day of the dialogue, or from the day that a law sets, to a day on which people work', () => {
  const tasks = tasksFor(usual, about, { limits, calendar });
  const dueOn = (key: string) => tasks.find((task) => task.key === key)?.dueOn;
  expect([dueOn('notice'), dueOn('conclusion'), dueOn('run_sheet')]).toEqual([
    '2026-03-13',
    '2026-03-30',
    // The 18th is a day off.
    '2026-03-17',
  ]);
});

it('is chosen from by the same words in the list of organisations', () => {
  const options = (name: string) => lists.checklist.fields.find((field) => field.name === name)?.options;
  expect(options('kinds')).toEqual(dialogueKinds);
  expect(options('forms')).toEqual(dialogueForms);
  expect(options('audiences')).toEqual(audiences);
});
