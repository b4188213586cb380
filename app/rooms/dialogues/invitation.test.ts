import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { invitationStates, isSilent, requiredUnits } from './invitation.ts';
import { invitationMachine, invitationMoves } from './lifecycle-invitation.ts';

const facts = { named: true, free: true, required: true, reason: true } as const;
const parts = ['invitee', 'office', 'chair', 'room'] as const;

test.each(
  verbsOf(invitationMoves).flatMap((verb) => invitationStates.map((state) => [verb, state] as const)),
)('invitation: %s from %s', (verb, state) => {
  const answer = decideMove(invitationMachine, verb, { state, parts, facts });
  const move = invitationMoves[verb];
  if (move.from.some((from) => from === state)) expect(answer).toBe(move.to);
  else expect(answer).toMatchObject({ code: 'invitation.state' });
});

test('who must come may neither decline nor send somebody without approval', () => {
  const now = { state: 'invited', parts: ['invitee'], facts: { required: true, named: true } } as const;
  expect(decideMove(invitationMachine, 'decline', now)).toMatchObject({ code: 'invitation.free' });
  expect(decideMove(invitationMachine, 'send_other', now)).toMatchObject({ code: 'invitation.free' });
  expect(decideMove(invitationMachine, 'propose', now)).toMatchObject({ code: 'invitation.reason' });
  const asked = { state: 'proposed', parts: ['invitee'], facts } as const;
  expect(decideMove(invitationMachine, 'approve', asked)).toMatchObject({ kind: 'forbidden' });
});

test('a unit is required once, for all its matters', () => {
  const topic = (title: string, unit_id: string | null) => ({ title, unit_id });
  expect(
    requiredUnits([topic('Cống', 'a'), topic('Đèn', 'a'), topic('Chợ', 'b'), topic('Khác', null)]),
  ).toEqual([
    { unitId: 'a', matters: 'Cống; Đèn' },
    { unitId: 'b', matters: 'Chợ' },
  ]);
});

test.each([
  ['invited', '2026-03-10', '2026-03-11', true],
  ['invited', '2026-03-11', '2026-03-11', false],
  ['invited', null, '2026-03-11', false],
  ['declined', '2026-03-10', '2026-03-11', false],
] as const)('%s, to confirm by %s, on %s', (state, confirmBy, today, silent) =>
  expect(isSilent({ state, confirmBy }, today)).toBe(silent),
);
