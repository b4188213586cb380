import { describe, expect, test } from 'vitest';
import { runSheetNow, timeShareOf } from './pace.ts';

const start = Date.UTC(2026, 10, 23, 2);
const at = (minutes: number) => new Date(start + minutes * 60_000);

function turn(from: number, to: number | null, isAnswered = true) {
  return {
    startedAt: at(from),
    endedAt: to === null ? null : at(to),
    spokenSeconds: ((to ?? 5) - from) * 60,
    isAnswered,
  };
}

describe('whose time it was', () => {
  test('turns are people, what follows an answered turn is answers, the rest is reports', () => {
    const share = timeShareOf({
      openedAt: at(0),
      now: at(60),
      turns: [turn(20, 23), turn(30, 34, false), turn(40, 43)],
      breaks: [],
    });
    expect(share).toEqual({ people: 10 * 60, answers: (7 + 17) * 60, reports: 26 * 60 });
  });

  test('breaks belong to nobody, also one that is still on and one within an answer', () => {
    const share = timeShareOf({
      openedAt: at(0),
      now: at(60),
      turns: [turn(10, 13)],
      breaks: [
        { since: at(20), until: at(30) },
        { since: at(55), until: null },
      ],
    });
    expect(share).toEqual({ people: 3 * 60, answers: 32 * 60, reports: 10 * 60 });
  });

  test('parts always add up to the time without breaks', () => {
    const share = timeShareOf({ openedAt: at(0), now: at(5), turns: [turn(1, null)], breaks: [] });
    expect(share.people + share.answers + share.reports).toBe(300);
  });
});

describe('the run sheet', () => {
  const sheet = [
    { position: 0, title: 'Khai mạc', minutes: 10 },
    { position: 1, title: 'Báo cáo', minutes: 20 },
    { position: 2, title: 'Phát biểu', minutes: 90 },
  ];
  test('begins with nothing on', () => {
    expect(runSheetNow(sheet, { marks: [], startsAt: at(0) })).toEqual({
      current: null,
      next: sheet[0],
      lateMinutes: 0,
    });
  });
  test('says how late an item began, and what comes next', () => {
    const now = runSheetNow(sheet, {
      marks: [
        { position: 0, since: at(2) },
        { position: 2, since: at(38) },
      ],
      startsAt: at(0),
    });
    expect(now).toMatchObject({ current: { title: 'Phát biểu' }, next: null, lateMinutes: 8 });
  });
  test('early is below zero', () => {
    const now = runSheetNow(sheet, { marks: [{ position: 1, since: at(4) }], startsAt: at(0) });
    expect(now.lateMinutes).toBe(-6);
  });
});
