import type { ReactNode } from 'react';

/** received: hollow. work: half. done: full. late: diamond. live: red on white, for what happens now. */
export type Tone = 'received' | 'work' | 'done' | 'late' | 'live';

/** A status: always a word with a shape, never colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={tone === 'received' ? 'tag' : `tag ${tone}`}>{children}</span>;
}
