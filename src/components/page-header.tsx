import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { Mark } from './mark.tsx';
import { SkipLink } from './skip-link.tsx';

interface PageHeaderProps {
  /** The words of the skip link: "Skip to the main part". */
  skip: string;
  /** The organisation's name, set as its wordmark. */
  name: string;
  homeHref: string;
  /** A line under the name: the "sample organisation" mark. */
  below?: ReactNode;
  /** `HeaderTool`s: language, text size and, in the app, the account. */
  tools: ReactNode;
  /** `ExitButton`: always the last, always in the same corner. */
  exit: ReactNode;
}

/** The letterhead, and the strip with the tools that are one tap away on every page. */
export function PageHeader({ skip, name, homeHref, below, tools, exit }: PageHeaderProps) {
  return (
    <header className="page-header">
      <SkipLink>{skip}</SkipLink>
      <div className="tools">
        <div className="tools-start">{tools}</div>
        {exit}
      </div>
      <div className="letterhead">
        <Link className="wordmark" href={homeHref}><Mark /><span>{name}</span></Link>
        {below}
      </div>
    </header>
  );
}
