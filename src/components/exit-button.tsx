import type { ReactNode } from 'react';
import { ExitIcon } from './icons.tsx';

interface ExitButtonProps {
  /** The same words on every page. */
  children: ReactNode;
  /** Where it leads; as a link it also works without JavaScript. */
  href?: string | undefined;
  onClick?: ((event: { preventDefault: () => void }) => void) | undefined;
}

/** The look of the quick exit. What it does is the caller's. A plain link, never the router's: it must leave the app. */
export function ExitButton({ children, href, onClick }: ExitButtonProps) {
  const inside = <><span>{children}</span><ExitIcon /></>;
  if (href === undefined) return <button type="button" className="exit-button" onClick={onClick}>{inside}</button>;
  return <a className="exit-button" href={href} rel="noreferrer nofollow" onClick={onClick}>{inside}</a>;
}
