import type { ReactNode } from 'react';
import { Link } from './link.tsx';

/** A place in the navigation. */
export interface NavItem {
  href: string;
  label: string;
  icon?: ReactNode;
  /** The page that is open, or one below it. */
  current?: boolean | undefined;
  /** What waits there, in words for screen readers and a number to see. */
  waiting?: { count: string; words: string } | undefined;
}

/** One place of the navigation. Closes the menu that it lies in. */
export function NavLink({ href, label, icon, current = false, waiting }: NavItem) {
  return (
    <Link
      className="nav-link"
      href={href}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        const menu = event.currentTarget.closest<HTMLElement>('[popover]');
        if (menu?.matches(':popover-open')) menu.hidePopover();
      }}
    >
      {icon}
      <span>{label}</span>
      {waiting && <span className="nav-waiting"><span aria-hidden="true">{waiting.count}</span><span className="visually-hidden">{waiting.words}</span></span>}
    </Link>
  );
}
