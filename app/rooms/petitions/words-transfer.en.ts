import type { transferWords as vi } from './words-transfer.vi.ts';

export const transferWords: typeof vi = {
  title: 'Hand to another unit',
  hint: 'The due date stays: the clock of the citizen does not start again.',
  reason: 'Reason',
  go: 'Hand on',
  proposeTitle: 'Not ours: propose another unit',
  proposeHint:
    'The office decides. Until then this unit goes on owing the answer, and the due date does not move. If the office agrees, the reason is public.',
  whose: 'Whose it is',
  whyNotOurs: 'Why it is not ours',
  proposeGo: 'Send the proposal',
  decideTitle: 'Decide on the proposal to hand on',
  decisionReason: 'Why, if refused',
  approve: (unit: string) => `Hand to ${unit}`,
  refuse: 'Refuse',
  asked: (from: string, to: string, on: string) => `${from} proposed ${to} on ${on}.`,
  waits: (to: string, on: string) => `${to} was proposed on ${on}.`,
  decideBy: (day: string, late: number) =>
    late > 0
      ? `The office had to decide by ${day} and is ${late} ${late === 1 ? 'day' : 'days'} late.`
      : `The office decides by ${day}.`,
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  list: 'Proposals to hand on',
  outcomes: {
    open: 'The office has not decided.',
    agreed: 'Handed on.',
    refused: 'Refused.',
    lapsed: 'No longer stands: the unit went on with it itself, or it went elsewhere.',
  },
};
