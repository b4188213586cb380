import type { Moves } from '#app/ground/lifecycle.ts';
import type { ImportState } from './import.ts';

export type ImportPart = 'clerk' | 'head' | 'clock';
export type ImportCondition = 'file-kept' | 'goes-on';

/** One sheet on its way in. What stopped half-way goes on from its row or goes out as a whole; it never starts anew. */
export const importMoves = {
  start: { from: ['read'], to: 'running', by: ['clerk', 'head'] },
  finish: { from: ['running'], to: 'done', by: ['clock'] },
  fail: { from: ['running'], to: 'failed', by: ['clock'] },
  resume: { from: ['failed'], to: 'running', by: ['clerk', 'head'], when: ['file-kept', 'goes-on'] },
  undo: { from: ['done', 'failed'], to: 'undone', by: ['clerk'] },
  /** It was only looked at, and its days are over: rule `import.keep_days`. */
  expire: { from: ['read'], to: 'undone', by: ['clock'] },
} as const satisfies Moves<ImportState, ImportPart, ImportCondition>;

export type ImportVerb = keyof typeof importMoves;

export const importMachine = { noun: 'import', moves: importMoves } as const;
