import type { ComponentProps, ReactNode } from 'react';
import { Link } from './link.tsx';

type HeaderToolProps = {
  icon: ReactNode;
  children: ReactNode;
  /** Set when it leads to a page. */
  href?: string | undefined;
  /** The language of the words, when they are in another one. */
  lang?: string | undefined;
} & Pick<ComponentProps<'button'>, 'onClick' | 'aria-expanded' | 'aria-controls' | 'popoverTarget' | 'id'>;

/** A tool of the header (language, text size): icon and word, as a link where there is an address, else as a button. */
export function HeaderTool({ icon, children, href, lang, ...button }: HeaderToolProps) {
  const inside = <>{icon}<span lang={lang}>{children}</span></>;
  if (href !== undefined) return <Link className="header-tool" href={href}>{inside}</Link>;
  return <button type="button" className="header-tool" {...button}>{inside}</button>;
}
