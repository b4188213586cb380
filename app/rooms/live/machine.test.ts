import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { handOverStates } from './hand-over.ts';
import { handOverMachine, handOverMoves } from './lifecycle/hand-over.ts';
import { pointMachine, pointMoves } from './lifecycle/point.ts';
import { questionMachine, questionMoves } from './lifecycle/question.ts';
import { requestMachine, requestMoves } from './lifecycle/request.ts';
import { sessionMachine, sessionMoves } from './lifecycle/session.ts';
import { turnMachine, turnMoves } from './lifecycle/turn.ts';
import { pointStates } from './point.ts';
import { questionStates } from './question.ts';
import { requestStates, waitMinutes } from './queue.ts';
import { readJoinCode, sessionStates, spokenCode } from './session.ts';
import {
  clockText,
  isOpenTurn,
  pauseLength,
  secondsLeft,
  spokenSeconds,
  type TurnClock,
  turnStates,
} from './turn.ts';

const start = Date.UTC(2026, 10, 23, 2);
const at = (seconds: number) => new Date(start + seconds * 1000);

describe('the queue', () => {
  test('tells how long it will take', () => {
    expect(waitMinutes(1, 180, 112)).toBe(2);
    expect(waitMinutes(3, 180, 112)).toBe(8);
    expect(waitMinutes(1, 180, -20)).toBe(0);
  });
});

/** A turn as a console drives it: some seconds pass, then a key is pressed. */
const keys = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom('pause', 'resume', 'end', 'stop', 'divert')),
  { maxLength: 20 },
);

test('the clock of a turn counts exactly the seconds in which somebody spoke, whatever is pressed', () => {
  fc.assert(
    fc.property(keys, (pressed) => {
      let second = 0;
      let spoken = 0;
      let clock: TurnClock = {
        state: 'speaking',
        startedAt: at(0),
        endedAt: null,
        allottedSeconds: 180,
        pausedAt: null,
        pausedSeconds: 0,
      };
      for (const [wait, verb] of pressed) {
        second += wait;
        if (clock.state === 'speaking') spoken += wait;
        const state = decideMove(turnMachine, verb, {
          state: clock.state,
          parts: ['chair'],
          facts: { reason: true },
        });
        if (state instanceof Refusal) continue;
        clock = press(clock, { state, now: at(second) });
        expect(isOpenTurn(clock.state)).toBe(clock.endedAt === null);
      }
      expect(spokenSeconds(clock, at(second))).toBe(spoken);
      expect(secondsLeft(clock, at(second))).toBe(180 - spoken);
    }),
  );
});

/** What the acts write for a move of a turn. */
function press(clock: TurnClock, { state, now }: { state: TurnClock['state']; now: Date }): TurnClock {
  const wasPaused = clock.pausedAt === null ? 0 : pauseLength(clock.pausedAt, now);
  if (state === 'paused') return { ...clock, state, pausedAt: now };
  const running = { ...clock, state, pausedAt: null, pausedSeconds: clock.pausedSeconds + wasPaused };
  return state === 'speaking' ? running : { ...running, endedAt: clock.endedAt ?? now };
}

describe('the tables', () => {
  test('lead only to states that exist, and what is over stays over', () => {
    const machines = [
      { moves: sessionMoves, states: sessionStates, last: ['ended'] },
      { moves: requestMoves, states: requestStates, last: ['withdrawn', 'not_reached', 'diverted'] },
      { moves: turnMoves, states: turnStates, last: ['diverted'] },
      { moves: questionMoves, states: questionStates, last: ['diverted'] },
      { moves: pointMoves, states: pointStates, last: [] },
      { moves: handOverMoves, states: handOverStates, last: ['thanked', 'skipped'] },
    ];
    for (const { moves, states, last } of machines) {
      const rows: { from: readonly string[]; to: string }[] = Object.values(moves);
      for (const row of rows) {
        expect(states).toContain(row.to);
        for (const from of row.from) expect(last).not.toContain(from);
      }
    }
  });

  test('a telephone moves nothing but its own request', () => {
    const owner = { parts: ['owner' as const] };
    for (const verb of verbsOf(requestMoves)) {
      const answer = decideMove(requestMachine, verb, { state: 'waiting', ...owner });
      expect(answer instanceof Refusal).toBe(verb !== 'withdraw');
    }
  });

  test('a point prepares itself but never takes the floor; time only passes over', () => {
    const by = (part: 'point' | 'clock') =>
      verbsOf(handOverMoves).filter(
        (verb) =>
          !(
            decideMove(handOverMachine, verb, {
              state: 'next',
              parts: [part],
              facts: { 'over-due': true, reason: true },
            }) instanceof Refusal
          ),
      );
    expect(by('point')).toEqual(['get_ready', 'test_sound']);
    expect(by('clock')).toEqual(['fall_back']);
    expect(decideMove(pointMachine, 'lose', { state: 'live', parts: ['clock'] })).toMatchObject({
      code: 'point.silent',
    });
  });

  test('a question is refused only with a reason, and a session ends only complete', () => {
    const chair = { parts: ['chair' as const] };
    expect(decideMove(questionMachine, 'refuse', { state: 'pending', ...chair })).toMatchObject({
      code: 'question.reason',
    });
    const facts = { 'promises-complete': true, 'contents-complete': { numbers: '3' } } as const;
    expect(decideMove(sessionMachine, 'end', { state: 'open', ...chair, facts })).toMatchObject({
      code: 'session.contents-complete',
    });
  });
});

test('join codes are read as people type and say them', () => {
  expect(['482713', '482 713', ' 482-713 ', '４８２７１３', '48271', 'abcdef'].map(readJoinCode)).toEqual([
    '482713',
    '482713',
    '482713',
    '482713',
    null,
    null,
  ]);
  expect(spokenCode('482713')).toBe('482 713');
  expect([112, 60, 5, 0, -12].map(clockText)).toEqual(['1:52', '1:00', '0:05', '0:00', '-0:12']);
});
