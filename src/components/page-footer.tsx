import type { ReactNode } from 'react';
import { Link } from './link.tsx';

interface PageFooterProps {
  /** The name of the list of links for screen readers. */
  label: string;
  links: readonly { href: string; label: string; lang?: string | undefined }[];
  /** Who the landlord is, in a line or two. */
  children?: ReactNode;
}

/** The foot of every page: the ways to reach people, the notices, who is behind this. */
export function PageFooter({ label, links, children }: PageFooterProps) {
  return (
    <footer className="page-footer">
      <nav aria-label={label}>
        <ul>
          {links.map((link) => <li key={link.href}><Link href={link.href} lang={link.lang} hrefLang={link.lang}>{link.label}</Link></li>)}
        </ul>
      </nav>
      {children && <div className="page-footer-words">{children}</div>}
    </footer>
  );
}
