import type { ReactNode } from 'react';
import { SkipLink } from './skip-link.tsx';

interface PageFrameProps {
  /** The words of the skip link: "Skip to the main part". */
  skip: string;
  header: ReactNode;
  nav?: ReactNode;
  /** Strips above the page: outbox, offline. They stay out of the letter. */
  strips?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** Every page: header, navigation, the sheet with the page on it, footer. */
export function PageFrame({ skip, header, nav, strips, footer, children }: PageFrameProps) {
  return (
    <div className="frame" data-with-nav={nav ? true : undefined}>
      <SkipLink>{skip}</SkipLink>
      {header}
      <div className="frame-body">
        {nav}
        <div className="frame-column">
          {strips && <aside className="frame-strips">{strips}</aside>}
          <main id="main" className="sheet" tabIndex={-1}>{children}</main>
          {footer}
        </div>
      </div>
    </div>
  );
}
