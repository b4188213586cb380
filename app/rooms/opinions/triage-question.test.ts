import { expect, test } from 'vitest';
import { kindOf } from './triage-question.ts';

const questions = [
  { id: 'names-violation', pointsTo: 'denunciation' },
  { id: 'own-decision', pointsTo: 'complaint' },
  { id: 'decided', pointsTo: 'decided' },
  { id: 'happening', pointsTo: 'feedback' },
] as const;

test.each([
  { name: 'nothing: a petition', yes: [], kind: 'petition', because: null },
  { name: 'something going on', yes: ['happening'], kind: 'feedback', because: 'happening' },
  {
    name: 'a decision against the sender',
    yes: ['own-decision'],
    kind: 'complaint',
    because: 'own-decision',
  },
  {
    name: 'a person named beside all else',
    yes: ['happening', 'own-decision', 'names-violation'],
    kind: 'denunciation',
    because: 'names-violation',
  },
  {
    name: 'a court has spoken about a complaint',
    yes: ['decided', 'own-decision'],
    kind: 'complaint',
    because: 'own-decision',
  },
  { name: 'a question that is no longer asked', yes: ['old-question'], kind: 'petition', because: null },
])('$name', ({ yes, kind, because }) => expect(kindOf(questions, yes)).toEqual({ kind, because }));
