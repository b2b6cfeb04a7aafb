import type { ReactNode } from 'react';
import { StateIcon } from './state-icon.tsx';
import type { StateKind } from './state-kind.ts';

/** A state in a row: icon and word. */
export function StatusTag({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return <span className="status-tag" data-kind={kind}><StateIcon kind={kind} /><span>{children}</span></span>;
}
