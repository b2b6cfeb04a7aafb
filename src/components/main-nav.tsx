import { useId, type ReactNode } from 'react';
import { MenuIcon } from './icons.tsx';
import { NavLink, type NavItem } from './nav-link.tsx';

interface MainNavProps {
  /** The name of the navigation for screen readers. */
  label: string;
  /** The four places: Home, My data, Choices, Requests. */
  items: readonly NavItem[];
  /** The rest: in a menu on the phone, below the four on the desktop. */
  more: readonly NavItem[];
  menuLabel: string;
  /** Below the rest, for example the sign-out button. */
  end?: ReactNode;
}

/** Where the focus goes when the menu opens; the browser gives it back to the button. React has no `autofocus` for links. */
const beginsHere = (list: HTMLUListElement | null) => list?.querySelector('a')?.setAttribute('autofocus', '');

/** The bar at the foot of a phone and the rail at the side of a desktop: one component, the style sheet decides. */
export function MainNav({ label, items, more, menuLabel, end }: MainNavProps) {
  const menuId = `menu${useId()}`;
  return (
    <nav className="main-nav" aria-label={label}>
      <ul className="nav-places">
        {items.map((item) => <li key={item.href}><NavLink {...item} /></li>)}
        <li className="nav-menu-opener">
          <button type="button" className="nav-link" popoverTarget={menuId}><MenuIcon /><span>{menuLabel}</span></button>
        </li>
      </ul>
      <div id={menuId} popover="auto" className="nav-menu">
        <ul ref={beginsHere}>{more.map((item) => <li key={item.href}><NavLink {...item} /></li>)}</ul>
        {end}
      </div>
    </nav>
  );
}
