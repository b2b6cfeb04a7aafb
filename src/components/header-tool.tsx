import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';

type HeaderToolProps = {
  icon: ReactNode;
  children: ReactNode;
  /** Set when it leads to a page. */
  href?: string | undefined;
  /** On a narrow phone only the icon is seen: for the two letters A, which speak for themselves. */
  shrinks?: boolean | undefined;
  /** The language of the words, when they are in another one. */
  lang?: string | undefined;
} & Pick<ComponentProps<'button'>, 'onClick' | 'aria-expanded' | 'aria-controls' | 'popoverTarget' | 'id'>;

/** A tool of the header (language, text size): icon and word, as a link where there is an address, else as a button. */
export function HeaderTool({ icon, children, href, lang, shrinks = false, ...button }: HeaderToolProps) {
  const inside = <>{icon}<span lang={lang}>{children}</span></>;
  if (href !== undefined) return <Link className="header-tool" data-shrinks={shrinks || undefined} href={href}>{inside}</Link>;
  return <button type="button" className="header-tool" data-shrinks={shrinks || undefined} {...button}>{inside}</button>;
}
