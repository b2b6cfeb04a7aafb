import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty and what would fill it. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says so, says why, and offers the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children && <div>{children}</div>}
      {action && <div className="button-row">{action}</div>}
    </div>
  );
}
