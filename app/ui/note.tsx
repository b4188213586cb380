import type { ReactNode } from 'react';

type NoteGiven = Readonly<{
  tone?: 'warn' | 'stop' | 'good';
  title?: ReactNode;
  children?: ReactNode;
  role?: 'status';
}>;

/** A quiet word at the side: what can still change, what to do when not satisfied. */
export function Note({ tone, title, children, role }: NoteGiven) {
  return (
    <div className={tone ? `note ${tone}` : 'note'} role={role}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** A white card; `indigo` at most once on a page, for what happens now. */
export function Card({
  indigo,
  className,
  children,
}: {
  indigo?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return <div className={['card', indigo && 'cham', className].filter(Boolean).join(' ')}>{children}</div>;
}

/** Where a list is empty: says so, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{title}</p>
      {children}
    </div>
  );
}

/** A code of a case, never broken over two lines. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>;
}
