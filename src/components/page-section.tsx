import { useId, type ReactNode } from 'react';

interface PageSectionProps {
  title: ReactNode;
  /** Set when the section can be linked to. */
  id?: string | undefined;
  /** Beside the heading: a count, a link to all. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A section with its heading; on a wide sheet the heading stands in the margin, as in a letter. */
export function PageSection({ title, id, aside, children }: PageSectionProps) {
  const ownId = useId();
  const titleId = `${id ?? ownId}-title`;
  return (
    <section className="page-section" id={id} aria-labelledby={titleId}>
      <div className="page-section-head"><h2 id={titleId}>{title}</h2>{aside}</div>
      <div className="page-section-body stack">{children}</div>
    </section>
  );
}
