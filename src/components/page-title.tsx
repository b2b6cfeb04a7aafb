import type { ReactNode } from 'react';

interface PageTitleProps {
  /** The one heading of the page. */
  children: ReactNode;
  /** A short line above it that says where we are: "My data", "Reference KH-4021". */
  above?: ReactNode;
  /** One or two sentences below it that say what this page is for. */
  lede?: ReactNode;
  /** The app puts the focus here when the page changes. */
  id?: string | undefined;
}

/** The opening of a page: reference line, heading, first sentence. */
export function PageTitle({ children, above, lede, id = 'page-title' }: PageTitleProps) {
  return (
    <div className="page-title">
      {above && <p className="page-title-above">{above}</p>}
      <h1 id={id} tabIndex={-1}>{children}</h1>
      {lede && <p className="lede">{lede}</p>}
    </div>
  );
}
