import type { ReactNode } from 'react';
import { ForwardIcon } from './icons.tsx';
import { Link } from './link.tsx';
import type { StateKind } from './state-kind.ts';
import { StatusTag } from './status-tag.tsx';

/** A row, which leads somewhere when it has an address. */
export interface Task {
  href?: string | undefined;
  title: ReactNode;
  /** A quiet line below: since when, by when. */
  note?: ReactNode;
  state?: { kind: StateKind; word: string } | undefined;
}

/** Rows to open, each with its state: what needs me, what is under way, my requests. The whole row is the target. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ href, title, note, state }, index) => (
        <li key={href ?? index} className="task">
          <div className="task-words">
            {href === undefined ? <strong>{title}</strong> : <Link className="task-link" href={href}>{title}</Link>}
            {note && <p className="task-note">{note}</p>}
          </div>
          {state && <StatusTag kind={state.kind}>{state.word}</StatusTag>}
          {href !== undefined && <ForwardIcon />}
        </li>
      ))}
    </ul>
  );
}
