import type { ReactNode } from 'react';

/** One draw in the open: what came of it, and behind the fold who drew when, how to draw again, and among which codes. */
export function Draw(given: { title: ReactNode; by: string; verify: string; codes: string }) {
  return (
    <details>
      <summary>{given.title}</summary>
      <p className="muted num">{given.by}</p>
      <p>{given.verify}</p>
      <p className="num">{given.codes}</p>
    </details>
  );
}
