import type { ReactNode } from 'react';

export type TimelineStep = Readonly<{
  key: string;
  /** done: full dot. now: ring. next: dashed, still to come. */
  stage: 'done' | 'now' | 'next';
  when: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}>;

/** The story of a thing: what was done, what is being done, what comes by when. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="time num">
      {steps.map((step) => (
        <li
          key={step.key}
          className={step.stage === 'done' ? undefined : step.stage}
          aria-current={step.stage === 'now' ? 'step' : undefined}
        >
          <p className="when">{step.when}</p>
          <h3>{step.title}</h3>
          {step.children}
        </li>
      ))}
    </ol>
  );
}
