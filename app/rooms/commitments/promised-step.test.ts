import { expect, test } from 'vitest';
import { type OpenPromise, type PromisedStep, planSteps } from './promised-step.ts';

const today = '2026-11-23';
const step: PromisedStep = {
  position: 1,
  question: 'Bao giờ thay?',
  text: 'Thay nắp cống',
  day: '2026-12-15',
};
const promise: OpenPromise = {
  id: 'a',
  question: step.question,
  text: step.text,
  state: 'assigned',
  dueOn: step.day,
  originalDueOn: step.day,
};

test.each<[string, Partial<PromisedStep>, Partial<OpenPromise>, ReturnType<typeof shapeOf>]>([
  ['the same step and day goes on', {}, {}, { kept: ['a'], fresh: [], left: [] }],
  ['also where only capitals differ', { text: 'THAY nắp cống' }, {}, { kept: ['a'], fresh: [], left: [] }],
  [
    'also where the day was put off meanwhile',
    {},
    { dueOn: '2026-12-30' },
    { kept: ['a'], fresh: [], left: [] },
  ],
  ['another day takes its place', { day: '2026-12-20' }, {}, { kept: [], fresh: ['a'], left: [] }],
  [
    'another step for the same question takes its place',
    { text: 'Đúc lại nắp' },
    {},
    { kept: [], fresh: ['a'], left: [] },
  ],
  [
    'a late one is never replaced',
    { day: '2026-12-20' },
    { dueOn: '2026-11-20', originalDueOn: '2026-11-20' },
    { kept: [], fresh: [null], left: [] },
  ],
  [
    'nor one that waits for its verification',
    { day: '2026-12-20' },
    { state: 'reported_done' },
    { kept: [], fresh: [null], left: [] },
  ],
  [
    'what the new answer does not speak of stays owed',
    { text: 'Nạo vét mương', question: 'Mương thì sao?' },
    {},
    { kept: [], fresh: [null], left: ['a'] },
  ],
])('%s', (_, changedStep, changedPromise, expected) => {
  const plan = planSteps([{ ...step, ...changedStep }], [{ ...promise, ...changedPromise }], today);
  expect(shapeOf(plan)).toEqual(expected);
});

test('one promise answers for one step only', () => {
  const plan = planSteps([step, { ...step, position: 2 }], [promise], today);
  expect(plan.kept).toEqual([{ id: 'a', position: 1 }]);
  expect(plan.fresh).toEqual([{ step: { ...step, position: 2 }, replacesId: null }]);
});

function shapeOf(plan: ReturnType<typeof planSteps>) {
  return {
    kept: plan.kept.map((one) => one.id),
    fresh: plan.fresh.map((one) => one.replacesId),
    left: [...plan.left],
  };
}
