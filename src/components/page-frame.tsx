import type { ReactNode } from 'react';

interface PageFrameProps {
  header: ReactNode;
  nav?: ReactNode;
  /** Strips above the page: outbox, offline. They stay out of the letter. */
  strips?: ReactNode;
  /** What the strips are called in a list of landmarks: "Good to know". */
  stripsLabel?: string;
  footer?: ReactNode;
  children: ReactNode;
}

/** Every page: header, navigation, the sheet with the page on it, footer. */
export function PageFrame({ header, nav, strips, stripsLabel, footer, children }: PageFrameProps) {
  return (
    <div className="frame" data-with-nav={nav ? true : undefined}>
      {header}
      <div className="frame-body">
        {nav}
        <div className="frame-column">
          {strips && <aside className="frame-strips" aria-label={stripsLabel}>{strips}</aside>}
          <main id="main" className="sheet" tabIndex={-1}>{children}</main>
          {footer}
        </div>
      </div>
    </div>
  );
}
